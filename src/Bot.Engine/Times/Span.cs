using Bot.Times.Grammar;
using Bot.Times.Terms;
using NodaTime;

namespace Bot.Times;

/// <summary>
/// Durations as people type them: "36h", "3 days", "1h30", "half an hour". A day is 24 hours; months have no fixed length.
/// </summary>
public static class Span
{
    private const string Examples = "Type a span like: 90 minutes, 36h, 3 days, 2 weeks.";

    /// <summary>Reads the whole text as one span of at most 200 years.</summary>
    /// <param name="why">What is wrong and what would be right; empty on success.</param>
    public static bool TryParse(string text, out Duration span, out string why)
    {
        var phrase = Phrase.Of(text);
        var found = text.Length <= When.MaxLength
            ? Amounts.Read(phrase, 0).Where(s => phrase.EndsAt(s.Next)).Select(s => (Amount?)s.Value).FirstOrDefault()
            : null;
        span = found?.Fixed ?? Duration.Zero;
        why = found switch
        {
            null => $"\"{Shown.Text(text)}\" is not a span that I can read. {Examples}",
            { TooFar: true } => $"\"{Shown.Text(text)}\" is longer than 200 years. {Examples}",
            { Months: not 0 } => $"Months and years have no fixed length: give days. {Examples}",
            _ => "",
        };
        return why == "";
    }

    /// <summary>"3 days", "3 h 20 min"; <see cref="TryParse"/> reads it back, to the second.</summary>
    public static string Text(Duration span) => Shown.Length(span);

    /// <summary>A length as people say it, rounded to the nearest: "3 days", "2 h 15 min", "a moment".</summary>
    public static string Said(Duration span) => Shown.Said(span);
}
