using Bot.Administration;
using Bot.Basics;
using Bot.Cases;
using Bot.Commands;
using Bot.Documents;
using Bot.People;
using Bot.Texts;
using Bot.Views;
using NodaTime;

namespace Bot.Outsiders;

/// <summary>All that whoever runs the installation can do about cases: see which have no reader, and let in whom the team named.</summary>
public sealed class OperatorCommands(AllTeams teams)
{
    /// <summary>The cases that nobody may see.</summary>
    [Command("operator cases", "The cases that have no reader, by number", Role = Role.Guest, Operator = true)]
    public async Task<Outcome> Cases(CommandContext call)
    {
        var lines = new List<Text>();
        foreach (var view in await teams.Fresh().ConfigureAwait(false))
            lines.AddRange(Vacant(call, view).OrderBy(h => h.Value).Select(h => Line(call, view.Team!, h)));

        return lines.Count == 0
            ? Reply.Say($"Every open case has a reader.")
            : new Reply([new Block.Lines(Text.Ours("Without a reader"), [.. lines])]);
    }

    /// <summary>Lets an outsider in.</summary>
    [Command("operator admit", "Let the outsider whom a team named beforehand see a case that has no reader", Role = Role.Guest,
        Operator = true, Example = "operator admit arb-417 erin")]
    public async Task<Outcome> Admit(CommandContext call, [About("the case")] CaseNumber @case,
        [About("the outsider", Most = 32)] string outsider)
    {
        var all = await teams.Fresh().ConfigureAwait(false);
        var fit = all.Where(v => @case.Prefix.Length == 0 || v.Id.Value == @case.Prefix)
            .SelectMany(v => Vacant(call, v).Where(h => h.Value == @case.Value).Select(h => (View: v, Head: h))).ToList();
        if (fit.Count > 1)
            return OfSeveral([.. fit.Select(f => f.Head.Number)], outsider);
        if (fit is not [({ Team: { } team } view, var head)])
            return NotVacant(@case);

        var at = new Moment(team, view, call.People, call.Now, call.Generator);
        var loaded = await CaseAccess.LoadToKeepAway(teams.Loader(team.Id), [head]).ConfigureAwait(false);
        if (loaded is not [var of] || of.Operator(at) is null || of.Head.HasReader(team))
            return NotVacant(@case);
        var since = Since(head);
        var may = Eligible.Of(of, team, call.People, since).Where(p => p.Id != call.Me).ToList();
        if (may.Find(p => string.Equals(p.Name, outsider.Trim(), StringComparison.OrdinalIgnoreCase)) is not { } who)
            return NotNamed(head.Number, outsider, may);

        var (admitted, told) = Eligible.LetIn(of, who, call.Me, "it has no reader", call.Now, call.Generator);
        return new Outcome
        {
            Reply = Reply.Say($"{who.Name} sees {head.Number} now, and is told. No member is."),
            Changes = [new SaveIn(Slot.Of(team.Id), new Save(admitted)), new SaveIn(Slot.Of(team.Id), told)],
            Detail = $"{who.Id}",
        };
    }

    /// <summary>Those of which the operator may know.</summary>
    private static IEnumerable<CaseHead> Vacant(CommandContext call, TeamView view) =>
        view.Get<CaseIndex>().AllOpen.Where(h => !h.HasReader(view.Team!) && !h.IsRecused(call.Me));

    /// <summary>Since when it has no reader; since it was touched last where the clock has not looked at it yet.</summary>
    private static Instant Since(CaseHead head) => head.InstantOf(VacancyPart.NoReader) ?? head.Touched;

    private static Text Line(CommandContext call, Team team, CaseHead head)
    {
        var since = Since(head);
        var names = OutsiderSetting.Instance.Of(team).Where(o => o.Confirmed <= since).Select(o => call.People.Name(o.Person)).ToList();
        var who = names.Count == 0 ? "the team had named nobody outside" : "the team named " + Words.List(names);
        return Text.Of($"{head.Number}, since {new At(since, MomentStyle.Short)}; {who}");
    }

    private static Refusal OfSeveral(IReadOnlyList<CaseNumber> numbers, string outsider) =>
        new Refusal(RefusalKind.Question, Text.Of($"Of which team? Without a reader are {Words.List([.. numbers.Select(n => $"{n}")])}."))
            .Or([.. numbers.Select(n => new Choice($"{n}", $"operator admit {n} {outsider}"))]);

    private static Refusal NotVacant(CaseNumber number) =>
        new Refusal(RefusalKind.Forbidden, Text.Of($"There is no case {number} without a reader."))
            .Or(new Choice("Which there are", "operator cases"));

    private static Refusal NotNamed(CaseNumber number, string name, List<Person> may)
    {
        var names = Words.List([.. may.Select(p => p.Name)], "or");
        var who = may.Count == 0 ? Text.Ours("there is nobody") : Text.Of($"you can let in {names}");
        return new Refusal(RefusalKind.Forbidden, Text.Of(
            $"Into {number} only somebody can be let whom the team named before it lost its readers, and who is not in it; "
            + $"“{TypedText.Short(name)}” is not. Of those, {who}."))
            .Or([.. may.Take(3).Select(p => new Choice($"Let {p.Name} in", $"operator admit {number} {p.Name}"))]);
    }
}
