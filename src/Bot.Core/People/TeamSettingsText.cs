using Bot.Times;
using NodaTime;
using NodaTime.Text;

namespace Bot.People;

/// <summary>A team's settings by the names that leads type.</summary>
internal static class TeamSettingsText
{
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private static readonly (string Name, string About, Func<TeamSettings, Duration> Get, Func<TeamSettings, Duration, TeamSettings> Set)[] Spans =
    [
        ("acknowledge", "from receipt to the first word to the reporter", s => s.Acknowledge, (s, d) => s with { Acknowledge = d }),
        ("no-activity", "how long a case may lie", s => s.NoActivity, (s, d) => s with { NoActivity = d }),
        ("first-update", "from receipt to the first update", s => s.FirstUpdate, (s, d) => s with { FirstUpdate = d }),
        ("final-answer", "from receipt to an outcome", s => s.FinalAnswer, (s, d) => s with { FinalAnswer = d }),
        ("heads-up", "before a promise comes due", s => s.HeadsUp, (s, d) => s with { HeadsUp = d }),
        ("ladder-step", "between the steps of the ladder", s => s.LadderStep, (s, d) => s with { LadderStep = d }),
        ("slack", "the least slack without advice", s => s.Slack, (s, d) => s with { Slack = d }),
    ];

    public static IEnumerable<(string Name, string Value, string About)> All(TeamSettings settings) =>
        [.. Spans.Select(s => (s.Name, Span.Text(s.Get(settings)), s.About)), ("digest-at", Clock.Format(settings.DigestAt), "when the daily lines come, in each person's own zone")];

    public static (TeamSettings? Settings, string? Why) With(TeamSettings settings, string name, string value)
    {
        name = name.ToLowerInvariant();
        if (name == "digest-at")
            return Clock.Parse(value) is { Success: true } at ? (settings with { DigestAt = at.Value }, null) : (null, $"“{value}” is no time of day; type it like 09:00.");
        if (Spans.FirstOrDefault(s => s.Name == name) is not { Name: not null } span)
            return (null, $"There is no setting “{name}”. There are {Texts.Words.List([.. Spans.Select(s => s.Name), "digest-at"])}.");
        if (!Span.TryParse(value, out var length, out var why))
            return (null, why);
        return length < Duration.FromMinutes(1) || length > Duration.FromDays(731)
            ? (null, $"{name} can be from one minute to two years; {value} is not.")
            : (span.Set(settings, length), null);
    }
}
