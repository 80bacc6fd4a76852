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

    /// <summary>When it was said, where that was while we were away.</summary>
    public Instant? Late { get; init; }
}
