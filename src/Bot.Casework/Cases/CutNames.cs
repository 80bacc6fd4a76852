using Bot.Commands;
using Bot.Names;
using Bot.Texts;

namespace Bot.Cases;

/// <summary>
/// A name that a line cut at a blank: with the words behind it, it is a member's. Small letters do not show it, so it is asked; a report
/// about a member must not be read by them.
/// </summary>
internal static class CutNames
{
    private const int MostWords = 5;
    private static readonly char[] marks = ['.', ',', ';', ':', '!', '?', ')', '"'];

    /// <summary>The question whether the words behind a name belong to it; null where nobody's name speaks for that.</summary>
    /// <param name="call">The call.</param>
    /// <param name="parameter">For whom the name was given.</param>
    /// <param name="name">The name.</param>
    /// <param name="text">The words behind it, and the name of their parameter.</param>
    public static Refusal? Of(CommandContext call, string parameter, string? name, (string Parameter, string Words) text)
    {
        if (name is null || call.Caller.Team is not { } team)
            return null;
        var words = text.Words.Split(' ', MostWords + 1, StringSplitOptions.RemoveEmptyEntries);
        var alone = WikiName.Read(name);
        var known = team.Members.Select(m => call.People.Of(m.Person)).OfType<Bot.People.Person>()
            .SelectMany(p => p.WikiNames).Select(WikiName.Read).ToList();
        for (var count = Math.Min(MostWords, words.Length - 1); count > 0; count--)
        {
            var longer = $"{name} {string.Join(' ', words.Take(count)).TrimEnd(marks)}";
            if (WikiName.Read(longer) is var read && known.Exists(k => k.Is(read) && !k.Is(alone)))
                return Asked(call, parameter, name, longer, (text.Parameter, string.Join(' ', words.Skip(count))));
        }

        return null;
    }

    private static Refusal Asked(
        CommandContext call, string parameter, string name, string longer, (string Parameter, string Words) left) =>
        new Refusal(RefusalKind.Question, Text.Of(
            $"Is {new Strong(parameter)} “{name}”, or do the words behind it belong to the name? Nothing was done yet. "
            + $"Names with blanks stand in quotes: {parameter}=\"{longer}\""))
        {
            About = parameter,
        }
            .Or(call.With(longer, (parameter, $"[[{longer}]]"), (left.Parameter, left.Words)), call.With(name, parameter, $"[[{name}]]"));
}
