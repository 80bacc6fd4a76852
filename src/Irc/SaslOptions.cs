namespace Irc;

/// <summary>Which services account to log in to. EXTERNAL needs only the client certificate of <see cref="TlsOptions"/>.</summary>
public sealed record SaslOptions
{
    public string? Account { get; init; }

    public string? Password { get; init; }

    /// <summary>True (default): a connection that cannot log in is ended and tried again later. False: it goes on without
    /// account.</summary>
    public bool Required { get; init; } = true;

    /// <summary>Only these mechanisms (<c>EXTERNAL</c>, <c>SCRAM-SHA-256</c>, <c>PLAIN</c>); null for all that can be used.</summary>
    public IReadOnlyList<string>? Mechanisms { get; init; }

    /// <summary>Sends the password readable to everybody on the way. For loopback tests.</summary>
    public bool AllowPlainWithoutTls { get; init; }

    // A record prints all it holds; a password must not get into a log that way.
    public override string ToString() => $"SaslOptions {{ Account = {Account}, Required = {Required} }}";
}
