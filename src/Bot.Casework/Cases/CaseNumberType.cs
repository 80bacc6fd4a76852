using System.Globalization;
using Bot.Basics;
using Bot.Commands;
using Bot.People;
using Bot.Texts;

namespace Bot.Cases;

/// <summary>
/// Case numbers as they are typed: open cases of the caller's are offered, a full number names its team, "it" is the last one.
/// </summary>
public sealed class CaseNumberType : ParameterType<CaseNumber>
{
    /// <inheritdoc/>
    public override bool FitsRooms => true;

    /// <inheritdoc/>
    public override bool IsCompleted => true;

    /// <inheritdoc/>
    public override string ShownBy => "case show";

    /// <inheritdoc/>
    public override char? Recalls => CaseHead.Letter;

    /// <inheritdoc/>
    public override Refusal NothingRecalled => CaseRefusals.WhichCase();

    /// <inheritdoc/>
    public override bool IsRecalled(object value) => value is CaseNumber number && number == CaseNumber.It;

    /// <inheritdoc/>
    public override object Recalled(DocId last, TeamId team)
    {
        var value = CaseIndex.Number(last) ?? throw new ArgumentException($"{last} is no case");
        return new CaseNumber(team.Value, value);
    }

    /// <inheritdoc/>
    public override TeamId? TeamOf(string word) =>
        CaseNumber.TryParse(word, null, out var number) && number.Prefix.Length > 0 ? new TeamId(number.Prefix) : null;

    /// <summary>
    /// Open cases that this person may see, those on their hands and touched last first; a closed one once its number is begun.
    /// Who is no investigator is offered what they handed in, where they may use the command at all.
    /// </summary>
    public override IEnumerable<Suggestion> Complete(string typed, Command command, CompletionReader reader)
    {
        if (reader is not { Person.Id: var me, View: { } view })
            return [];
        if (reader.Role >= Role.Investigator)
            return Among(typed, reader, h => h.IsOpen || typed.Length > 0);
        return command.Role > Role.Admin ? [] : HandedIn(typed, view.Get<CaseIndex>(), me);
    }

    /// <summary>Those that this person handed in, of which they are shown nothing else.</summary>
    internal static IEnumerable<Suggestion> HandedIn(string typed, CaseIndex index, PersonId me) =>
        Ordered(index.AllOpen.Where(h => CaseAccess.MayAdd(h, me)), typed, me)
            .Select(h => new Suggestion(h.Number.ToString(), "handed in by you"));

    /// <inheritdoc/>
    public override Refusal? Wrong(object value, Command command, CompletionReader reader)
    {
        if (value is not CaseNumber number || reader is not { Person.Id: var me, View: { Team: { } team } view })
            return null;
        var isElsewhere = number.Prefix.Length > 0 && number.Prefix != team.Id.Value;
        if (isElsewhere)
            return null;
        var head = view.Get<CaseIndex>().Head(number.Value);
        var isThere = head is not null && (CaseAccess.MaySee(head, me, team.RoleOf(me)) || CaseAccess.MayAdd(head, me));
        return isThere ? null : CaseRefusals.NoSuchCase(number);
    }

    /// <summary>Those of the cases that this person may see which fit.</summary>
    internal static IEnumerable<Suggestion> Among(string typed, CompletionReader reader, Func<CaseHead, bool> fits)
    {
        var me = reader.Person!.Id;
        return Ordered(reader.View!.Get<CaseIndex>().VisibleTo(me, onlyOpen: false).Where(fits), typed, me)
            .Select(h => new Suggestion(h.Number.ToString(), About(h, me)));
    }

    private static IEnumerable<CaseHead> Ordered(IEnumerable<CaseHead> heads, string typed, PersonId me) => heads
        .Where(h => Begins(h.Number, typed))
        .OrderByDescending(h => h.IsOpen).ThenByDescending(h => h.Investigators.Contains(me)).ThenByDescending(h => h.Touched);

    private static string About(CaseHead head, PersonId me)
    {
        var whose = !head.IsOpen ? ""
            : head.Investigators.Contains(me) ? ", yours"
            : head.Investigators.Length == 0 ? ", nobody's yet"
            : "";
        return Words.Of(head.State) + whose;
    }

    private static bool Begins(CaseNumber number, string typed)
    {
        var text = typed.TrimStart('#');
        return number.ToString().StartsWith(text, StringComparison.OrdinalIgnoreCase)
            || (text.Length > 0 && number.Value.ToString(CultureInfo.InvariantCulture).StartsWith(text, StringComparison.Ordinal));
    }
}
