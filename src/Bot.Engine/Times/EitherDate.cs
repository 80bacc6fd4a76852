using Bot.Times.Terms;
using NodaTime;

namespace Bot.Times;

/// <summary>Two dates with "or" between them: "monday 9am or tuesday". One must be chosen; to take the first would be a guess.</summary>
internal static class EitherDate
{
    private const int MostChoices = 6;

    /// <summary>Asks which.</summary>
    /// <param name="typed">The first as typed.</param>
    /// <param name="first">What it means; what it cannot be is not offered.</param>
    /// <param name="second">What the other means.</param>
    /// <param name="now">Now.</param>
    public static WhenResult.Ambiguous Question(string typed, WhenResult first, WhenResult second, Instant now)
    {
        string[] choices = [.. Meanings(first, now).Concat(Meanings(second, now)).Distinct().Take(MostChoices)];
        return new WhenResult.Ambiguous(
            $"\"{Shown.Text(typed)}\" or another date: only one can be taken. Did you mean {string.Join(" or ", choices)}?", choices);
    }

    private static IEnumerable<string> Meanings(WhenResult result, Instant now) => result switch
    {
        WhenResult.Understood understood => [Shown.Moment(understood.At, now)],
        WhenResult.Ambiguous asked => asked.Choices,
        _ => [],
    };
}
