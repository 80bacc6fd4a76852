using System.Globalization;

namespace Irc;

/// <summary>What the parts of a session share.</summary>
sealed class SessionContext(IrcOptions options, LinkFacts link)
{
    public IrcOptions Options => options;

    public LinkFacts Link => link;

    public IrcState State { get; set; } = new IrcState(options.Nick);

    public Effects Effects { get; } = new();

    public DateTimeOffset Now { get; set; }

    /// <summary>How far the server's clock is from ours, as the time tag of its welcome showed.</summary>
    public TimeSpan ClockOffset { get; set; }

    public void Send(Lane lane, string command, params string[] parameters) => Effects.Lines.Add((new(command, parameters), lane));

    public void Protocol(string command, params string[] parameters) => Send(Lane.Protocol, command, parameters);

    public void Raise(IrcEvent happened) => Effects.Events.Add(happened);

    public void End(EndKind kind, string reason) => Effects.Ending ??= new(kind, reason);

    /// <summary>When a line was said: its time tag [server-time], else now.</summary>
    public DateTimeOffset TimeOf(IrcLine line) => TagOf(line) ?? Now;

    /// <summary>The time tag, or null where there is none that can be read.</summary>
    public static DateTimeOffset? TagOf(IrcLine line) =>
        line.Tags[TagKeys.Time] is { } tag
            && DateTimeOffset.TryParse(tag, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}
