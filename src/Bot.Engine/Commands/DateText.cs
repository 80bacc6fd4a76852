using Bot.Basics;
using Bot.Texts;
using Bot.Times;
using Bot.Times.Terms;
using NodaTime;

namespace Bot.Commands;

/// <summary>A date or time as somebody typed it; what it means depends on whether it should lie ahead or behind.</summary>
/// <param name="Said">The words.</param>
public sealed record DateText(string Said) : ITakesWords<DateText>
{
    private static readonly char[] marks = [' ', ',', ':', ';', '-', '–', '—'];

    /// <inheritdoc/>
    public static (DateText? Value, string Left, string? Why) Take(string text, bool whole, Scope scope)
    {
        if (whole && text.Trim().Length == 0)
            return (null, "", "a date or time is needed, like “friday 18:00” or “in 3 days”");
        if (whole)
            return (new DateText(text.Trim()), "", null);
        foreach (var rules in new[] { WhenRules.Alarm, WhenRules.Event })
            if (When.ParsePrefix(text, scope.Now, scope.Zone, rules, out var rest) is not WhenResult.Refused && rest.Length < text.Length)
            {
                var said = text[..(text.Length - rest.Length)].TrimEnd(marks).Trim();
                if (TimeSlip.Of(rest) is not { } slip)
                    return (new DateText(said), rest.TrimStart(), null);
                var meant = $"Did you mean “{said} {slip.Meant}”?";
                return (null, rest.TrimStart(), $"“{said} {slip.Typed}” is no date that I can read. {meant}");
            }

        var refused = (WhenResult.Refused)When.ParsePrefix(text, scope.Now, scope.Zone, WhenRules.Alarm, out _);
        var (word, left) = LineReader.Word(text);
        // Only quotes make a word the whole date: else what was doubtful behind it would be dropped into the text.
        var isQuoted = !text.TrimStart().StartsWith(word, StringComparison.Ordinal);
        return !isQuoted || When.Parse(word, scope.Now, scope.Zone, WhenRules.Alarm) is WhenResult.Refused
            ? (null, left, refused.Why)
            : (new DateText(word), Parted(left), null);
    }

    /// <summary>What stands between a quoted date and the words behind it is of neither.</summary>
    private static string Parted(string left) =>
        left.TrimStart() is [',' or ':' or ';' or '-' or '–' or '—', ' ', .. var words] ? words.TrimStart() : left;

    /// <inheritdoc/>
    public override string ToString() => Said;
}

/// <summary>A colleague, by the name used in the team; "me" is the caller.</summary>
public readonly record struct MemberName(string Value) : IParsable<MemberName>
{
    /// <inheritdoc/>
    public static MemberName Parse(string s, IFormatProvider? provider) => new(s);

    /// <inheritdoc/>
    public static bool TryParse(string? s, IFormatProvider? provider, out MemberName result)
    {
        result = new MemberName(TypedText.Clean(s ?? "").Trim().TrimStart('@'));
        return TypedText.Length(result.Value) is > 0 and <= 32;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The short id of a part of a case: p1 for a promise or party, q2 for a question, a1 for something done at once.</summary>
public readonly record struct PartId(string Value) : IParsable<PartId>
{
    /// <inheritdoc/>
    public static PartId Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var id) ? id : throw new FormatException();

    /// <inheritdoc/>
    public static bool TryParse(string? s, IFormatProvider? provider, out PartId result)
    {
        var id = (s ?? "").Trim().ToLowerInvariant();
        result = new PartId(id);
        if (id.Length is < 2 or > 6)
            return false;
        return char.IsAsciiLetterLower(id[0]) && id[1..].All(char.IsAsciiDigit);
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>A length of time as people type it: "36h", "3 days".</summary>
public sealed record SpanText(Duration Length) : ITakesWords<SpanText>
{
    /// <inheritdoc/>
    public static (SpanText? Value, string Left, string? Why) Take(string text, bool whole, Scope scope)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var n = whole ? words.Length : Math.Min(4, words.Length); n > 0; n = whole ? 0 : n - 1)
            if (Span.TryParse(string.Join(' ', words.Take(n)), out var length, out _))
                return (new SpanText(length), Behind(text, n), null);
        return Span.TryParse(text, out var all, out var why) ? (new SpanText(all), "", null) : (null, text, why);
    }

    /// <summary>What stands behind so many words, as it was typed.</summary>
    private static string Behind(string text, int words)
    {
        text = text.TrimStart(' ');
        for (var n = 0; n < words; n++)
            text = text.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var end ? text[end..].TrimStart(' ') : "";
        return text;
    }
}
