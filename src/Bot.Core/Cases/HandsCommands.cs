using System.Collections.Immutable;
using Bot.Commands;
using Bot.Delivery;
using Bot.Desk;
using Bot.People;
using Bot.Promises;
using Bot.Storing;
using Bot.Texts;

namespace Bot.Cases;

/// <summary>Whose a case is, and who keeps away from it.</summary>
public sealed class HandsCommands
{
    /// <summary>Takes a case that nobody has.</summary>
    [Command("case take", "Take a case that nobody has", Example = "case take arb-417")]
    public Task<Outcome> Take(Call call, [About("the case")] CaseNumber @case) => call.OnOpenCase(@case, of =>
        of.Head.Investigators.Contains(call.Me) ? CaseRefusals.AlreadyYours(of.Head.Number)
        : of.Head.Investigators.Length > 0 ? CaseRefusals.Taken(of.Head.Number, CaseCards.Whose(call, of.Head))
        : Joined(call, of, call.Me, "took it"));

    /// <summary>Joins those who have it.</summary>
    [Command("case join", "Work on a case together with those who have it")]
    public Task<Outcome> Join(Call call, [About("the case")] CaseNumber @case) => call.OnOpenCase(@case, of =>
        of.Head.Investigators.Contains(call.Me) ? CaseRefusals.AlreadyYours(of.Head.Number) : Joined(call, of, call.Me, "joined"));

    /// <summary>Gives a case to a colleague.</summary>
    [Command("case assign", "Give a case to a colleague; alone, it shows who has how much", Example = "case assign arb-417 bob")]
    public Task<Outcome> Assign(Call call, [About("the case")] CaseNumber @case, [About("whom")] MemberName? whom) => call.OnOpenCase(@case, of =>
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
    public Task<Outcome> Unassign(Call call, [About("the case")] CaseNumber @case, [About("whom")] MemberName whom) => call.OnOpenCase(@case, of =>
        !call.Member(whom.Value, out var person) || !of.Head.Investigators.Contains(person.Id) ? CaseRefusals.NotOnIt(of.Head.Number, whom.Value) : Left(call, of, person.Id, "no longer has it"));

    /// <summary>Hands a case on, without a reason.</summary>
    [Command("case pass", "Hand a case on; no reason is needed, ever", Example = "case pass arb-417 bob")]
    public Task<Outcome> Pass(Call call, [About("the case")] CaseNumber @case, [About("to whom, if you know")] MemberName? to) => call.OnOpenCase(@case, of =>
    {
        if (!of.Head.Investigators.Contains(call.Me))
            return CaseRefusals.NotOnIt(of.Head.Number, "You");
        if (to is not { } name)
            return Left(call, of, call.Me, "passed it on");
        var candidates = call.Team.AtLeast(Role.Investigator).Where(p => p != call.Me && CaseAccess.MaySee(of.Head with { Restricted = false }, p, Role.Investigator)).ToList();
        if (!call.Member(name.Value, out var person) || !candidates.Contains(person.Id))
            return CaseRefusals.NoSuchMember(name.Value, candidates.Select(call.People.Name));
        var passed = Without(of, call.Me, person.Id).WithHead(h => h with { Investigators = h.Investigators.Contains(person.Id) ? h.Investigators : h.Investigators.Add(person.Id) });
        return call.Saved(passed, EntryKind.Assigned, $"passed to {person.Name}",
            Reply.Say($"{of.Head.Number} is with {person.Name} now, promises and questions too. You need no reason to hand a case on, and nobody will ask for one.")
                .Aloud(RoomText.Of($"{of.Head.Number} is with {new Handle(person.Name)} now.")),
            "to " + person.Id.Value, call.Tells(of, person.Id, Occasion.Assigned));
    });

    /// <summary>Keeps oneself away from a case, without a reason.</summary>
    [Command("case recuse", "Keep away from a case from now on; no reason is needed", Example = "case recuse arb-417")]
    public Task<Outcome> Recuse(Call call, [About("the case")] CaseNumber @case) => call.OnCase(@case, of =>
    {
        var left = Without(of, call.Me, HeirOf(call, of, call.Me)).WithHead(h => h with { Recusals = h.Recusals.RemoveAll(r => r.Person == call.Me).Add(new Recusal(call.Me, call.Now, Automatic: false)) });
        return call.Saved(left, EntryKind.Recusal, "stepped back", Reply.Say($"Done: from now on {of.Head.Number} does not exist for you, anywhere. Nobody will ask why. A lead hands your promises and tasks on."),
            "self", call.AskLeads(left));
    });

    /// <summary>Confirms or lifts an automatic recusal.</summary>
    [Command("case namesake", "Confirm or lift a recusal that a party's name brought about", Role = Role.Lead, Content = true, Example = "case namesake arb-417 bob lift")]
    public Task<Outcome> Namesake(Call call, [About("the case")] CaseNumber @case, [About("the member")] MemberName member, [About("confirm or lift it")] NamesakeVerdict verdict) => call.OnCase(@case, of =>
    {
        if (!call.Member(member.Value, out var person) || of.Head.Recusals.FirstOrDefault(r => r.Person == person.Id && r.Automatic && !r.Lifted) is not { } recusal)
            return new Refusal(RefusalKind.State, Text.Of($"{member.Value} is not kept away from {of.Head.Number} by a party's name."));
        var settled = verdict == NamesakeVerdict.Lift ? recusal with { Lifted = true } : recusal with { Automatic = false };
        return call.Saved(of.WithHead(h => h with { Recusals = h.Recusals.Replace(recusal, settled) }), EntryKind.Recusal, $"{person.Name}: {Words.Of(verdict)}ed by a lead",
            verdict == NamesakeVerdict.Lift ? Reply.Say($"{person.Name} can see {of.Head.Number} again.") : Reply.Say($"{person.Name} stays away from {of.Head.Number}."), $"{Words.Typed(verdict)} {person.Id}");
    });

    /// <summary>Limits a case to its investigators and the leads.</summary>
    [Command("case restrict", "Let only its investigators and the leads see a case, or everybody again", Role = Role.Lead)]
    public Task<Outcome> Restrict(Call call, [About("the case")] CaseNumber @case, [About("yes or no")] bool restricted) => call.OnCase(@case, of => call.Saved(
        of.WithHead(h => h with { Restricted = restricted }), EntryKind.State, restricted ? "restricted" : "no longer restricted",
        restricted ? Reply.Say($"Only its investigators and the leads see {of.Head.Number} now.") : Reply.Say($"Every investigator who is not recused sees {of.Head.Number} again."), restricted ? "on" : "off"));

    private static Outcome Joined(Call call, Case of, PersonId person, string how)
    {
        var adopted = Adopted(call, of, person);
        var to = adopted.WithHead(h => h with
        {
            Investigators = h.Investigators.Add(person),
            State = h.State is CaseState.Acknowledged ? CaseState.Investigating : h.State,
        });
        var name = call.People.Name(person);
        var reply = person == call.Me ? Reply.Say($"You have {of.Head.Number} now.") : Reply.Say($"{name} has {of.Head.Number} now and is told.");
        var taken = adopted.Promises.Except(of.Promises).Select(p => p.Id).ToList();
        if (taken.Count > 0)
            reply = reply.And($"{Words.List(taken)} of those before {(person == call.Me ? "you" : name)} {(taken.Count == 1 ? "comes" : "come")} with it.");
        if (of.Head.State == CaseState.New)
            reply = reply.And($"The reporter has not heard that it arrived; that comes first.").Then(new Choice("It is acknowledged", $"case ack {of.Head.Number}"), new Choice("What to write", "guide first-acknowledgement"));
        else if (Ringing.Digests.LacksPromise(to.Head))
            reply = reply.And($"The reporter has no date to look forward to.").Then(new Choice("Promise an update", $"promise make {of.Head.Number} "), new Choice("What to check", "guide verify-facts"));
        var notice = person == call.Me ? [] : new Change[] { call.Tells(of, person, Occasion.Assigned) };
        return call.Saved(to, EntryKind.Assigned, person == call.Me ? how : $"{name} {how}", reply.Aloud(RoomText.Of($"{of.Head.Number} is with {new Handle(name)} now.")), person.Value, notice);
    }

    private static Outcome Left(Call call, Case of, PersonId person, string how)
    {
        var left = Without(of, person, HeirOf(call, of, person));
        var reply = person == call.Me
            ? Reply.Say($"{of.Head.Number} is off your hands. You need no reason to hand a case on, and nobody will ask for one.")
            : Reply.Say($"{call.People.Name(person)} no longer has {of.Head.Number}.");
        if (left.Head.Investigators.Length == 0)
            reply = reply.And($"Nobody has it now; a lead is asked to hand it on.");
        return call.Saved(left, EntryKind.Assigned, person == call.Me ? how : $"{call.People.Name(person)} {how}", reply, "off " + person.Value, left.Head.Investigators.Length == 0 ? call.AskLeads(left) : []);
    }

    /// <summary>Who has the promises of somebody who leaves: another investigator, else a lead, who hands them on with the case.</summary>
    private static PersonId? HeirOf(Call call, Case of, PersonId person) => of.Head.Investigators.Concat(call.Team.AtLeast(Role.Lead))
        .Where(p => p != person && CaseAccess.MaySee(of.Head, p, call.Team.RoleOf(p))).Select(p => (PersonId?)p).FirstOrDefault();

    /// <summary>The case with what nobody else on it looks after in the hands of the first who comes to it: what a lead keeps to hand on, and what is in the name of somebody who may not see it.</summary>
    private static Case Adopted(Call call, Case of, PersonId person)
    {
        bool IsOrphan(PersonId owner) => !CaseAccess.MaySee(of.Head, owner, call.Team.RoleOf(owner))
            || (of.Head.Investigators.Length == 0 && owner != person && call.Team.RoleOf(owner) == Role.Lead);
        return of with
        {
            Promises = [.. of.Promises.Select(p => p.State == PromiseState.Open && IsOrphan(p.Owner) ? p with { Owner = person } : p)],
            Questions = [.. of.Questions.Select(q => q.Answered is null && IsOrphan(q.By) ? q with { By = person } : q)],
        };
    }

    /// <summary>The case without somebody, their open promises and questions in other hands.</summary>
    private static Case Without(Case of, PersonId person, PersonId? heir) => of.WithHead(h => h with { Investigators = h.Investigators.Remove(person) }) with
    {
        Promises = heir is not { } to ? of.Promises : [.. of.Promises.Select(p => p.State == PromiseState.Open && p.Owner == person ? p with { Owner = to } : p)],
        Questions = heir is not { } asker ? of.Questions : [.. of.Questions.Select(q => q.Answered is null && q.By == person ? q with { By = asker } : q)],
    };

    private static Outcome Load(Call call, Case of, List<PersonId> candidates)
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
