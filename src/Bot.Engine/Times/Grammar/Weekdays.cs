using Bot.Times.Terms;
using NodaTime;

namespace Bot.Times.Grammar;

/// <summary>
/// "friday", "this friday", "next friday", "last friday", "friday week", "friday next week". On its own day a weekday is today
/// or a week away; "next" is the coming one or that of next week, and only where both agree is it one day. Weeks begin on Monday.
/// </summary>
internal static class Weekdays
{
    private const string None = "There is no such day.";

    public static IEnumerable<Step<DayPhrase>> Read(Phrase p, int start)
    {
        var word = p.Words(start, "this", "coming") is not null || p.Words(start, "the", "coming") is not null ? "coming"
            : p.Word(start, "this", "next", "last", "coming", "past") ? p[start].Text : "";
        var at = start + (word == "" ? 0 : p.Word(start + 1, "coming") ? 2 : 1);
        if (Week(p, start) is { } week && Vocabulary.Weekday(p[p.Skip(start + 2, "on")], out var within))
            yield return new(InWeek(within, week), p.Skip(start + 2, "on") + 1);
        if (!Vocabulary.Weekday(p[at], out var weekday))
            yield break;
        var next = p.GluedSign(at + 1, '.') && !p[at + 2].Glued && !p.EndsAt(at + 1) ? at + 2 : at + 1;
        yield return new(Of(weekday, word), next);
        if (word == "" && p.Word(next, "week"))
            yield return new(new DayPhrase(f => Of(weekday, word).On(f).Select(d => d.PlusWeeks(1)), None), next + 1);
        if (word == "" && Week(p, p.Skip(next, "of")) is { } ofWeek)
            yield return new(InWeek(weekday, ofWeek), p.Skip(next, "of") + 2);
    }

    /// <summary>Monday of the week so many weeks from this one.</summary>
    public static LocalDate Monday(Frame f, int weeks) =>
        f.Today.PlusDays(1 - (int)f.Today.DayOfWeek).PlusWeeks(weeks);

    public static DayPhrase InWeek(IsoDayOfWeek weekday, int weeks) =>
        DayPhrase.Exactly(f => Monday(f, weeks).PlusDays((int)weekday - 1));

    private static int? Week(Phrase p, int at) => !p.Word(at + 1, "week") ? null : p[at].Text switch
    {
        "this" => 0,
        "next" => 1,
        "last" => -1,
        _ => null,
    };

    private static LocalDate Nearest(Frame f, IsoDayOfWeek weekday) => f.Ahead ? f.Today.Next(weekday) : f.Today.Previous(weekday);

    private static DayPhrase Of(IsoDayOfWeek weekday, string word) => new(
        f => word switch
        {
            "next" => [f.Today.Next(weekday), Monday(f, 1).PlusDays((int)weekday - 1)],
            "last" => [f.Today.Previous(weekday), Monday(f, -1).PlusDays((int)weekday - 1)],
            "coming" => [f.Today.Next(weekday)],
            "past" => [f.Today.Previous(weekday)],
            "this" when f.Today.DayOfWeek == weekday => [f.Today],
            "this" => [Monday(f, 0).PlusDays((int)weekday - 1), Nearest(f, weekday)],
            _ when f.Today.DayOfWeek == weekday => [f.Today, Nearest(f, weekday)],
            _ => [Nearest(f, weekday)],
        },
        None);
}
