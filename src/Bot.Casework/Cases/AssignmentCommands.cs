using Bot.Basics;
using Bot.Commands;
using Bot.Documents;
using Bot.Names;
using Bot.People;
using Bot.Texts;

namespace Bot.Cases;

/// <summary>Whose a case is, and who keeps away from it.</summary>
public sealed class AssignmentCommands(CaseParts parts)
{
    /// <summary>Takes a case that nobody has.</summary>
    [Command("case take", "Take a case that nobody has", Example = "case take arb-417")]
    public Task<Outcome> Take(CommandContext call, [About("the case")] CaseNumber @case) => call.OnOpenCase(@case, of =>
    {
        if (of.Head.Investigators.Contains(call.Me))
            return CaseRefusals.AlreadyYours(of.Head.Number);
        if (of.Head.Investigators.Length > 0)
            return CaseRefusals.Taken(of.Head.Number, [.. of.Head.Investigators.Select(call.Name)]);
        return Joined(call, of, call.Me, "took it");
    });

    /// <summary>Joins those who have it.</summary>
    [Command("case join", "Work on a case together with those who have it")]
    public Task<Outcome> Join(CommandContext call, [About("the case")] CaseNumber @case) => call.OnOpenCase(@case, of =>
        of.Head.Investigators.Contains(call.Me) ? CaseRefusals.AlreadyYours(of.Head.Number) : Joined(call, of, call.Me, "joined"));

    /// <summary>Gives a case to a colleague.</summary>
    [Command("case assign", "Give a case to a colleague; alone, it shows who has how much", Example = "case assign arb-417 bob")]
    public Task<Outcome> Assign(CommandContext call, [About("the case")] CaseNumber @case,
        [About("whom")] MemberName? whom) => call.OnOpenCase(@case, of =>
    {
        var candidates = Candidates(call, of);
        if (whom is not { } name)
            return CaseLoad.Shown(call, of, candidates);
        if (!call.Member(name.Value, out var person) || !candidates.Contains(person.Id))
            return CaseRefusals.NoSuchMember(name.Value, candidates.Select(call.People.Name));
        if (of.Head.Investigators.Contains(person.Id))
            return new Refusal(RefusalKind.State, Text.Of($"{Clause.Begun(call.Name(person.Id), "already has")} {of.Head.Number}."));
        return Joined(call, of, person.Id, $"was given it by {call.People.Name(call.Me)}");
    });

    /// <summary>Takes a case off a colleague.</summary>
    [Command("case unassign", "Take a case off a colleague")]
    public Task<Outcome> Unassign(CommandContext call, [About("the case")] CaseNumber @case,
        [About("whom")] MemberName whom) => call.OnOpenCase(@case, of =>
    {
        if (!call.Member(whom.Value, out var person) || !of.Head.Investigators.Contains(person.Id))
            return CaseRefusals.NotOnIt(of.Head.Number, Said(call, whom));
        return Left(call, of, person.Id, "no longer has it");
    });

    /// <summary>Hands a case on, without a reason.</summary>
    [Command("case pass", "Hand a case on; no reason is needed, ever", Example = "case pass arb-417 bob")]
    public Task<Outcome> Pass(CommandContext call, [About("the case")] CaseNumber @case,
        [About("to whom, if you know")] MemberName? to) => call.OnOpenCase(@case, of =>
    {
        if (!of.Head.Investigators.Contains(call.Me))
            return CaseRefusals.NotOnIt(of.Head.Number, call.Name(call.Me));
        if (to is not { } name)
            return Left(call, of, call.Me, "passed it on");
        var candidates = Candidates(call, of).FindAll(p => p != call.Me);
        if (!call.Member(name.Value, out var person) || !candidates.Contains(person.Id))
            return CaseRefusals.NoSuchMember(name.Value, candidates.Select(call.People.Name));
        var left = Without(call, of, call.Me, person.Id);
        var isOnIt = left.Head.Investigators.Contains(person.Id);
        var passed = isOnIt ? left : left.WithHead(h => h with { Investigators = h.Investigators.Add(person.Id) });
        var reply = Reply.Say(
            $"{of.Head.Number} is with {person.Name} now, promises and questions too. "
            + $"You need no reason to hand a case on, and nobody will ask for one.");
        var aloud = reply.Aloud(RoomText.Of($"{of.Head.Number} is with {new Handle(person.Name)} now."));
        var notice = call.Tells(of, person.Id, AssignedNotice.Instance);
        return call.Saved(passed, EntryKind.Assigned, $"passed to {person.Name}", aloud, "to " + person.Id.Value, notice);
    });

    /// <summary>Keeps oneself away from a case, without a reason.</summary>
    [Command("case recuse", "Keep away from a case from now on; no reason is needed", Example = "case recuse arb-417")]
    public Task<Outcome> Recuse(CommandContext call, [About("the case")] CaseNumber @case) => call.OnCase(@case, of =>
    {
        var recusal = new Recusal(call.Me, call.Now, Automatic: false);
        var left = Without(call, of, call.Me, HeirOf(call, of, call.Me))
            .WithHead(h => h with { Recusals = h.Recusals.RemoveAll(r => r.Person == call.Me).Add(recusal) });
        var reply = Reply.Say(
            $"Done: from now on {of.Head.Number} does not exist for you, anywhere. Nobody will ask why. {WhoIsLeft(call, left.Head)}");
        return call.Saved(left, EntryKind.Recusal, "stepped back", reply, "self", call.AskLeads(left));
    });

    private static Text WhoIsLeft(CommandContext call, CaseHead head)
    {
        if (call.Team.AtLeast(Role.Lead).Any(l => CaseAccess.MaySee(head, l, Role.Lead)))
            return Text.Ours("A lead hands your promises and tasks on.");
        if (head.HasReader(call.Team))
            return Text.Ours("Your promises and tasks go to those who may still see it.");
        return Text.Ours(call.People.Operator is null
            ? "Nobody else may see it now, and nobody is named who runs me: whom the team named outside is let in, if it named anybody."
            : "Nobody else may see it now: whoever runs me is told that it has no reader, by its number alone.");
    }

    /// <summary>Confirms or lifts an automatic recusal.</summary>
    [Command("case namesake", "Confirm or lift a recusal that a party's name brought about", Role = Role.Lead, Content = true,
        Example = "case namesake arb-417 bob lift")]
    public Task<Outcome> Namesake(CommandContext call, [About("the case")] CaseNumber @case,
        [About("the member")] MemberName member,
        [About("confirm or lift it")] NamesakeVerdict verdict,
        [About("to lift it: for which party, where there are several", Most = 200)] string? party) => call.OnCase(@case, of =>
    {
        var number = of.Head.Number;
        if (!call.Member(member.Value, out var person) || of.Head.Namesakes.FirstOrDefault(r => r.Person == person.Id) is not { } recusal)
            return CaseRefusals.NoNamesake(number, Said(call, member));
        if (verdict == NamesakeVerdict.Confirm)
        {
            var confirmed = of.WithHead(h => h with { Recusals = h.Recusals.Replace(recusal, recusal with { Automatic = false }) });
            var stays = Reply.Say($"{person.Name} stays away from {number}.");
            return call.Saved(confirmed, EntryKind.Recusal, $"{person.Name}: confirmed by a lead", stays, $"confirm {person.Id}");
        }

        return Lifted(call, of, recusal, person, party);
    });

    /// <summary>A colleague as they are spoken of to the caller: "me" is "you".</summary>
    private static string Said(CommandContext call, MemberName typed) =>
        call.Member(typed.Value, out var person) ? call.Name(person.Id) : typed.Value;

    /// <summary>Lifts a recusal for the name of one party; another party's name still holds it.</summary>
    private static Outcome Lifted(CommandContext call, Case of, Recusal recusal, Person person, string? typed)
    {
        var number = of.Head.Number;
        var found = Namesakes.Of(of, person.Id, OwnName.Of(person));
        var meant = typed is null ? found : [.. found.Where(n => n.PartyName.MightBe(WikiName.Read(typed)))];
        var names = meant.Select(n => n.Name).Distinct(StringComparer.Ordinal).ToList();
        if (names.Count > 1)
            return CaseRefusals.WhichNamesake(number, person.Name, names);
        if (names.Count == 0 && found.Count > 0)
            return CaseRefusals.NoNamesake(number, person.Name);

        var noted = meant.Select(n => new Coincidence(person.Id, n.PartyName.Key, n.Own.Key, call.Me, call.Now));
        var lifted = of with { Coincidences = noted.Any() ? [.. of.Coincidences ?? [], .. noted] : of.Coincidences };
        var others = found.Except(meant).Select(n => n.Name).Distinct(StringComparer.Ordinal).ToList();
        if (others.Count == 0)
            lifted = lifted.WithHead(h => h with { Recusals = h.Recusals.Replace(recusal, recusal with { Lifted = true }) });
        var reply = others.Count == 0
            ? Reply.Say($"{person.Name} can see {number} again.")
            : Reply.Say($"Noted. {person.Name} stays away from {number} still, because of {Words.List(others)}.");
        return call.Saved(lifted, EntryKind.Recusal, $"{person.Name}: lifted by a lead", reply, $"lift {person.Id}");
    }

    /// <summary>Limits a case to its investigators and the leads.</summary>
    [Command("case restrict", "Let only its investigators and the leads see a case, or everybody again", Role = Role.Lead)]
    public Task<Outcome> Restrict(CommandContext call, [About("the case")] CaseNumber @case,
        [About("yes or no")] bool restricted) => call.OnCase(@case, of =>
    {
        var limited = of.WithHead(h => h with { Restricted = restricted });
        var entry = restricted ? "restricted" : "no longer restricted";
        var reply = restricted
            ? Reply.Say($"Only its investigators and the leads see {of.Head.Number} now.")
            : Reply.Say($"Every investigator who is not recused sees {of.Head.Number} again.");
        return call.Saved(limited, EntryKind.State, entry, reply, restricted ? "on" : "off");
    });

    private Outcome Joined(CommandContext call, Case of, PersonId person, string how)
    {
        var turn = new CaseTurn(call, of);
        var to = parts.On(new CaseEvent.Joined(person), of, turn).WithHead(h => h with
        {
            Investigators = h.Investigators.Add(person),
            State = h.State is CaseState.Acknowledged ? CaseState.Investigating : h.State,
        });
        var (name, isMe) = (call.People.Name(person), person == call.Me);
        var reply = turn.On(isMe
            ? Reply.Say($"You have {of.Head.Number} now.")
            : Reply.Say($"{name} has {of.Head.Number} now and is told."));
        if (of.AwaitsAcknowledgement)
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
        var asked = isNobodys ? call.AskLeads(left) : [];
        return call.Saved(left, EntryKind.Assigned, isMe ? how : $"{name} {how}", reply, "off " + person.Value, asked);
    }

    /// <summary>
    /// Whose hands the work of somebody who leaves goes into: another investigator, else a lead, who hands them on with the case.
    /// </summary>
    private static PersonId? HeirOf(CommandContext call, Case of, PersonId person) => of.Head.Investigators
        .Concat(call.Team.AtLeast(Role.Lead))
        .Where(p => p != person && CaseAccess.MaySee(of.Head, p, call.Team.RoleOf(p)))
        .Select(p => (PersonId?)p).FirstOrDefault();

    /// <summary>The case without somebody, what was theirs in other hands.</summary>
    private Case Without(CommandContext call, Case of, PersonId person, PersonId? heir) => parts
        .On(new CaseEvent.Left(person, heir), of, new CaseTurn(call, of))
        .WithHead(h => h with { Investigators = h.Investigators.Remove(person) });

    /// <summary>Who could have it: every investigator who is not kept away; a restricted case can be given to them too.</summary>
    private static List<PersonId> Candidates(CommandContext call, Case of)
    {
        var head = of.Head with { Restricted = false };
        return [.. call.Team.AtLeast(Role.Investigator).Where(p => CaseAccess.MaySee(head, p, Role.Investigator))];
    }
}

/// <summary>What a lead decides about a recusal that a name brought about.</summary>
public enum NamesakeVerdict { Confirm, Lift }
