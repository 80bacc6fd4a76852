using NodaTime;

namespace Bot.Times.Terms;

/// <summary>What a date is wanted for.</summary>
/// <param name="Direction">Ahead (a promise, a reminder) or behind (received, acknowledged).</param>
/// <param name="DefaultTime">The hour meant by a day without one.</param>
/// <param name="MaxSpan">How far from now is still believed.</param>
public sealed record WhenRules(Direction Direction, LocalTime DefaultTime, Duration MaxSpan)
{
    /// <summary>The hour meant by "eod", "close of business", "end of the week".</summary>
    public LocalTime EndOfDay { get; init; } = new(18, 0);

    /// <summary>Whether "18h" is so many hours; elsewhere it may be six in the evening too, and is asked about.</summary>
    public bool SpansFirst { get; init; }

    /// <summary>Deadlines: a day without an hour is its end of work; at most a year ahead.</summary>
    public static WhenRules Deadline { get; } = new(Direction.Future, new LocalTime(18, 0), Duration.FromDays(366));

    /// <summary>For how long something is put off: as a deadline, but "8h" is a span.</summary>
    public static WhenRules Delay { get; } = Deadline with { SpansFirst = true };

    /// <summary>Alarms: a day without an hour is its morning; at most five years ahead.</summary>
    public static WhenRules Alarm { get; } = new(Direction.Future, new LocalTime(9, 0), Duration.FromDays(5 * 366));

    /// <summary>What has happened (received, acknowledged): a day without an hour is its noon; at most ten years back.</summary>
    public static WhenRules Event { get; } = new(Direction.Past, new LocalTime(12, 0), Duration.FromDays(10 * 366));
}
