using Bot.Commands;
using Bot.Names;
using Bot.People;
using Bot.Texts;

namespace Bot.Cases;

/// <summary>
/// A name that a line cut at a blank: with words behind it, it is a member's. Small letters do not show it, so it is asked; a report about
/// a member must not be read by them.
/// </summary>
internal static class CutNames
{
    private const int MostWords = 6;
    private static readonly char[] marks = ['.', ',', ';', ':', '!', '?', ')', '"', '-', '–', '—'];

    /// <summary>The question whether the words behind a name belong to it; null where nobody's name speaks for that.</summary>
    /// <param name="call">The call.</param>
    /// <param name="parameter">For whom the name was given.</param>
    /// <param name="name">The name.</param>
    /// <param name="text">The words behind it, and the name of their parameter.</param>
    public static Refusal? Of(CommandContext call, string parameter, string name, (string Parameter, string Words) text)
    {
        if (call.Caller.Team is not { } team || name.Contains("[[", StringComparison.Ordinal))
            return null;
        var words = text.Words.Split((char[]?)null, MostWords + 1, StringSplitOptions.RemoveEmptyEntries);
        var most = Math.Min(MostWords, words.Length);
        var known = team.Members.Select(m => call.People.Of(m.Person)).OfType<Person>().SelectMany(OwnName.Of).ToList();
        // Only where the name begins in what was given: a sentence may speak of a member and not mean them.
        var whole = Enumerable.Range(1, most).Select(Behind).FirstOrDefault(b => b.Length > 0
            && known.Exists(own => own.IsMeantBy($"{name} {b}") && !own.IsMeantBy(name) && !own.IsMeantBy(b)));
        var begun = Enumerable.Range(1, most).Select(Behind).LastOrDefault(b => b.Length > 0
            && known.Exists(own => own.Begins(WikiName.Read($"{name} {b}"))));
        return (whole ?? begun) is { } behind ? Asked(call, parameter, name, behind, (text.Parameter, words)) : null;

        string Behind(int count) => string.Join(' ', words.Take(count)).TrimEnd(marks);
    }

    private static Refusal Asked(
        CommandContext call, string parameter, string name, string behind, (string Parameter, string[] Words) text)
    {
        var longer = $"{name} {behind}";
        var left = string.Join(' ', text.Words.Skip(behind.Split(' ').Length));
        return new Refusal(RefusalKind.Question, Text.Of(
            $"Is {new Strong(parameter)} “{name}”, or do the words behind it belong to the name? Nothing was done yet. "
            + $"Names with blanks stand in quotes: {parameter}=\"{longer}\""))
        {
            About = parameter,
        }
            .Or(call.With(longer, (parameter, NameList.AsOne(longer)), (text.Parameter, left)),
                call.With(name, parameter, NameList.AsOne(name)));
    }
}
