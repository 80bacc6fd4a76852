namespace Irc;

/// <summary>Why a connection ended; it decides how long we wait.</summary>
public enum EndKind
{
    /// <summary>We were told to go.</summary>
    Stopped,
    /// <summary>The other side closed it, or the network did.</summary>
    Lost,
    /// <summary>No address answered, or not in time.</summary>
    Unreachable,
    /// <summary>TLS could not be agreed, or the certificate is not the one it should be.</summary>
    TlsRefused,
    /// <summary>The server closed with a reason of its own (ERROR).</summary>
    Refused,
    /// <summary>465 or a K-line: wait long.</summary>
    Banned,
    /// <summary>Too many connections, or connecting too fast: wait long.</summary>
    Throttled,
    /// <summary>We sent too fast: the rate is halved on return.</summary>
    ExcessFlood,
    /// <summary>SASL failed or is not there, and the configuration needs identity.</summary>
    IdentityRefused,
    /// <summary>No nick, or a wrong server password.</summary>
    RegistrationRefused,
    /// <summary>Registration took longer than its limit.</summary>
    RegistrationTimedOut,
    /// <summary>Silence, and no answer to our PING.</summary>
    PingTimeout,
    /// <summary>The server wants TLS [STS]: at once again, there.</summary>
    StsUpgrade,
}

/// <summary>How it ended, in words for the operator.</summary>
public sealed record Ending(EndKind Kind, string Reason)
{
    /// <summary>What a server's ERROR means.</summary>
    public static Ending OfError(string reason)
    {
        bool Says(params string[] words) => words.Any(word => reason.Contains(word, StringComparison.OrdinalIgnoreCase));
        var kind = Says("flood", "sendq", "recvq") ? EndKind.ExcessFlood
            : Says("too many", "throttle", "connecting too fast", "reconnect", "no more connections") ? EndKind.Throttled
            : Says("line", "banned") && Says("k-line", "g-line", "z-line", "d-line", "klined", "k-lined", "glined", "banned", "akill")
                ? EndKind.Banned
            : EndKind.Refused;
        return new(kind, reason);
    }
}
