using Bot.Basics;
using Bot.Commands;
using Bot.Documents;
using Bot.People;
using Bot.Texts;

namespace Bot.Administration;

/// <summary>Who is in a team, and as what.</summary>
public sealed class MemberCommands(PersonRules rules)
{
    /// <summary>Adds a member.</summary>
    [Command("team add", "Add a member, with the account that a network vouches for", Role = Role.Lead,
        Example = "team add bob irc:libera/bob investigator")]
    public async Task<Outcome> Add(CommandContext call,
        [About("what colleagues call them", Most = 32)] string name,
        [About("their account, as discord/1234, irc:libera/bob or console/bob; not needed for somebody I know", Most = 100)]
        AccountText? account,
        [About("their role; investigator if left out")] Role? role)
    {
        var gets = role ?? Role.Investigator;
        if (gets == Role.Guest)
            return NoGuests(name);
        if (!PersonNames.IsName(name))
            return PersonNames.Bad(name);

        var known = account is { } given ? call.People.Of(given.Account) : null;
        if (call.People.Named(name, out var named))
        {
            var isSomebodyElse = account is { } other && !named.Accounts.Contains(other.Account);
            if (isSomebodyElse)
                return OtherAccounts(name);
            known = named;
        }

        if (known is not null && call.Team.RoleOf(known.Id) > Role.Guest)
            return IsMember(known);
        if (known is null && account is null)
            return Unknown(name);

        var person = known ?? NewPerson(call, name, account!.Value.Account);
        var team = call.Team with { Members = call.Team.Members.Add(new Member(person.Id, gets)) };
        Change[] made = known is null ? Made(person) : [];
        var follows = await rules.Joined(call, team, person).ConfigureAwait(false);
        return new Outcome
        {
            Reply = Reply.Say($"{person.Name} is {gets} in {call.Team.Title} now. "
                + $"Ask them to set {new Typed("me zone")}, {new Typed("me quiet")} and {new Typed("me wiki")}."),
            Changes = [.. made, new Save(team), .. follows],
            Detail = $"{person.Id} {Words.Typed(gets)}",
        };
    }

    /// <summary>Changes a role.</summary>
    [Command("team role", "Change a member's role", Role = Role.Lead, Example = "team role bob lead")]
    public Outcome ChangeRole(CommandContext call, [About("whom")] MemberName member, [About("the role")] Role role)
    {
        if (!call.Member(member.Value, out var person))
            return NoMember(call, member);
        if (role == Role.Guest)
            return ThatIsRemoving(person);
        if (rules.Leaves(call, person, role) is { } first)
            return first;
        if (role < Role.Lead && IsLastLead(call, person.Id))
            return LastLead(person);

        var members = call.Team.Members.Select(m => m.Person == person.Id ? m with { Role = role } : m);
        var reply = Reply.Say($"{person.Name} is {role} now.");
        var follows = role < call.Team.RoleOf(person.Id) ? rules.Left(call, person, role) : Leaving.Nothing;
        return Saved(call, members, reply, $"{person.Id} {Words.Typed(role)}", follows);
    }

    /// <summary>Takes a member out.</summary>
    [Command("team remove", "Take a member out of the team", Role = Role.Lead)]
    public Outcome Remove(CommandContext call, [About("whom")] MemberName member)
    {
        if (!call.Member(member.Value, out var person))
            return NoMember(call, member);
        if (IsLastLead(call, person.Id))
            return LastLead(person);
        if (rules.Leaves(call, person, Role.Guest) is { } first)
            return first;

        var members = call.Team.Members.Where(m => m.Person != person.Id);
        var reply = Reply.Say($"{person.Name} is no longer in {call.Team.Title}.");
        return Saved(call, members, reply, person.Id.Value, rules.Left(call, person, Role.Guest));
    }

    private static Person NewPerson(CommandContext call, string name, Account account) =>
        new() { Id = new PersonId("p" + call.Generator.Id()), Name = name, Accounts = [account], Zone = call.Team.Zone };

    private static Change[] Made(Person person) =>
    [
        new Claim(ClaimKeys.OfName(person.Name), person.Id),
        new Claim(ClaimKeys.Of(person.Accounts[0]), person.Id),
        new Save(person),
    ];

    /// <summary>What was in the hands of somebody who sees less now is handed on, and a case may have lost its last reader.</summary>
    private static Outcome Saved(CommandContext call, IEnumerable<Member> members, Reply reply, string detail, Leaving follows) => new()
    {
        Reply = follows.Lines.Aggregate(reply, (said, line) => said.And(new Block.Paragraph(line))),
        Changes = [new Save(call.Team with { Members = [.. members] }), new RecomputeDue(), .. follows.Changes],
        Detail = detail,
    };

    private static bool IsLastLead(CommandContext call, PersonId person) => call.Team.AtLeast(Role.Lead).All(l => l == person);

    private static Refusal NoGuests(string name) => new(RefusalKind.Argument,
        Text.Of($"A guest is nobody in particular; choose admin, investigator or lead, or {new Typed($"team remove {name}")}."));

    private static Refusal OtherAccounts(string name) => new(RefusalKind.State,
        Text.Of($"{name} exists with other accounts. "
            + $"If this is the same human, they link it with {new Typed("me link")}; if not, choose another name."));

    private static Refusal IsMember(Person known) => new(RefusalKind.State,
        Text.Of($"{known.Name} is a member already; {new Typed($"team role {known.Name} ")} changes the role."));

    private static Refusal Unknown(string name) => new(RefusalKind.Argument,
        Text.Of($"I do not know {name} yet. Add the account that a network vouches for: "
            + $"{new Typed($"team add {name} irc:libera/{name}")}, {new Typed($"team add {name} discord/1234567890")}."));

    private static Refusal ThatIsRemoving(Person person) => new(RefusalKind.Argument,
        Text.Of($"To take somebody out of the team, type {new Typed($"team remove {person.Name}")}."));

    private static Refusal LastLead(Person person) => new(RefusalKind.State,
        Text.Of($"{person.Name} is the only lead. Make somebody else lead first."));

    private static Refusal NoMember(CommandContext call, MemberName member)
    {
        var names = Words.List([.. call.Team.Members.Select(m => call.People.Name(m.Person))]);
        return new(RefusalKind.Argument, Text.Of($"Nobody called “{member.Value}” is in this team. There are {names}."));
    }
}
