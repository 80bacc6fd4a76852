using System.Text.RegularExpressions;
using Bot.Texts;
using Bot.Times;
using Bot.Times.Terms;

namespace Bot.Commands;

/// <summary>
/// A text that says when it was ("yesterday 18:00 thanked her", "blocked 10 minutes ago") where the command has a time of its own that was
/// not given. A clock hangs on that time, and such words are wrong tomorrow: it is asked before anything is done.
/// </summary>
public static partial class DatedText
{
    private const string Many = "(?:\\d+|an?|half an?|one|two|three|four|five|six|ten|fifteen|twenty|thirty)";
    private const string Unit = "(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|h|m|d)";
    private const string Clock = "\\d{1,2}(?:[:.h]\\d{2}|\\s?[ap]\\.?m\\b)\\.?(?:\\s?[ap]m\\b)?(?:\\s(?:utc|gmt|cet|cest|uhr)\\b)?";
    private const string Day = "(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?\\b";
    private const string Month = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?";
    private const string Part = "(?:early )?(?:morning|noon|midday|afternoon|evening|night|midnight)";

    /// <summary>The question whether words of a text are the time; null where none are. Asked where no time was given.</summary>
    /// <param name="call">The call.</param>
    /// <param name="parameter">The text's parameter.</param>
    /// <param name="text">The text.</param>
    public static Refusal? SaysWhen(this CommandContext call, string parameter, string? text)
    {
        ArgumentNullException.ThrowIfNull(call);
        if (text is null || (First(call, text) ?? Within(call, text)) is not { } said)
            return null;
        var asText = call.With("part of the text; it was just now", ("when", "now"), (parameter, text));
        if (said.IsUnderstood)
            return new Refusal(RefusalKind.Question, Text.Of($"“{said.Date}” stands in the text. Was that when it happened, or is it "
                + $"part of the text? Nothing was done yet. A time is typed when=\"{said.Date}\""))
            {
                About = "when",
            }
                .Or(call.With($"when: {said.Date}", ("when", said.Date), (parameter, said.Left)), asText);
        return new Refusal(RefusalKind.Question, Text.Of($"“{said.Date}” stands in the text, and I do not know what time that is. "
            + $"When did it happen? Nothing was done yet. A time is typed when=\"today 14:05\""))
        {
            About = "when",
        }
            .Or(asText);
    }

    /// <summary>The time with which a text begins, as many words as make one.</summary>
    private static Said? First(CommandContext call, string text)
    {
        if (!Begins().IsMatch(text))
            return null;
        var head = Quantity().Replace(text.Length <= When.MaxLength ? text : text[..When.MaxLength], "");
        if (When.ParsePrefix(head, call.Now, call.Zone, WhenRules.Event, out var rest) is not WhenResult.Understood)
            return null;
        var skipped = text.Length - head.Length - (text.Length > When.MaxLength ? text.Length - When.MaxLength : 0);
        var end = skipped + head.Length - rest.Length;
        var date = text[skipped..end].Trim(' ', ',', ':', ';', '-', '–', '—', '.', '(');
        var left = text[end..].TrimStart(' ', ',', ':', ';', '-', '–', '—', '.', ')');
        return left.Length > 0 && IsExact(date) && !Ahead().IsMatch(left) ? new Said(date, left, true) : null;
    }

    /// <summary>The time with which it ends, or which stands somewhere in it and can be nothing else.</summary>
    private static Said? Within(CommandContext call, string text)
    {
        if ((Ends().Match(text) is { Success: true } end ? end : Amid().Match(text)) is not { Success: true, Index: > 0 } found)
            return Vague().Match(text) is { Success: true } vague ? new Said(vague.Value.Trim(), text, false) : null;
        var date = found.Groups["date"].Value.Trim();
        var before = text[..found.Index].TrimEnd(' ', ',', ';', ':', '-', '–', '—', '(');
        var left = $"{before} {text[(found.Index + found.Length)..].TrimStart()}";
        var isUnderstood = When.Parse(date, call.Now, call.Zone, WhenRules.Event) is WhenResult.Understood;
        return new Said(date, left.Trim(), isUnderstood);
    }

    /// <summary>"today" and "now" are when it is typed.</summary>
    private static bool IsExact(string date) => !date.Equals("today", StringComparison.OrdinalIgnoreCase)
        && !date.EndsWith("now", StringComparison.OrdinalIgnoreCase);

    /// <summary>Words that are a time, and the text without them.</summary>
    private sealed record Said(string Date, string Left, bool IsUnderstood);

    [GeneratedRegex(@"^(?:(?:at|on|about|around|already|just)\s+)*(?:yesterday\b|today\b|tonight\b|last (?:" + Part + "|" + Day + "|week)"
        + "|this " + Part + "|" + Part + "\\b|" + Clock + @"|\d{4}-\d\d-\d\d|<t:\d+|" + Many + @"\s?" + Unit + @"\s+ago\b|" + Day
        + @"|\d{1,2}(?:st|nd|rd|th|\.)?\s" + Month + "|" + Month + @"\s\d{1,2}\b|\d{1,2}\.\d{1,2}\.)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Begins();

    /// <summary>Small words before a time that say nothing more.</summary>
    [GeneratedRegex(@"^(?:(?:about|around|already|just)\s+)+(?=\S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Quantity();

    /// <summary>Behind a day that is to come: what was said of it.</summary>
    [GeneratedRegex(@"^(?:(?:that )?(?:we|you|they|i|he|she|it|there)\s+(?:will|shall|can|hear|get)\b|\w+[’']ll\b|is\b"
        + @"|at the latest\b|or\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ahead();

    [GeneratedRegex(@"[\s,;:(–—-]+(?:(?:at|on|about|around|already|just)\s+)*(?<date>" + Many + @"\s?" + Unit + @"\s+ago"
        + @"|yesterday(?:\s" + Part + @")?(?:,?\s(?:at\s)?" + Clock + @")?|(?:today|yesterday),?\s(?:at\s)?" + Clock
        + "|(?<=at )" + Clock + "(?:,?\\s(?:today|yesterday))?|this " + Part + "|last " + Part + @")[.!)]*\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ends();

    [GeneratedRegex(@"[\s,;:(–—-]+(?<date>" + Many + @"\s?" + Unit + @"\s+ago|(?:today|yesterday),?\s(?:at\s)?" + Clock
        + @")\)?(?=\W|\z)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Amid();

    /// <summary>Times that nobody can reckon.</summary>
    [GeneratedRegex(@"^(?:earlier(?: today)?|a (?:while|bit|little) ago|some (?:time|minutes|hours|days) ago|(?:a )?few \w+ ago"
        + @"|(?:moments|minutes|hours|days) ago|the other day|recently|before that)\b"
        + @"|(?<=\s)(?:earlier today|a (?:while|bit) ago|(?:a )?few \w+ ago|(?:moments|minutes|hours|days) ago|the other day)[.!]?\s*\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Vague();
}
