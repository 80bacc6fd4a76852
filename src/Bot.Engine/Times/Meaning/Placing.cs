using Bot.Basics;
using Bot.Times.Terms;
using NodaTime;

namespace Bot.Times.Meaning;

/// <summary>Places the day and the hour of a draft in one zone.</summary>
/// <param name="home">Where the person is.</param>
/// <param name="frame">Where the phrase is meant: the same, unless it names a zone or an offset.</param>
internal sealed class Placing(Draft draft, Frame home, Frame frame)
{
    /// <summary>Nobody who says "before the morning" means midnight.</summary>
    private const int EarliestHour = 8;

    /// <summary>Why <see cref="All"/> gave nothing; empty where the words are simply no date.</summary>
    public string Misfit { get; private set; } = "";

    public IEnumerable<Reading> All()
    {
        if (frame.Rules.SpansFirst && draft.Clock is { MaybeSpan: true })
            return [];
        var clocks = Clocks();
        if (draft.Day is { } day)
        {
            var dates = Counted.SelectMany(f => Dates(day, f)).Distinct().ToList();
            Misfit = dates.Count == 0 ? day.Misfit : Misfit;
            return dates.SelectMany(date => clocks.SelectMany(clock => On(date, clock))).ToList();
        }
        return clocks.SelectMany(Nearest).ToList();
    }

    /// <summary>Where it is another date than at home, "tomorrow" can be counted from either.</summary>
    private IEnumerable<Frame> Counted => frame.Today == home.Today ? [frame] : [frame, frame with { CountedFrom = home.Today }];

    /// <summary>Before a day that is named, with no hour of it, is before its first minute: the day before, to its end.</summary>
    private bool IsBeforeADay => draft is { Before: true, Clock: null } && draft.Day is { Hour: not MissingHour.EndOfDay }
        && (draft.Part is null || draft.Part == DayPart.Morning);

    private IEnumerable<LocalDate> Dates(DayPhrase day, Frame from) => IsBeforeADay
        ? (day.Begins ?? day.On)(from).Select(d => d.PlusDays(-1))
        : day.On(from);

    private bool Given => draft.Clock is not null && draft.Clock != ClockPhrase.EndOfDay;

    private List<Clock> Clocks()
    {
        var missing = draft.Day?.Hour switch
        {
            MissingHour.OfSpan when !frame.Ahead => frame.Local.TimeOfDay,
            MissingHour.EndOfDay => frame.Rules.EndOfDay,
            _ => frame.Rules.DefaultTime,
        };
        var clocks = draft switch
        {
            { Clock: { } clock } when clock == ClockPhrase.EndOfDay => [new Clock(frame.Rules.EndOfDay)],
            { Clock: { } clock } => clock.Times,
            _ when IsBeforeADay => [new Clock(frame.Rules.EndOfDay)],
            { Part: { } part, Before: true } => [new Clock(new LocalTime(Math.Max(part.From, EarliestHour), 0))],
            { Part: { } part } => [new Clock(part.Usual)],
            _ => [new Clock(missing)],
        };
        Misfit = clocks.Count == 0 ? draft.Clock!.Misfit : "";
        if (draft.Clock is null || draft.Part is not { } within || clocks.Count == 0)
            return [.. clocks];
        var fitting = within.Within(clocks).Distinct().ToList();
        Misfit = fitting.Count == 0 ? $"That hour is not in the {within.Name}." : "";
        return fitting;
    }

    /// <summary>An hour without a day: its next turn, or its last; "eod" is today's.</summary>
    private IEnumerable<Reading> Nearest(Clock clock)
    {
        if (draft.Clock == ClockPhrase.EndOfDay)
            return Counted.SelectMany(f => On(f.Today, clock));
        var bare = clock with { DayShift = 0 };
        return new[] { 0, frame.Ahead ? 1 : -1 }
            .Select(days => On(frame.Today.PlusDays(days), bare).Where(r => Verdict.IsOnSide(r, frame)).ToList())
            .FirstOrDefault(readings => readings.Count > 0) ?? [];
    }

    private IEnumerable<Reading> On(LocalDate date, Clock clock)
    {
        var local = date.PlusDays(clock.DayShift) + clock.Time;
        return draft.Offset is { } offset ? AtOffset(local, offset) : InZone(local);
    }

    private IEnumerable<Reading> AtOffset(LocalDateTime local, Offset offset)
    {
        var instant = local.WithOffset(offset).ToInstant();
        var zone = draft.Zone is null ? home.Zone : frame.Zone;
        if (zone.GetUtcOffset(instant) == offset)
            return [Said(instant.InZone(zone), offset: true)];
        if (draft.Zone is null)
            return [Said(instant.InZone(frame.Zone), offset: true)];
        Misfit = $"{zone.Id} is at {zone.GetUtcOffset(instant)} then, not at {offset}.";
        return [];
    }

    private IEnumerable<Reading> InZone(LocalDateTime local)
    {
        var map = frame.Zone.MapLocal(local);
        if (map.Count == 1 || !Given)
            return [Said(local.InZone(frame.Zone, NodaTime.TimeZones.Resolvers.LenientResolver))];
        var (before, after) = (map.EarlyInterval.WallOffset, map.LateInterval.WallOffset);
        var what = $"{Shown.Local(local)} {(map.Count == 0 ? "does not exist" : "comes twice")} in {frame.Zone.Id}, "
            + $"where the clocks go from {Shown.Offset(before)} to {Shown.Offset(after)} on that day.";
        return new[] { before, after }.Distinct()
            .Select(offset => Said(local.WithOffset(offset).ToInstant().InZone(frame.Zone), offset: true) with { Note = what });
    }

    private Reading Said(ZonedDateTime at, bool offset = false)
    {
        var whole = draft is { Clock: null, Part: null, Zone: null, Before: false } && draft.Day!.Hour == MissingHour.Rule && !offset;
        var text = whole ? Shown.Date(at.Date) : Shown.Local(at.LocalDateTime);
        text += offset ? $" {Shown.Offset(at.Offset)}" : "";
        return new Reading(at, Given, draft.Zone is null ? text : $"{text} {at.Zone.Id}");
    }
}
