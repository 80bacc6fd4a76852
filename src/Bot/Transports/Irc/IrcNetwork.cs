using Bot.Dispatch;
using Irc;

namespace Bot.Transports.Irc;

/// <summary>One network as the transport needs it.</summary>
/// <param name="Name">Its name in the configuration: "libera".</param>
/// <param name="Client">Where to and who to be.</param>
public sealed record IrcNetwork(string Name, IrcOptions Client)
{
    /// <summary>How people are answered in private: in a query, or by NOTICE.</summary>
    public MessageKind Answers { get; init; } = MessageKind.Message;

    /// <summary>Lines of one answer before "more" is needed.</summary>
    public int PageLines { get; init; } = 12;

    /// <summary>How fast one person may ask.</summary>
    public RequestLimit Asking { get; init; } = RequestLimit.Lines;

    /// <summary>The network's name as accounts, rooms and places write it.</summary>
    public string Network => "irc:" + Name;
}
