using Irc;

namespace Bot.Configuration;

/// <summary>The IRC networks.</summary>
public sealed record IrcSection
{
    /// <summary>By the name that accounts and rooms of the network carry: "libera" for irc:libera.</summary>
    public Dictionary<string, IrcNetworkSection> Networks { get; init; } = [];
}

/// <summary>One IRC network and who to be there.</summary>
public sealed record IrcNetworkSection
{
    /// <summary>
    /// host:port, several separated by blanks, tried in turn; the port is 6697 where none is given. Empty: the network is not used.
    /// </summary>
    public string Servers { get; init; } = "";

    /// <summary>Whether to speak TLS.</summary>
    public bool Tls { get; init; } = true;

    /// <summary>A PEM file with the authorities to trust instead of the system's; empty for the system's.</summary>
    public string Authorities { get; init; } = "";

    /// <summary>
    /// SHA-256 or SHA-512 fingerprints of the server's certificate, separated by blanks; where given they are the whole check.
    /// </summary>
    public string Fingerprints { get; init; } = "";

    /// <summary>The name the server's certificate must have, where it is not the one connected to.</summary>
    public string ServerName { get; init; } = "";

    /// <summary>The nick.</summary>
    public string Nick { get; init; } = "casebot";

    /// <summary>The services account; empty: the nick.</summary>
    public string Account { get; init; } = "";

    /// <summary>The account's password.</summary>
    public string Password { get; init; } = "";

    /// <summary>A file that holds the password, instead.</summary>
    public string PasswordFile { get; init; } = "";

    /// <summary>A PEM file with a client certificate and its key, whose fingerprint NickServ knows.</summary>
    public string Certificate { get; init; } = "";

    /// <summary>Whether a connection that cannot log in is ended.</summary>
    public bool IdentityRequired { get; init; } = true;

    /// <summary>Whether the password may be sent without TLS.</summary>
    public bool AllowPlainWithoutTls { get; init; }

    /// <summary>Channels to be in beside the teams' rooms, each with its key if it has one: "#func", "#locked key".</summary>
    public List<string> Channels { get; init; } = [];

    /// <summary>How people are answered in private: Message (a query) or Notice.</summary>
    public MessageKind Answers { get; init; } = MessageKind.Message;

    /// <summary>Lines of one answer before "more" is needed, 4 to 100.</summary>
    public int PageLines { get; init; } = 12;

    /// <summary>Lines that may go at once …</summary>
    public int Burst { get; init; } = 5;

    /// <summary>… and after how long each further one; zero where the network sets no limit.</summary>
    public TimeSpan PerLine { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How many lines of one person are answered at once …</summary>
    public int AskingBurst { get; init; } = 20;

    /// <summary>… and after how long each further one; zero for no limit.</summary>
    public TimeSpan AskingEvery { get; init; } = TimeSpan.FromSeconds(1);
}
