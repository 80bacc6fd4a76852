using Bot.Basics;
using Bot.Cases;
using Bot.Notices;
using Bot.Texts;

namespace Bot.Emergencies;

/// <summary>Danger was noticed in a case, and nobody has said yet what was done.</summary>
public sealed class DangerNotice() : CaseNotice("danger")
{
    /// <summary>The one object of it.</summary>
    public static readonly DangerNotice Instance = new();

    /// <inheritdoc/>
    protected override Reply? Words(Case of, Told told)
    {
        if (of.Danger.FirstOrDefault(d => d.Id == told.Notice.Subject) is not { IsOpen: true } danger)
            return null;
        var number = of.Head.Number;
        var what = DangerWords.What(danger.Kind);
        var isOnly = of.Danger.Count(d => d.IsOpen) == 1;
        var since = new At(danger.At, MomentStyle.Relative);
        return Reply.Say($"{new Strong($"{number}: {what}.")} It came in {since}, and nobody has said yet that it was sent.")
            .And($"Read it, {Text.Ours(DangerWords.Order(danger.Kind))}, then say so here: until then I ask again.")
            .Then(
            [
                new Choice("Read it", $"case show {number} all"),
                .. isOnly ? DangerWords.Choices(number) : DangerWords.AnswersTo(number, danger),
            ]);
    }
}

/// <summary>
/// To the operator: nobody has said what was done about danger in a case, or nobody may see it. Its number, and nothing of it.
/// </summary>
public sealed class UnansweredDangerNotice() : NoticeType("danger/operator")
{
    /// <summary>The one object of it.</summary>
    public static readonly UnansweredDangerNotice Instance = new();

    /// <summary>Whom it is told to need not be of the team.</summary>
    public override Role Least => Role.Guest;

    /// <inheritdoc/>
    public override Task<Reply?> Words(Told told)
    {
        var team = told.At.Team;
        if (Readers.ForTheOperator(told) is not { } head || head.InstantOf(DangerPart.Open) is not { } since)
            return Task.FromResult<Reply?>(null);
        var said = Reply.Say($"{new Strong($"{head.Number}: danger was noticed.")} It came in {new At(since, MomentStyle.Relative)}, "
            + $"and nobody of {team.Title} has said yet what was done.");
        if (head.HasReader(team))
            return Task.FromResult<Reply?>(said.And($"You see nothing of it. Wake somebody of the team, by whatever way you have."));
        said = said.And($"Nobody may see the case, so nobody can answer. Let the outsider in whom the team named, now; "
            + $"if there is none, tell emergency@wikimedia.org that you have a report which nobody may read.");
        return Task.FromResult<Reply?>(said.Then(new Choice("Who can be let in", "operator cases")));
    }
}

/// <summary>To the operator: a team's only lead looked at danger and found none. How often, and nothing else.</summary>
public sealed class DismissedDangerNotice() : NoticeType("danger/dismissed")
{
    private static readonly NodaTime.Duration day = NodaTime.Duration.FromDays(1);

    /// <summary>The one object of it.</summary>
    public static readonly DismissedDangerNotice Instance = new();

    /// <summary>Whom it is told to need not be of the team.</summary>
    public override Role Least => Role.Guest;

    /// <inheritdoc/>
    public override bool KeepsCivilHours => true;

    /// <inheritdoc/>
    public override Task<Reply?> Words(Told told)
    {
        var since = told.Notice.Due - day;
        var count = told.At.View.Get<CaseIndex>().All.Count(h => h.InstantOf(DangerPart.Dismissed) > since);
        if (told.At.People.Operator?.Id != told.Reader || count == 0)
            return Task.FromResult<Reply?>(null);
        var cases = Texts.Words.Count(count, "case");
        return Task.FromResult<Reply?>(Reply.Say(
            $"{told.At.Team.Title}: danger in {cases} of the past day was looked at and found to be none. The team has one lead, "
            + $"so nobody else reads that; if it is often, ask whether they are well."));
    }
}
