namespace Discord.Gateway;

/// <summary>What a closed connection means for the session.</summary>
public enum CloseVerdict
{
    /// <summary>The session goes on over a new connection.</summary>
    Resume,

    /// <summary>A new session has to be started.</summary>
    NewSession,

    /// <summary>Coming back would fail in the same way: the configuration has to change.</summary>
    Stop,
}

/// <summary>Close codes sorted (Topics, "Gateway Close Event Codes").</summary>
public static class CloseCodes
{
    /// <param name="code">The server's code; null when the connection ended without one.</param>
    public static CloseVerdict Sort(int? code) => code switch
    {
        4004 or 4010 or 4011 or 4012 or 4013 or 4014 => CloseVerdict.Stop,
        // 4009: the documentation asks for a new session; resuming only earns an op 9.
        1000 or 4003 or 4005 or 4007 or 4008 or 4009 => CloseVerdict.NewSession,
        _ => CloseVerdict.Resume,
    };

    /// <summary>What is wrong, in words, for the codes that stop.</summary>
    public static string Explain(int code) => code switch
    {
        4004 => "Discord does not accept the bot token.",
        4010 => "The shard number is not valid.",
        4011 => "The bot is in too many guilds for one shard.",
        4012 => "Discord no longer serves this version of the gateway.",
        4013 => "The intents are not valid.",
        4014 => "An intent is asked for that is not switched on in the developer portal.",
        _ => "The gateway closed the connection.",
    };
}
