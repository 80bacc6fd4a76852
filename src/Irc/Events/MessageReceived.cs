namespace Irc;

public enum MessageKind
{
    Message,
    /// <summary>Never to be answered by a program [RFC 2812 3.3.2].</summary>
    Notice,
    /// <summary><c>/me</c>: speech in the third person.</summary>
    Action,
}

/// <summary>Somebody else said something; one's own echo is never here.</summary>
public sealed record MessageReceived(DateTimeOffset At, IrcSource From, string Target, string Text, MessageKind Kind) : IrcEvent(At)
{
    /// <summary>The sender's account as the network tells it with this very line, or as known from a shared channel.</summary>
    public Account Account { get; init; }

    /// <summary>The channel it was said in, null in a query.</summary>
    public string? Channel { get; init; }

    /// <summary>Set where it went to the holders of a rank only (<c>@#channel</c>), not to the channel.</summary>
    public char? StatusPrefix { get; init; }

    /// <summary>The network's id of the message, for telling a repetition; null where there are none.</summary>
    public string? MsgId { get; init; }

    /// <summary>An old line, told again by a bouncer or from history: never to be acted on as if it were new.</summary>
    public bool IsReplay { get; init; }

    /// <summary>The sender is marked as a bot: never to be answered.</summary>
    public bool IsBot { get; init; }

    public bool IsPrivate => Channel is null;

    /// <summary>Where an answer goes that everybody of the conversation may see.</summary>
    public string ReplyTo => Channel ?? From.Nick;
}
