using System.Globalization;
using Bot.Cases;
using Bot.Commands;
using Bot.People;
using Bot.Texts;

namespace Bot.Desk;

/// <summary>The values of one parameter that begin as typed.</summary>
internal static class ParameterValues
{
    public static IEnumerable<Suggestion> Of(Parameter parameter, string typed, Command command, CompletionReader reader) =>
        parameter.Choices.Length > 0 ? Starting(typed, parameter.Choices.Select(c => new Suggestion(c, parameter.About)))
        : parameter.Type == typeof(bool) ? Starting(typed, ["yes", "no"], parameter.About)
        : parameter.Type == typeof(CaseNumber) ? Cases(typed, command, reader)
        : parameter.Type == typeof(MemberName) ? Members(typed, reader)
        : parameter.Type == typeof(TeamId) ? Starting(typed, reader.Teams.Select(t => t.Value), "a team of yours")
        : [];

    /// <summary>Open cases that this person may see, those on their hands and touched last first; a closed one once its number is begun.</summary>
    private static IEnumerable<Suggestion> Cases(string typed, Command command, CompletionReader reader)
    {
        if (reader is not { Person.Id: var me, View: { } view })
            return [];
        var seen = reader.Role < Role.Investigator
            ? command.Role <= Role.Admin ? view.AllOpen.Where(h => CaseAccess.MayAdd(h, me)) : []
            : view.VisibleTo(me, onlyOpen: typed.Length == 0);
        return seen.Where(h => Begins(h.Number, typed))
            .OrderByDescending(h => h.IsOpen).ThenByDescending(h => h.Investigators.Contains(me)).ThenByDescending(h => h.Touched)
            .Select(h => new Suggestion(h.Number.ToString(), reader.Role < Role.Investigator ? "handed in by you"
                : Words.Of(h.State) + (!h.IsOpen ? "" : h.Investigators.Contains(me) ? ", yours" : h.Investigators.Length == 0 ? ", nobody's yet" : "")));
    }

    private static bool Begins(CaseNumber number, string typed)
    {
        var text = typed.TrimStart('#');
        return number.ToString().StartsWith(text, StringComparison.OrdinalIgnoreCase)
            || (text.Length > 0 && number.Value.ToString(CultureInfo.InvariantCulture).StartsWith(text, StringComparison.Ordinal));
    }

    private static IEnumerable<Suggestion> Members(string typed, CompletionReader reader)
    {
        if (reader is not { Person: { } me, View.Team: { } team } || reader.Role == Role.Guest)
            return [];
        var members = team.Members.OrderBy(m => m.Person == me.Id).ThenBy(m => reader.People.Name(m.Person), StringComparer.OrdinalIgnoreCase)
            .Select(m => new Suggestion(reader.People.Name(m.Person), m.Person == me.Id ? "you" : Words.Of(m.Role)));
        return Starting(typed.TrimStart('@'), members.Append(new Suggestion("me", "you")));
    }

    private static IEnumerable<Suggestion> Starting(string typed, IEnumerable<string> values, string about) =>
        Starting(typed, values.Select(v => new Suggestion(v, about)));

    private static IEnumerable<Suggestion> Starting(string typed, IEnumerable<Suggestion> all) =>
        all.Where(s => s.Value.StartsWith(typed, StringComparison.OrdinalIgnoreCase));
}
