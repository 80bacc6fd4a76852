using Bot.Basics;
using Bot.Times.Terms;
using NodaTime;

namespace Bot.Times.Grammar;

/// <summary>
/// Distances: "in 3 days", "2 days ago", "+90m", "2h", "a week from friday", "now". Whole days and more name a day (an hour may
/// follow); anything with hours or less names an instant, and so does nothing of a unit: "0 minutes" and "0 days" are now. A span alone
/// can lie on both sides of now; the rules leave one.
/// </summary>
internal static class Relative
{
    private const string TooFar = "That is further away than dates are kept.";

    private static readonly string[] about = ["about", "around", "approximately", "approx", "roughly", "circa", "ca", "c", "some"];

    private static readonly int[] ahead = [1], behind = [-1], both = [1, -1];

    /// <summary>Distances of whole days.</summary>
    public static IEnumerable<Step<DayPhrase>> Days(Phrase p, int at) =>
        FromNow(p, at).Where(s => s.Value.Amount is { IsCalendar: true, IsNothing: false }).Select(s => new Step<DayPhrase>(
            new DayPhrase(f => Dates(f.Today, s.Value), TooFar) { Hour = MissingHour.OfSpan }, s.Next))
        .Concat(FromDay(p, at))
        .Concat(p.Word(at, "in") && p[at + 1].Digits > 0 && p.EndsAt(at + 2)
            ? [new(new DayPhrase(_ => [], "Say minutes, hours, days or weeks."), at + 2)]
            : []);

    /// <summary>Distances that say the instant.</summary>
    public static IEnumerable<Step<Draft>> Shifts(Phrase p, int at)
    {
        var now = p.Skip(at, "just", "right");
        if (p.Word(now, "now"))
            yield return new(new Draft { Shift = new ShiftPhrase(f => f.Now) }, now + 1);
        foreach (var (distance, next) in FromNow(p, at).Where(s => s.Value.Amount is { IsCalendar: false } or { IsNothing: true }))
        {
            foreach (var sign in distance.Signs)
                yield return new(new Draft { Shift = new ShiftPhrase(f => distance.Amount.From(f, sign)) }, next);
        }
    }

    /// <summary>The end of an echo: ", in 5 days", ", 2 days ago".</summary>
    public static IEnumerable<Step<Draft>> Gloss(Phrase p, int comma)
    {
        if (!p.Sign(comma, ','))
            yield break;
        if (p.Word(comma + 1, "now"))
            yield return new(new Draft { Gloss = Duration.Zero }, comma + 2);
        foreach (var (distance, next) in FromNow(p, comma + 1))
        {
            if (distance.Signs.Length == 1 && distance.Amount.Fixed is { } span)
                yield return new(new Draft { Gloss = distance.Signs[0] * span }, next);
        }
    }

    private static IEnumerable<Step<Distance>> FromNow(Phrase p, int start)
    {
        var sign = p.Sign(start, '+') ? ahead : p.Sign(start, '-') ? behind : null;
        var isIn = p.Word(start, "in", "within");
        // Who types "in -1 days" is told that it lies behind.
        var isBackwards = isIn && p.Sign(start + 1, '-') && p[start + 2].Glued;
        var said = isBackwards ? behind : sign ?? (isIn ? ahead : null);
        var from = said is null ? start : start + (isBackwards ? 2 : 1);
        var at = p.Word(from, about) ? p.SkipSign(from + 1, '.') : from;
        foreach (var (amount, end) in Amounts.Read(p, at))
        {
            var next = p.Skip(p.SkipSign(end, '\''), "time");
            if (said is not null)
                yield return new(new Distance(amount, said), p.Word(next - 1, "time") ? next : end);
            else if (p.Word(end, "ago", "back") || p.Words(end, "before", "now") is not null)
                yield return new(new Distance(amount, behind), p.Word(end, "before") ? end + 2 : end + 1);
            else if (p.Word(end, "later", "hence") || p.Words(end, "from", "now") is not null)
                yield return new(new Distance(amount, ahead), p.Word(end, "from") ? end + 2 : end + 1);
            else
                yield return new(new Distance(amount, both), end);
        }
    }

    /// <summary>"a week from friday", "a week tomorrow", "2 days before 1 dec"; the hour is that of the day named.</summary>
    private static IEnumerable<Step<DayPhrase>> FromDay(Phrase p, int start)
    {
        var day = p.Skip(start, "the");
        if (p.Word(day, "day") && p.Word(day + 1, "before", "after"))
        {
            var byOne = new Distance(new Amount(0, 1, 0), p.Word(day + 1, "before") ? behind : ahead);
            foreach (var (of, next) in Grammar.Days.Any(p, day + 2))
                yield return new(of with { On = f => of.On(f).SelectMany(d => Dates(d, byOne)), Begins = null }, next);
        }

        foreach (var (amount, end) in Amounts.Read(p, p.Skip(start, "in")).Where(s => s.Value.IsCalendar))
        {
            var linked = p.Word(end, "from", "after", "on", "before");
            var weeks = amount.Months == 0 && amount.Days % 7 == 0 && !p.Word(start, "in");
            var days = linked ? Grammar.Days.Any(p, end + 1) : weeks ? NearDays.Read(p, end).Concat(Weekdays.Read(p, end)) : [];
            var distance = new Distance(amount, p.Word(end, "before") ? behind : ahead);
            foreach (var (named, next) in days)
                yield return new(named with { On = f => named.On(f).SelectMany(d => Dates(d, distance)), Begins = null }, next);
        }
    }

    private static IEnumerable<LocalDate> Dates(LocalDate from, Distance distance) =>
        distance.Signs.Select(sign => distance.Amount.From(from, sign)).OfType<LocalDate>();

    private sealed record Distance(Amount Amount, int[] Signs);
}
