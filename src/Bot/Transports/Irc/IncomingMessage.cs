using Bot.People;
using NodaTime;

namespace Bot.Transports.Irc;

/// <summary>Something said to the bot.</summary>
/// <param name="Who">Who, as far as the network vouches.</param>
/// <param name="Line">What, without what called the bot.</param>
/// <param name="Id">The request's id.</param>
internal sealed record IncomingMessage(Correspondent Who, string Line, string Id)
{
    /// <summary>It began with "!": a command even while a form asks.</summary>
    public bool Marked { get; init; }

    /// <summary>The channel it was said in; null in a query.</summary>
    public string? Channel { get; init; }

    /// <summary>The bot was called by its name.</summary>
    public bool ByName { get; init; }

    /// <summary>Of how many lines it was put together, which came in one go.</summary>
    public int Pieces { get; init; } = 1;

    /// <summary>When it was said, where that was while we were away.</summary>
    public Instant? Late { get; init; }

    /// <summary>The last of its lines.</summary>
    public string Last { get; private init; } = Line;

    /// <summary>The message with a line that came right behind it and belongs to the same text.</summary>
    public IncomingMessage And(string line)
    {
        // A client cuts a long line where it likes; what is pasted in lines was written in lines.
        var between = LongLine.IsCut(Last) ? ' ' : '\n';
        return this with { Line = Line + between + line, Last = line, Pieces = Pieces + 1 };
    }
}
