using Bot.Basics;
using Bot.Cases;
using Bot.Notices;
using Bot.Texts;
using NodaTime;

namespace Bot.Outsiders;

/// <summary>To the operator: a case has no reader. Its number, and nothing of it.</summary>
public sealed class VacancyNotice : NoticeType
{
    private readonly bool isFirst;

    private VacancyNotice(string name, bool isFirst)
        : base(name) => this.isFirst = isFirst;

    /// <summary>The first word of it, at any hour: nobody reads a report, and none of those who could knows of it.</summary>
    public static readonly VacancyNotice Instance = new("vacancy", true);

    /// <summary>Each day again.</summary>
    public static readonly VacancyNotice Again = new("vacancy/again", false);

    /// <summary>Whom it is told to need not be of the team.</summary>
    public override Role Least => Role.Guest;

    /// <inheritdoc/>
    public override bool KeepsCivilHours => !isFirst;

    /// <inheritdoc/>
    public override Task<Reply?> Words(Told told)
    {
        var team = told.At.Team;
        if (Readers.ForTheOperator(told) is not { IsOpen: true } head || head.HasReader(team))
            return Task.FromResult<Reply?>(null);
        var since = head.InstantOf(VacancyPart.NoReader) ?? told.Notice.Due;
        var outsiders = OutsiderSetting.Instance.Of(team).Where(o => o.Confirmed <= since).Select(o => told.Name(o.Person)).ToList();
        var said = Reply.Say($"{new Strong($"{head.Number} has no reader.")} "
            + $"Nobody of {team.Title} may see it, so nobody works on it. You see nothing of it either.");
        said = outsiders.Count == 0
            ? said.And($"The team had named nobody outside for this, so there is nobody whom you could let in. Tell no member about it: "
                + $"they may be named in it. Whoever joins the team and is not named can see it; it is asked again each day.")
            : said.And($"The team named somebody for this beforehand. Tell no member about it: they may be named in it.");
        return Task.FromResult<Reply?>(said.Then(
            [.. outsiders.Take(3).Select(name => new Choice($"Let {name} in", $"operator admit {head.Number} {name}"))]));
    }
}

/// <summary>To an outsider: they may see a case of a team that is not theirs.</summary>
public sealed class LetInNotice() : CaseNotice("let-in")
{
    /// <summary>The one object of it.</summary>
    public static readonly LetInNotice Instance = new();

    /// <inheritdoc/>
    protected override Reply? Words(Case of, Told told)
    {
        var number = of.Head.Number;
        return !of.Head.IsOpen ? null : Reply.Say($"{told.At.Team.Title} named you for a day like this: you can see {number}, and of the "
            + $"team's cases only that. Too few of its own may look at it{LeadsAway(of, told)}. Read it, and see to it as "
            + $"one of them would; if a name in it only happens to be a member's, you can let that member see it again.")
            .Then(new Choice("Read it", $"case show {number} all"), new Choice("Take it", $"case take {number}"),
                new Choice("Not for me", $"case recuse {number}"));
    }

    private static Text LeadsAway(Case of, Told told) => Text.Ours(of.Head.IsUnled(told.At.Team) ? ", and none of its leads" : "");
}

/// <summary>To the leads who may see it: none of the investigators may.</summary>
public sealed class LeadsAloneNotice() : CaseNotice("leads-alone")
{
    /// <summary>The one object of it.</summary>
    public static readonly LeadsAloneNotice Instance = new();

    /// <inheritdoc/>
    public override bool KeepsCivilHours => true;

    /// <inheritdoc/>
    protected override Reply? Words(Case of, Told told) => !of.Head.IsOpen ? null
        : Reply.Say($"{of.Head.Number}: none of the investigators may see it, so it is with the leads alone.")
            .Then(new Choice("Show it", $"case show {of.Head.Number}"), new Choice("Take it", $"case take {of.Head.Number}"));
}

/// <summary>About who is named as an outsider: to the other leads, and to the outsider.</summary>
public sealed class OutsiderNotice() : NoticeType("outsider")
{
    /// <summary>The one object of it.</summary>
    public static readonly OutsiderNotice Instance = new();

    /// <summary>Whom it is told to need not be of the team.</summary>
    public override Role Least => Role.Guest;

    /// <summary>A subject, before the outsider's id: another lead is to confirm them.</summary>
    public const string Asked = "asked";

    /// <summary>A subject, before the outsider's id: they are named no more.</summary>
    public const string Gone = "gone";

    /// <summary>A subject, before the outsider's id: to themselves.</summary>
    public const string Confirmed = "confirmed";

    /// <inheritdoc/>
    public override bool KeepsCivilHours => true;

    /// <inheritdoc/>
    public override Task<Reply?> Words(Told told) => Task.FromResult(told.Notice.Subject!.Split(' ') switch
    {
        [Confirmed, _] when Standing(told, told.Reader)?.Confirmed is not null => Reply.Say(
            $"{told.At.Team.Title} has named you as its outsider: should there be a case that too few of its own may look at, you are let "
            + $"into that case alone, and told. Until then you see nothing of theirs, and there is nothing to do."),
        [Asked, var id] when IsLead(told) && Standing(told, new PersonId(id)) is { Confirmed: null } asked => Reply.Say(
            $"{told.Name(asked.By)} names {told.Name(asked.Person)} as the team's outsider: let into a case that nobody of you, or less "
            + $"than half, may see. It counts once a second lead confirms it.")
            .Then(new Choice("Confirm", $"team outsider {told.Name(asked.Person)}"),
                new Choice("No", $"team outsider {told.Name(asked.Person)} off=yes")),
        [Gone, var id] when IsLead(told) && Standing(told, new PersonId(id)) is null => Reply.Say(
            $"{told.Name(new PersonId(id))} is no longer named as the team's outsider.")
            .Then(new Choice("The team", "team show")),
        _ => null,
    });

    private static bool IsLead(Told told) => told.At.Team.RoleOf(told.Reader) == Role.Lead;

    private static Outsider? Standing(Told told, PersonId who) =>
        OutsiderSetting.Instance.Of(told.At.Team).FirstOrDefault(o => o.Person == who);
}
