using System.Text.RegularExpressions;
using Bot.Times.Grammar;
using Bot.Times.Meaning;
using Bot.Times.Terms;
using NodaTime;

namespace Bot.Times;

/// <summary>
/// Dates as people type them, in English. The grammar gives every way in which the words can be read; if more than one of them
/// is possible, the person is asked. Pure, culture-invariant; no text makes it throw.
/// </summary>
public static class When
{
    /// <summary>Longest text, in characters, that <see cref="Parse"/> looks at.</summary>
    public const int MaxLength = 200;

    /// <summary>The end of an echo, without its distance.</summary>
    private static readonly Regex echoed = new(
        @"[0-9]{4} [0-9]{2}:[0-9]{2}(:[0-9]{2})?( [+-][0-9]{2}:[0-9]{2})? [A-Za-z0-9_/+:-]+\)?$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>Reads the whole text as one date; words left over are an error.</summary>
    /// <param name="zone">The zone of the person who typed it; a zone in the text comes first.</param>
    public static WhenResult Parse(string text, Instant now, DateTimeZone zone, WhenRules rules)
    {
        if (text.Length > MaxLength)
            return new WhenResult.Refused($"A date has at most {MaxLength} characters; this has {text.Length}. {Verdict.Examples(rules)}");
        if (TwoZones.Of(text) is { } same)
            return TwoZones.Check(Parse(same.There, now, zone, rules), Parse(same.Here, now, zone, rules), text, rules);
        var phrase = Phrase.Of(text);
        if (phrase.Count == 0)
            return new WhenResult.Refused($"When? {Verdict.Examples(rules)}");
        var whole = Combination.All(phrase, withGloss: true).Where(s => phrase.EndsAt(s.Next)).Select(s => s.Value).ToList();
        if (whole.Count > 0)
            return Verdict.Of(whole, text, new Frame(now, zone, rules));
        var known = ParsePrefix(text, now, zone, rules, out var rest);
        if (known is WhenResult.Ambiguous && rest.Length == 0)
            return known;
        return new WhenResult.Refused(known is WhenResult.Refused || rest == text
            ? $"\"{Shown.Text(text)}\" is not a date that I can read. {Verdict.Examples(rules)}"
            : $"The words \"{Shown.Text(rest)}\" at the end of \"{Shown.Text(text)}\" are not part of a date. {Verdict.Examples(rules)}");
    }

    /// <summary>
    /// Reads the longest date at the start of a line: <c>in 2 seconds call her</c>. If there is none, the answer is
    /// <see cref="WhenResult.Refused"/> and <paramref name="rest"/> is the whole text.
    /// </summary>
    /// <param name="rest">What follows the date, without the comma, colon or dash between; empty if nothing does.</param>
    public static WhenResult ParsePrefix(string text, Instant now, DateTimeZone zone, WhenRules rules, out string rest)
    {
        var phrase = Phrase.Of(text);
        var found = Combination.All(phrase, withGloss: false).Where(s => phrase.CanEndAt(s.Next)).ToList();
        if (found.Count == 0)
        {
            rest = text;
            return new WhenResult.Refused($"\"{Shown.Text(text)}\" does not begin with a date. {Verdict.Examples(rules)}");
        }
        var longest = found.Max(s => s.Next);
        rest = phrase.After(longest);
        // By itself the date can mean more than before a word: "15" is an hour or a day.
        var alone = Phrase.Of(phrase.Upto(longest));
        var read = found.Where(s => s.Next == longest).Concat(Combination.All(alone, withGloss: false).Where(s => alone.EndsAt(s.Next)))
            .Select(s => s.Value).ToList();
        if (Leftover.IsDoubtful(phrase, longest, read))
        {
            var doubtful = Shown.Text(rest.Split(' ', 2)[0]);
            return new WhenResult.Refused($"\"{doubtful}\" behind \"{Shown.Text(phrase.Upto(longest))}\" looks like a part of the date, "
                + $"but cannot be read as one. If it is not, put a colon before it. {Verdict.Examples(rules)}");
        }
        var first = Verdict.Of(read, phrase.Upto(longest), new Frame(now, zone, rules));
        if (!phrase.Word(longest, "or", "oder"))
            return first;
        var second = ParsePrefix(phrase.After(longest + 1), now, zone, rules, out var behind);
        if (second is WhenResult.Refused)
            return first;
        rest = behind;
        return EitherDate.Question(phrase.Upto(longest), first, second, now);
    }

    /// <summary>
    /// The answer that a person checks: <c>Fri 27 Nov 2026 18:00 Europe/Berlin, in 5 days</c>. Seconds are shown within the
    /// minute to come; the offset where the clock shows the hour twice. <see cref="Parse"/> reads it back to the same minute.
    /// </summary>
    public static string Echo(ZonedDateTime at, Instant now) => Shown.Echo(at, now);

    /// <summary>
    /// The same for a reader at home in another zone, who is told both:
    /// <c>Fri 27 Nov 2026 18:00 America/New_York (Sat 28 Nov 2026 00:00 Europe/Berlin), in 3 days</c>.
    /// </summary>
    public static string Echo(ZonedDateTime at, Instant now, DateTimeZone home) =>
        $"{Absolute(at, now, home)}, {Shown.Distance(at.WithZone(home), now)}";

    /// <summary>An echo without the distance: what may be kept, for it stays true.</summary>
    public static string Absolute(ZonedDateTime at, Instant now, DateTimeZone home)
    {
        var there = Shown.Moment(at, now);
        return home.GetUtcOffset(at.ToInstant()) == at.Offset ? there : $"{there} ({Shown.Moment(at.WithZone(home), now)})";
    }

    /// <summary>A text that ends with an echo of ours, without the distance at its end, which was true only when it was written.</summary>
    public static string WithoutDistance(string text)
    {
        var comma = text.LastIndexOf(", ", StringComparison.Ordinal);
        if (comma < 0)
            return text;
        var tail = Phrase.Of(text[comma..]);
        var isDistance = Relative.Gloss(tail, 0).Any(s => tail.EndsAt(s.Next));
        return isDistance && echoed.IsMatch(text[..comma]) ? text[..comma] : text;
    }
}
