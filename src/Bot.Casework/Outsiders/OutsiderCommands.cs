using System.Collections.Immutable;
using Bot.Basics;
using Bot.Commands;
using Bot.Documents;
using Bot.People;
using Bot.Texts;

namespace Bot.Outsiders;

/// <summary>Naming somebody outside, beforehand.</summary>
public sealed class OutsiderCommands
{
    /// <summary>Names an outsider, confirms one, or takes one off again.</summary>
    [Command("team outsider", "Name somebody outside for a case that too few of you may see; two leads do it", Role = Role.Lead,
        Example = "team outsider erin irc:libera/erin")]
    public Outcome Name(CommandContext call,
        [About("what colleagues call them", Most = 32)] string name,
        [About("their account, as discord/1234, irc:libera/erin or console/erin; not needed for somebody I know", Most = 100)]
        AccountText? account,
        [About("off=yes to take them off again", Named = true)] bool? off)
    {
        if (!PersonNames.IsName(name))
            return PersonNames.Bad(name);
        var all = OutsiderSetting.Instance.Of(call.Team);
        var isKnown = call.People.Named(name, out var person);
        if (off == true)
            return TakenOff(call, name, all, isKnown ? all.FirstOrDefault(o => o.Person == person!.Id) : null);
        if (isKnown && account is { } other && !person!.Accounts.Contains(other.Account))
            return OtherAccounts(name);
        if (!isKnown && account is { } linked)
            person = call.People.Of(linked.Account);
        if (person is null && account is null)
            return Unknown(name);
        if (person is not null && call.Team.RoleOf(person.Id) > Role.Guest)
            return IsMember(person);
        if (person is not null && person.Id == call.People.Operator?.Id)
            return IsOperator(person);

        var who = person ?? NewPerson(call, name, account!.Value.Account);
        Change[] made = person is null ? Made(who) : [];
        return Named(call, who, all, made);
    }

    /// <summary>What a lead does for the first time another confirms; the only lead's word counts by itself.</summary>
    private static Outcome Named(CommandContext call, Person who, ImmutableArray<Outsider> all, Change[] made)
    {
        var before = all.FirstOrDefault(o => o.Person == who.Id);
        var others = call.Team.AtLeast(Role.Lead).Where(l => l != call.Me).ToList();
        if (before is { Confirmed: not null })
            return Reply.Say($"{who.Name} is the team's outsider already.");
        if (before is not null && before.By == call.Me && others.Count > 0)
            return Reply.Say($"You have named {who.Name}; another lead still has to confirm it, with {Typed(who)}.");

        var isConfirmed = before is not null || others.Count == 0;
        var after = (before ?? new Outsider(who.Id, call.Me, call.Now, null)) with { Confirmed = isConfirmed ? call.Now : null };
        var saved = Saved(call, before is null ? all.Add(after) : all.Replace(before, after));
        var reply = isConfirmed
            ? Reply.Say($"{who.Name} is the team's outsider now, for cases that come from now on: let into a case that nobody of you, "
                + $"or less than half, may see, and told of it. Of any other they see nothing.")
            : Reply.Say($"{who.Name} is named; it counts once another lead confirms it with {Typed(who)}. They are asked.");
        var told = isConfirmed
            ? [new Notify(OutsiderNotice.Instance.To(who.Id, call.Now, call.Generator, DocId.Team, $"{OutsiderNotice.Confirmed} {who.Id}"))]
            : Telling(call, others, OutsiderNotice.Asked, who.Id);
        return new Outcome
        {
            Reply = reply, Changes = [.. made, saved, .. told], Detail = $"{(isConfirmed ? "confirmed" : "named")} {who.Id}",
        };
    }

    /// <summary>Taken off again, or never named: both answers are the same, so that it may run twice.</summary>
    private static Outcome TakenOff(CommandContext call, string name, ImmutableArray<Outsider> all, Outsider? who)
    {
        var reply = Reply.Say($"{name} is not the team's outsider any more. What they were let into they still see.");
        var others = call.Team.AtLeast(Role.Lead).Where(l => l != call.Me);
        return who is null ? reply : new Outcome
        {
            Reply = reply, Changes = [Saved(call, all.Remove(who)), .. Telling(call, others, OutsiderNotice.Gone, who.Person)],
            Detail = $"off {who.Person}",
        };
    }

    private static IEnumerable<Change> Telling(CommandContext call, IEnumerable<PersonId> leads, string what, PersonId who) =>
        leads.Select(l => new Notify(OutsiderNotice.Instance.To(l, call.Now, call.Generator, DocId.Team, $"{what} {who}")));

    private static Save Saved(CommandContext call, ImmutableArray<Outsider> all) =>
        new(call.Team with { Settings = OutsiderSetting.Instance.In(call.Team.Settings, all) });

    private static Person NewPerson(CommandContext call, string name, Account account) =>
        new() { Id = new PersonId("p" + call.Generator.Id()), Name = name, Accounts = [account], Zone = call.Team.Zone };

    private static Change[] Made(Person person) =>
    [
        new Claim(ClaimKeys.OfName(person.Name), person.Id),
        new Claim(ClaimKeys.Of(person.Accounts[0]), person.Id),
        new Save(person),
    ];

    private static Typed Typed(Person who) => new($"team outsider {who.Name}");

    private static Refusal OtherAccounts(string name) => new(RefusalKind.State, Text.Of(
        $"{name} exists with other accounts. If this is the same human, name them without an account; if not, choose another name."));

    private static Refusal Unknown(string name) => new(RefusalKind.Argument, Text.Of(
        $"I do not know {name} yet. Add the account that a network vouches for: {new Typed($"team outsider {name} irc:libera/{name}")}"));

    private static Refusal IsMember(Person who) => new(RefusalKind.State, Text.Of(
        $"{who.Name} is a member, and a report can name any of you. An outsider is somebody from outside, whom you trust."));

    private static Refusal IsOperator(Person who) => new(RefusalKind.State, Text.Of(
        $"{who.Name} runs me, and whoever runs me sees no content. Name somebody else."));
}

/// <summary>The team's outsiders, where the team is shown.</summary>
public sealed class OutsiderField : Administration.ITeamField
{
    /// <inheritdoc/>
    public Field? Of(CommandContext call)
    {
        var all = OutsiderSetting.Instance.Of(call.Team);
        if (all.IsEmpty)
            return new Field("outsider", Text.Of($"none; a lead names one with {new Typed("team outsider")}"));
        var names = all.Select(o => call.People.Name(o.Person) + (o.Confirmed is null ? " (to be confirmed by another lead)" : ""));
        return new Field("outsider", Text.Theirs(Words.List([.. names])));
    }
}
