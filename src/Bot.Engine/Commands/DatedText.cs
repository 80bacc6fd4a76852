using System.Text.RegularExpressions;
using Bot.Texts;
using Bot.Times;
using Bot.Times.Terms;

namespace Bot.Commands;

/// <summary>
/// A text that says when it was ("yesterday 18:00 thanked her", "blocked 10 minutes ago") where the command has a time of its own that was
/// not given: a clock hangs on it, and the words would be wrong tomorrow.
/// </summary>
internal static partial class DatedText
{
    private const string Unit = "(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|h|m|d)";

    /// <summary>The time's parameter, the words that say it, and the text without them; null where no such words stand there.</summary>
    public static (Parameter When, string Date, string Text)? Of(Command command, string line, Scope scope)
    {
        if (command.Parameters.FirstOrDefault(p => p is { NamedOnly: true, Name: "when", Date: DateUse.Past }) is not { } when
            || command.Parameters.FirstOrDefault(p => p.Rest) is not { } text)
            return null;
        var given = GivenValues.Of(command, line, scope);
        if (given.ContainsKey(when.Name) || given.GetValueOrDefault(text.Name) is not { Length: > 0 } words || LineReader.IsQuoted(words))
            return null;
        return First(words, scope) is { } first ? (when, first.Date, first.Text)
            : Last(words, scope) is { } last ? (when, last.Date, last.Text)
            : null;
    }

    private static (string Date, string Text)? First(string words, Scope scope)
    {
        if (!Begins().IsMatch(words) || When.ParsePrefix(Head(words), scope.Now, scope.Zone, WhenRules.Event, out var rest)
            is not WhenResult.Understood)
            return null;
        var date = words[..(Head(words).Length - rest.Length)].TrimEnd(' ', ',', ':', ';', '-', '–', '—', '.');
        var text = words[(Head(words).Length - rest.Length)..].Trim();
        return text.Length > 0 && IsExact(date) ? (date, text) : null;
    }

    private static (string Date, string Text)? Last(string words, Scope scope)
    {
        if (Ends().Match(words) is not { Success: true, Index: > 0 } end
            || When.Parse(end.Groups["date"].Value, scope.Now, scope.Zone, WhenRules.Event) is not WhenResult.Understood)
            return null;
        return (end.Groups["date"].Value, words[..end.Index].TrimEnd(' ', ',', ';', ':', '-', '–', '—'));
    }

    private static string Head(string words) => words.Length <= When.MaxLength ? words : words[..When.MaxLength];

    /// <summary>"today" and "now" are when it is typed.</summary>
    private static bool IsExact(string date) => !date.Equals("today", StringComparison.OrdinalIgnoreCase)
        && !date.EndsWith("now", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(?:at |on |about |around )*(?:yesterday|today|tonight|last (?:night|\w+day|week)|this (?:morning|afternoon|evening)"
        + @"|\d{1,2}[:.]\d{2}\b|\d{1,2} ?[ap]m\b|\d{4}-\d\d-\d\d|(?:\d+|an?|half an?|two|three|four|five|ten) " + Unit + @" ago\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Begins();

    [GeneratedRegex(@"[ ,;:–—-]+(?:at |on |about |around )*(?<date>(?:\d+|an?|half an?|two|three|four|five|ten) ?" + Unit + @" ago"
        + @"|yesterday(?: (?:morning|noon|afternoon|evening|night))?(?:,? (?:at )?\d{1,2}(?:[:.]\d{2})?(?: ?[ap]m)?)?"
        + @"|(?:today,? (?:at )?|at )\d{1,2}[:.]\d{2}(?: ?[ap]m)?|this morning|last night)[.!]?\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ends();
}
