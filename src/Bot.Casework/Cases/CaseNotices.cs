using Bot.Basics;
using Bot.Notices;
using Bot.Texts;


namespace Bot.Cases;

/// <summary>Somebody was given a case, or whoever handed it in has added to it.</summary>
public sealed class AssignedNotice() : CaseNotice("assigned")
{
    /// <summary>The one object of it.</summary>
    public static readonly AssignedNotice Instance = new();

    /// <summary>A subject: whoever handed it in has added something.</summary>
    public const string Development = "development";

    /// <inheritdoc/>
    protected override Reply? Words(Case of, Told told)
    {
        var head = of.Head;
        if (told.Notice.Subject == Development)
            return Reply.Say($"{head.Number}: whoever handed it in has added something new. It is {head.State}.")
                .Then(new Choice("Read it", $"case show {head.Number} notes"));
        return !head.IsOpen ? null : Reply.Say($"You were given {head.Number}. It is {head.State}, received {head.Received}.")
            .Then(new Choice("Show it", $"case show {head.Number}"));
    }
}

/// <summary>A member stepped back, or a party bears a member's name: a lead is asked.</summary>
public sealed class HandOnNotice() : CaseNotice("hand-on")
{
    /// <summary>The one object of it.</summary>
    public static readonly HandOnNotice Instance = new();

    /// <summary>A subject: a party bears a member's name.</summary>
    public const string Namesake = "namesake";

    private const int MostAsked = 3;

    /// <inheritdoc/>
    protected override Reply? Words(Case of, Told told)
    {
        if (!of.Head.IsOpen)
            return null;
        var number = of.Head.Number;
        if (told.Notice.Subject == Namesake)
            return of.Head.AwaitsALead ? Asked(of, told) : null;
        return Reply.Say(
            $"{number} needs new hands: a colleague stepped back, no reason needed. "
            + $"Their promises and questions wait to be passed on.")
            .Then(new Choice("Show it", $"case show {number}"), new Choice("Assign", $"case assign {number} "));
    }

    private static Reply Asked(Case of, Told told)
    {
        var head = of.Head;
        var names = head.Namesakes.Select(r => told.Name(r.Person)).ToList();
        var isParty = head.Namesakes.Any(r => told.At.People.Of(r.Person) is not { } person || Namesakes.IsParty(of, person));
        var isInWords = !isParty && NamedInWords.Of(of).Count > 0;
        var where = Text.Ours(isInWords ? "its words speak of a user by the name of" : "a party bears the name of");
        var said = Reply.Say(
            $"{head.Number}: {where} {Texts.Words.List(names)}, who sees nothing of it until a lead has looked. "
            + $"Is it the same human?");
        return said.Then([.. names.Take(MostAsked).SelectMany(name => new[]
        {
            new Choice($"Yes: {name} stays away", $"case namesake {head.Number} {name} confirm"),
            new Choice($"No: let {name} see it", $"case namesake {head.Number} {name} lift"),
        })]);
    }
}

/// <summary>Promises and questions have come into somebody's hands because whoever had them does not see the case any more.</summary>
public sealed class HandedOnNotice() : CaseNotice("handed-on")
{
    /// <summary>The one object of it.</summary>
    public static readonly HandedOnNotice Instance = new();

    /// <inheritdoc/>
    public override bool KeepsCivilHours => true;

    /// <inheritdoc/>
    protected override Reply? Words(Case of, Told told)
    {
        var (number, ids) = (of.Head.Number, told.Notice.Subject!.Split(' '));
        if (!of.Head.IsOpen)
            return null;
        var (are, them) = ids.Length == 1 ? ("is", "it") : ("are", "them");
        return Reply.Say($"{number}: {Texts.Words.List(ids)} {are} in your hands now, so that nothing is dropped. "
            + $"Keep {them}, move {them}, or hand {them} on with the case; nobody has to say why.")
            .Then(new Choice("Look", $"case show {number} all"), new Choice("Give the case to somebody", $"case assign {number} "));
    }
}

/// <summary>A wait for somebody outside has come to its end.</summary>
public sealed class WaitOverNotice() : CaseNotice("wait-over")
{
    /// <summary>The one object of it.</summary>
    public static readonly WaitOverNotice Instance = new();

    /// <inheritdoc/>
    protected override Reply? Words(Case of, Told told) => of is { Head.IsOpen: true, Wait: { Told: true } wait }
        ? Reply.Say($"{of.Head.Number}: the wait for {wait.For} was until {wait.Until}. Ask again, wait longer, or go on without it.")
            .Then(new Choice("Go on", $"case resume {of.Head.Number}"), new Choice("Wait longer", $"case wait {of.Head.Number} "))
        : null;
}

/// <summary>The reporter has not heard yet that the report arrived.</summary>
public sealed class AcknowledgementNotice(string occasion) : CaseNotice(occasion + "/acknowledgement")
{
    /// <summary>Soon due, due, overdue.</summary>
    public static readonly EscalationNotices All = new("acknowledgement", occasion => new AcknowledgementNotice(occasion));

    /// <inheritdoc/>
    public override bool KeepsCivilHours => true;

    /// <inheritdoc/>
    protected override Reply? Words(Case of, Told told)
    {
        if (!of.AwaitsAcknowledgement)
            return null;
        var number = of.Head.Number;
        var by = of.Head.Received + CaseSettings.Acknowledge.Of(told.At.Team);
        var received = new At(of.Head.Received, MomentStyle.Relative);
        var said = told.At.Now < by
            ? Reply.Say($"{number}: the reporter has not been told yet that the report arrived. That should happen by {by}.")
            : Reply.Say($"{number}: the report came in {received} and its reporter has not heard that it arrived.");
        return said.And($"A few warm lines are enough: it arrived, who looks at it, when they hear more.").Then(
            new Choice("It was acknowledged", $"case ack {number}"), new Choice("What to write", "guide first-acknowledgement"),
            new Choice("Snooze 2 h", $"case snooze {number} 2h"), new Choice("Show", $"case show {number}"));
    }

    /// <inheritdoc/>
    protected override RoomText? ForRoom(CaseHead head, Told told) =>
        Late(head, head.Acknowledged is null ? head.Received + CaseSettings.Acknowledge.Of(told.At.Team) : null, told);
}
