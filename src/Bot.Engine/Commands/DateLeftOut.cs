using Bot.Texts;

namespace Bot.Commands;

/// <summary>
/// A text that stands where a date should: "case ask it bob did you see it?". It is offered with a date before it, so that nobody types it
/// again. Not where it may begin with a date that cannot be read: that would then stand in the text, beside another.
/// </summary>
internal static class DateLeftOut
{
    private const int Looked = 4;
    private const int ShortestSlip = 5;

    private static readonly string[] ahead = ["tomorrow", "in 3 days", "in a week"];
    private static readonly string[] behind = ["now", "today 09:00", "yesterday"];

    private static readonly string[] ofTime = ("mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday "
        + "tomorrow yesterday today tonight week weekend month year day days hour hours minutes noon midday midnight morning afternoon "
        + "evening night eod cob asap soon later january february april june july august september october november december").Split(' ');

    private static readonly string[] begins = ("next this last in on at by before after until till every each end within from around about "
        + "when once sometime").Split(' ');

    /// <summary>The refusal, with the line as it may have been meant.</summary>
    /// <param name="refusal">That there is no date.</param>
    /// <param name="command">The command.</param>
    /// <param name="parameter">What cannot be read.</param>
    /// <param name="rest">What stands in its place.</param>
    /// <param name="choice">A choice of the whole line with a date before it.</param>
    public static Refusal Offered(Refusal refusal, Command command, Parameter parameter, string rest, Func<string, Choice> choice)
    {
        var next = command.Parameters.SkipWhile(p => p != parameter).Skip(1).FirstOrDefault(p => !p.NamedOnly);
        if (parameter.Type != typeof(DateText) || next is not { Rest: true } || SpeaksOfTime(rest))
            return refusal;
        return refusal with
        {
            Instead = [.. (parameter.Date == DateUse.Past ? behind : ahead).Select(date => choice(date) with { Label = date })],
        };
    }

    private static bool SpeaksOfTime(string rest)
    {
        var words = rest.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length < 2 || begins.Contains(words[0])
            || words.Take(Looked).Any(word => word.Any(char.IsDigit) || IsOfTime(word.Trim(',', '.', ':', ';', '?', '!')));
    }

    private static bool IsOfTime(string word) => ofTime.Contains(word)
        || word.Length >= ShortestSlip && ofTime.Any(t => t.Length >= ShortestSlip && Distance.Between(t, word) <= 2);
}
