using System.Collections.Immutable;
using Bot.Basics;
using Bot.Commands;
using Bot.Documents;
using Bot.People;
using Bot.Texts;

namespace Bot.Cases;

/// <summary>Whose a case is, and who keeps away from it.</summary>
public sealed class AssignmentCommands(CaseParts parts)
{
    /// <summary>Takes a case that nobody has.</summary>
    [Command("case take", "Take a case that nobody has", Example = "case take arb-417")]
    public Task<Outcome> Take(CommandContext call, [About("the case")] CaseNumber @case) => call.OnOpenCase(@case, of =>
        of.Head.Investigators.Contains(call.Me) ? CaseRefusals.AlreadyYours(of.Head.Number)
        : of.Head.Investigators.Length > 0 ? CaseRefusals.Taken(of.Head.Number, CaseCards.Whose(call, of.Head))
        : Joined(call, of, call.Me, "took it"));

    /// <summary>Joins those who have it.</summary>
    [Command("case join", "Work on a case together with those who have it")]
    public Task<Outcome> Join(CommandContext call, [About("the case")] CaseNumber @case) => call.OnOpenCase(@case, of =>
        of.Head.Investigators.Contains(call.Me) ? CaseRefusals.AlreadyYours(of.Head.Number) : Joined(call, of, call.Me, "joined"));

    /// <summary>Gives a case to a colleague.</summary>
    [Command("case assign", "Give a case to a colleague; alone, it shows who has how much", Example = "case assign arb-417 bob")]
    public Task<Outcome> Assign(CommandContext call, [About("the case")] CaseNumber @case, [About("whom")] MemberName? whom) => call.OnOpenCase(@case, of =>
    {
        var candidates = call.Team.AtLeast(Role.Investigator).Where(p => CaseAccess.MaySee(of.Head with { Restricted = false }, p, Role.Investigator)).ToList();
        if (whom is not { } name)
            return Load(call, of, candidates);
        if (!call.Member(name.Value, out var person) || !candidates.Contains(person.Id))
            return CaseRefusals.NoSuchMember(name.Value, candidates.Select(call.People.Name));
        if (of.Head.Investigators.Contains(person.Id))
            return new Refusal(RefusalKind.State, Text.Of($"{person.Name} already has {of.Head.Number}."));
        return Joined(call, of, person.Id, $"was given it by {call.People.Name(call.Me)}");
    });

    /// <summary>Takes a case off a colleague.</summary>
    [Command("case unassign", "Take a case off a colleague")]
    public Task<Outcome> Unassign(CommandContext call, [About("the case")] CaseNumber @case, [About("whom")] MemberName whom) => call.OnOpenCase(@case, of =>
        !call.Member(whom.Value, out var person) || !of.Head.Investigators.Contains(person.Id) ? CaseRefusals.NotOnIt(of.Head.Number, whom.Value) : Left(call, of, person.Id, "no longer has it"));

    /// <summary>Hands a case on, without a reason.</summary>
    [Command("case pass", "Hand a case on; no reason is needed, ever", Example = "case pass arb-417 bob")]
    public Task<Outcome> Pass(CommandContext call, [About("the case")] CaseNumber @case, [About("to whom, if you know")] MemberName? to) => call.OnOpenCase(@case, of =>
    {
        if (!of.Head.Investigators.Contains(call.Me))
            return CaseRefusals.NotOnIt(of.Head.Number, "You");
        if (to is not { } name)
            return Left(call, of, call.Me, "passed it on");
        var candidates = call.Team.AtLeast(Role.Investigator).Where(p => p != call.Me && CaseAccess.MaySee(of.Head with { Restricted = false }, p, Role.Investigator)).ToList();
        if (!call.Member(name.Value, out var person) || !candidates.Contains(person.Id))
            return CaseRefusals.NoSuchMember(name.Value, candidates.Select(call.People.Name));
        var left = Without(call, of, call.Me, person.Id);
        var passed = left.Head.Investigators.Contains(person.Id) ? left : left.WithHead(h => h with { Investigators = h.Investigators.Add(person.Id) });
        return call.Saved(passed, EntryKind.Assigned, $"passed to {person.Name}",
            Reply.Say($"{of.Head.Number} is with {person.Name} now, promises and questions too. You need no reason to hand a case on, and nobody will ask for one.")
                .Aloud(RoomText.Of($"{of.Head.Number} is with {new Handle(person.Name)} now.")),
            "to " + person.Id.Value, call.Tells(of, person.Id, AssignedNotice.Instance));
    });

    /// <summary>Keeps oneself away from a case, without a reason.</summary>
    [Command("case recuse", "Keep away from a case from now on; no reason is needed", Example = "case recuse arb-417")]
    public Task<Outcome> Recuse(CommandContext call, [About("the case")] CaseNumber @case) => call.OnCase(@case, of =>
    {
        var recusal = new Recusal(call.Me, call.Now, Automatic: false);
        var left = Without(call, of, call.Me, HeirOf(call, of, call.Me))
            .WithHead(h => h with { Recusals = h.Recusals.RemoveAll(r => r.Person == call.Me).Add(recusal) });
        return call.Saved(left, EntryKind.Recusal, "stepped back", Reply.Say($"Done: from now on {of.Head.Number} does not exist for you, anywhere. Nobody will ask why. A lead hands your promises and tasks on."),
            "self", call.AskLeads(left));
    });

    /// <summary>Confirms or lifts an automatic recusal.</summary>
    [Command("case namesake", "Confirm or lift a recusal that a party's name brought about", Role = Role.Lead, Content = true, Example = "case namesake arb-417 bob lift")]
    public Task<Outcome> Namesake(CommandContext call, [About("the case")] CaseNumber @case, [About("the member")] MemberName member, [About("confirm or lift it")] NamesakeVerdict verdict) => call.OnCase(@case, of =>
    {
        if (!call.Member(member.Value, out var person) || of.Head.Namesakes.FirstOrDefault(r => r.Person == person.Id) is not { } recusal)
            return new Refusal(RefusalKind.State, Text.Of($"{member.Value} is not kept away from {of.Head.Number} by a party's name."));
        var settled = verdict == NamesakeVerdict.Lift ? recusal with { Lifted = true } : recusal with { Automatic = false };
        return call.Saved(of.WithHead(h => h with { Recusals = h.Recusals.Replace(recusal, settled) }), EntryKind.Recusal, $"{person.Name}: {Words.Of(verdict)}ed by a lead",
            verdict == NamesakeVerdict.Lift ? Reply.Say($"{person.Name} can see {of.Head.Number} again.") : Reply.Say($"{person.Name} stays away from {of.Head.Number}."), $"{Words.Typed(verdict)} {person.Id}");
    });

    /// <summary>Limits a case to its investigators and the leads.</summary>
    [Command("case restrict", "Let only its investigators and the leads see a case, or everybody again", Role = Role.Lead)]
    public Task<Outcome> Restrict(CommandContext call, [About("the case")] CaseNumber @case, [About("yes or no")] bool restricted) => call.OnCase(@case, of => call.Saved(
        of.WithHead(h => h with { Restricted = restricted }), EntryKind.State, restricted ? "restricted" : "no longer restricted",
        restricted ? Reply.Say($"Only its investigators and the leads see {of.Head.Number} now.") : Reply.Say($"Every investigator who is not recused sees {of.Head.Number} again."), restricted ? "on" : "off"));

    private Outcome Joined(CommandContext call, Case of, PersonId person, string how)
    {
        var turn = new CaseTurn(call, of);
        var to = parts.On(new CaseEvent.Joined(person), of, turn).WithHead(h => h with
        {
            Investigators = h.Investigators.Add(person),
            State = h.State is CaseState.Acknowledged ? CaseState.Investigating : h.State,
        });
        var (name, isMe) = (call.People.Name(person), person == call.Me);
        var reply = turn.On(isMe ? Reply.Say($"You have {of.Head.Number} now.") : Reply.Say($"{name} has {of.Head.Number} now and is told."));
        if (of.Head.State == CaseState.New)
            reply = reply.And($"The reporter has not heard that it arrived; that comes first.").Then(
                new Choice("It is acknowledged", $"case ack {of.Head.Number}"), new Choice("What to write", "guide first-acknowledgement"));
        var aloud = reply.Aloud(RoomText.Of($"{of.Head.Number} is with {new Handle(name)} now."));
        var notice = isMe ? [] : new Change[] { call.Tells(of, person, AssignedNotice.Instance) };
        return call.Saved(to, EntryKind.Assigned, isMe ? how : $"{name} {how}", aloud, person.Value, notice);
    }

    private Outcome Left(CommandContext call, Case of, PersonId person, string how)
    {
        var left = Without(call, of, person, HeirOf(call, of, person));
        var (name, isMe, isNobodys) = (call.People.Name(person), person == call.Me, left.Head.Investigators.Length == 0);
        var reply = isMe
            ? Reply.Say($"{of.Head.Number} is off your hands. You need no reason to hand a case on, and nobody will ask for one.")
            : Reply.Say($"{name} no longer has {of.Head.Number}.");
        if (isNobodys)
            reply = reply.And($"Nobody has it now; a lead is asked to hand it on.");
        return call.Saved(left, EntryKind.Assigned, isMe ? how : $"{name} {how}", reply, "off " + person.Value, isNobodys ? call.AskLeads(left) : []);
    }

    /// <summary>Whose hands the work of somebody who leaves goes into: another investigator, else a lead, who hands them on with the case.</summary>
    private static PersonId? HeirOf(CommandContext call, Case of, PersonId person) => of.Head.Investigators.Concat(call.Team.AtLeast(Role.Lead))
        .Where(p => p != person && CaseAccess.MaySee(of.Head, p, call.Team.RoleOf(p))).Select(p => (PersonId?)p).FirstOrDefault();

    /// <summary>The case without somebody, what was theirs in other hands.</summary>
    private Case Without(CommandContext call, Case of, PersonId person, PersonId? heir) => parts
        .On(new CaseEvent.Left(person, heir), of, new CaseTurn(call, of))
        .WithHead(h => h with { Investigators = h.Investigators.Remove(person) });

    private static Outcome Load(CommandContext call, Case of, List<PersonId> candidates)
    {
        var open = call.Cases().ToList();
        var rows = candidates.Select(p => (Name: call.People.Name(p), Has: open.Count(h => h.Investigators.Contains(p)))).OrderBy(r => r.Has).ThenBy(r => r.Name, StringComparer.Ordinal)
            .Select(r => ImmutableArray.Create(Text.Theirs(r.Name), Text.Of($"{r.Has}"))).ToImmutableArray();
        return new Reply([new Block.Paragraph(Text.Of($"To whom should {of.Head.Number} go?")), new Block.Table(["who", "open cases"], rows)])
            .Then([.. candidates.Take(5).Select(p => new Choice(call.People.Name(p), $"case assign {of.Head.Number} {call.People.Name(p)}"))]);
    }
}

/// <summary>What a lead decides about a recusal that a name brought about.</summary>
public enum NamesakeVerdict { Confirm, Lift }
