namespace Bot.Storage.Sealing;

/// <summary>What a sealed value is; bound into its seal, so that one kind cannot be passed off as another.</summary>
public enum SealedKind : byte
{
    /// <summary>A document whole.</summary>
    Body = (byte)'b',

    /// <summary>The head of a case.</summary>
    Head = (byte)'h',

    /// <summary>An entry of the audit.</summary>
    Audit = (byte)'a',
}
