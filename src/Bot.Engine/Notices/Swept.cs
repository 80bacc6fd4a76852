namespace Bot.Notices;

/// <summary>What the relay found in a slot's outbox.</summary>
internal enum Swept
{
    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>Only what is known to this process now.</summary>
    Known,

    /// <summary>It could not be looked at: it is to be looked at again.</summary>
    Failed,

    /// <summary>Also what is left to its maker for a moment: it is to be looked at again.</summary>
    Young,
}
