namespace Bot.Storage.Sealing;

/// <summary>A value that does not unseal: of an unknown format or key, put in another's place, or tampered with.</summary>
public sealed class SealingException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The master key cannot be used; says what the operator should do. Stops the start.</summary>
public sealed class MasterKeyException(string message, Exception? inner = null) : Exception(message, inner);
