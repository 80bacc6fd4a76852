using System.Collections.Immutable;
using Bot.Basics;
using Bot.Cases;
using Bot.Documents;
using Bot.People;
using Bot.Views;
using NodaTime;

namespace Bot.Outsiders;

/// <summary>
/// Sees to it that a case has a reader, by whatever it has lost one: a report that names more than half of those who work on cases goes to
/// the team's outsider at once; where nobody may see a case, the operator is told, each day again until somebody may. It looks whenever
/// the case or the team's members change.
/// </summary>
public sealed class VacancyPart() : CasePart<Vacancy>("Vacancies")
{
    /// <summary>The one object of it.</summary>
    public static readonly VacancyPart Instance = new();

    /// <summary>Since when nobody may see it.</summary>
    internal static readonly CaseFact NoReader = new("NoReader", IsInstant: true);

    private static readonly Duration again = Duration.FromDays(1);

    /// <inheritdoc/>
    public override IReadOnlyList<CaseFact> Facts => [NoReader];

    /// <inheritdoc/>
    public override (Case Case, IEnumerable<Notice> Notices) Ring(Case of, Moment at)
    {
        if (!of.Head.IsOpen || (!IsNews(Of(of), of.Head, at.Team) && Of(of).IsEmpty))
            return (of, []);
        var notices = new List<Notice>();
        of = Halved(of, at, notices);
        of = Unled(of, at, notices);
        of = Vacant(of, at, notices);
        return (LeadsAlone(of, at, notices), notices);
    }

    /// <inheritdoc/>
    protected override Instant? NextDue(ImmutableArray<Vacancy> items, Case of, Team team)
    {
        var head = of.Head;
        if (!head.IsOpen)
            return null;
        return IsNews(items, head, team) ? head.Touched : items.IsEmpty ? null : Open(items)?.Last + again;
    }

    /// <inheritdoc/>
    protected override ImmutableArray<Vacancy> On(CaseEvent happened, ImmutableArray<Vacancy> items, CaseTurn turn)
    {
        if (happened is CaseEvent.Opened && VacancyWords.AtOpening(turn.Of, turn.Call) is { } said)
            turn.Lines.Add(said);
        return items;
    }

    /// <inheritdoc/>
    protected override string TextOf(Vacancy item) => "";

    /// <inheritdoc/>
    protected override IEnumerable<Fact> FactsOf(ImmutableArray<Vacancy> items) =>
        items.FirstOrDefault(v => v.Id == Vacancy.NoReader) is { } open ? [new Fact(NoReader.Name, open.Since)] : [];

    private static Vacancy? Open(ImmutableArray<Vacancy> items) => items.FirstOrDefault(v => v.Id == Vacancy.NoReader);

    /// <summary>Whether what is noted is not what is so; asked of every case at each of its commits.</summary>
    private static bool IsNews(ImmutableArray<Vacancy> items, CaseHead head, Team team)
    {
        var isVacant = !head.HasReader(team);
        if (items.IsEmpty && head.Recusals.IsEmpty)
            return isVacant;
        return isVacant != Open(items) is not null
            || IsForLeadsAlone(head, team) != items.Any(v => v.Id == Vacancy.LeadsAlone)
            || (NamesMoreThanHalf(head, team) && !items.Any(v => v.Id == Vacancy.MoreThanHalf))
            || (head.IsUnled(team) && !items.Any(v => v.Id == Vacancy.NoLead));
    }

    /// <summary>A troll cannot switch a team off by naming it: the outsider sees it at once.</summary>
    private Case Halved(Case of, Moment at, List<Notice> notices)
    {
        if (!NamesMoreThanHalf(of.Head, at.Team) || Of(of).Any(v => v.Id == Vacancy.MoreThanHalf))
            return of;
        var noted = In(of, Of(of).Add(new Vacancy(Vacancy.MoreThanHalf, at.Now)));
        var opened = of.Entries.Length > 0 ? of.Entries[0].At : of.Head.Received;
        var who = of.Head.LetIn.IsEmpty ? Eligible.Of(of, at.Team, at.People, opened).FirstOrDefault() : null;
        return who is null ? noted : LetIn(noted, who, "it names more than half of the team", at, notices);
    }

    /// <summary>No lead is left who could say that a name is a coincidence: whom the team named outside may say it.</summary>
    private Case Unled(Case of, Moment at, List<Notice> notices)
    {
        if (!of.Head.IsUnled(at.Team) || Of(of).Any(v => v.Id == Vacancy.NoLead))
            return of;
        var noted = In(of, Of(of).Add(new Vacancy(Vacancy.NoLead, at.Now)));
        var opened = of.Entries.Length > 0 ? of.Entries[0].At : of.Head.Received;
        var who = of.Head.LetIn.IsEmpty ? Eligible.Of(of, at.Team, at.People, opened).FirstOrDefault() : null;
        return who is null ? noted : LetIn(noted, who, "no lead may look at a name in it", at, notices);
    }

    private Case Vacant(Case of, Moment at, List<Notice> notices)
    {
        var items = Of(of);
        var open = items.FirstOrDefault(v => v.Id == Vacancy.NoReader);
        if (of.Head.HasReader(at.Team))
            return open is null ? of : In(of, items.Remove(open));
        if (open is not null && at.Now < open.Last + again)
            return of;
        var since = open?.Since ?? at.Now;
        var told = new Vacancy(Vacancy.NoReader, since, at.Now);
        var noted = In(of, open is null ? items.Add(told) : items.Replace(open, told));
        if (of.Operator(at) is { } who)
        {
            var first = open is null ? VacancyNotice.Instance : VacancyNotice.Again;
            notices.Add(new Recipient(who.Id).Notice(first.Name, of.Head, Vacancy.NoReader, at.Now, at));
            return noted;
        }

        // Nobody is there to let the outsider in, or it is they who must not know: that is what the team named somebody for.
        return Eligible.Of(of, at.Team, at.People, since).FirstOrDefault() is { } outsider
            ? In(LetIn(of, outsider, "it has no reader", at, notices), items.RemoveAll(v => v.Id == Vacancy.NoReader))
            : noted;
    }

    private Case LeadsAlone(Case of, Moment at, List<Notice> notices)
    {
        var items = Of(of);
        var noted = items.FirstOrDefault(v => v.Id == Vacancy.LeadsAlone);
        var isSo = IsForLeadsAlone(of.Head, at.Team);
        if (isSo == noted is not null)
            return of;
        if (noted is not null)
            return In(of, items.Remove(noted));
        notices.AddRange(at.Team.AtLeast(Role.Lead).Where(l => CaseAccess.MaySee(of.Head, l, Role.Lead))
            .Select(l => new Recipient(l).Notice(LeadsAloneNotice.Instance.Name, of.Head, Vacancy.LeadsAlone, at.Now, at)));
        return In(of, items.Add(new Vacancy(Vacancy.LeadsAlone, at.Now)));
    }

    private static Case LetIn(Case of, Person who, string why, Moment at, List<Notice> notices)
    {
        var (admitted, told) = Eligible.LetIn(of, who, PersonId.Clock, why, at.Now, at.Generator);
        notices.Add(told.Notice);
        return admitted;
    }

    /// <summary>Of those who work on cases, by the names in it, which no lead has looked at yet.</summary>
    internal static bool NamesMoreThanHalf(CaseHead head, Team team)
    {
        if (head.Recusals.IsEmpty)
            return false;
        var (all, named) = (0, 0);
        foreach (var member in team.Members)
            if (member.Role >= Role.Investigator)
                (all, named) = (all + 1, named + (head.Namesakes.Any(r => r.Person == member.Person) ? 1 : 0));
        return named * 2 > all;
    }

    /// <summary>
    /// Whether a team that has investigators has none left who may see it, though a lead may; restricting it does not count.
    /// </summary>
    private static bool IsForLeadsAlone(CaseHead head, Team team)
    {
        if (head.Recusals.IsEmpty)
            return false;
        var all = team.Members.Where(m => m.Role == Role.Investigator).ToList();
        return all.Count > 0 && all.TrueForAll(m => head.IsRecused(m.Person))
            && team.AtLeast(Role.Lead).Any(l => CaseAccess.MaySee(head, l, Role.Lead));
    }
}
