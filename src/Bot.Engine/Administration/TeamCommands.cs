using System.Collections.Immutable;
using Bot.Basics;
using Bot.Commands;
using Bot.Documents;
using Bot.People;
using Bot.Texts;
using Bot.Times;
using Bot.Times.Terms;

namespace Bot.Administration;

/// <summary>A team's members, rooms and settings.</summary>
public sealed class TeamCommands(SettingTable settings, PersonRules rules, Notices.Networks? networks = null)
{
    /// <summary>The team at a glance.</summary>
    [Command("team show", "Members, rooms and settings of your team", Role = Role.Admin, Aliases = "team")]
    public Outcome Show(CommandContext call)
    {
        var team = call.Team;
        var reply = new Reply([new Block.Card(Text.Of($"{team.Title} ({team.Id.Value})"),
        [
            new("time zone", Text.Ours(team.Zone)),
            new("rooms", Text.Theirs(team.Rooms.Length == 0 ? "none" : Words.List([.. team.Rooms.Select(r => r.ToString())]))),
        ])]);
        return reply.And(new Block.Table(["member", "role"], [.. team.Members.OrderByDescending(m => m.Role).Select(m => ImmutableArray.Create(Text.Theirs(call.People.Name(m.Person)), Text.Of($"{m.Role}")))]))
            .And(new Block.Lines(Text.Ours("Settings"), [.. settings.All.Select(s => Text.Of($"{s.Name}: {s.Show(team.Settings)} – {s.About}"))]));
    }

    /// <summary>Adds a member.</summary>
    [Command("team add", "Add a member, with the account that a network vouches for", Role = Role.Lead, Example = "team add bob irc:libera/bob investigator")]
    public Outcome Add(CommandContext call, [About("what colleagues call them", Most = 32)] string name,
        [About("their account, as discord/1234, irc:libera/bob or console/bob; not needed for somebody I know", Most = 100)] AccountText? account,
        [About("their role; investigator if left out")] Role? role)
    {
        var as_ = role ?? Role.Investigator;
        if (as_ == Role.Guest)
            return new Refusal(RefusalKind.Argument, Text.Of($"A guest is nobody in particular; choose admin, investigator or lead, or {new Typed($"team remove {name}")}."));
        if (!PersonNames.IsName(name))
            return PersonNames.Bad(name);
        var known = account is { } given ? call.People.Of(given.Account) : null;
        if (call.People.Named(name, out var named))
        {
            if (account is { } other && !named.Accounts.Contains(other.Account))
                return new Refusal(RefusalKind.State, Text.Of($"{name} exists with other accounts. If this is the same human, they link it with {new Typed("me link")}; if not, choose another name."));
            known = named;
        }

        if (known is not null && call.Team.RoleOf(known.Id) > Role.Guest)
            return new Refusal(RefusalKind.State, Text.Of($"{known.Name} is a member already; {new Typed($"team role {known.Name} ")} changes the role."));
        if (known is null && account is null)
            return new Refusal(RefusalKind.Argument, Text.Of($"I do not know {name} yet. Add the account that a network vouches for: {new Typed($"team add {name} irc:libera/{name}")}, {new Typed($"team add {name} discord/1234567890")}."));
        var person = known ?? new Person { Id = new PersonId("p" + call.Generator.Id()), Name = name, Accounts = [account!.Value.Account], Zone = call.Team.Zone };
        var changes = known is not null ? new List<Change>() :
            [new Claim(ClaimKeys.OfName(name), person.Id), new Claim(ClaimKeys.Of(account!.Value.Account), person.Id), new Save(person)];
        changes.Add(new Save(call.Team with { Members = call.Team.Members.Add(new Member(person.Id, as_)) }));
        return new Outcome
        {
            Reply = Reply.Say($"{person.Name} is {as_} in {call.Team.Title} now. Ask them to set {new Typed("me zone")}, {new Typed("me quiet")} and {new Typed("me wiki")}."),
            Changes = [.. changes], Detail = $"{person.Id} {Words.Typed(as_)}",
        };
    }

    /// <summary>Changes a role.</summary>
    [Command("team role", "Change a member's role", Role = Role.Lead, Example = "team role bob lead")]
    public Outcome ChangeRole(CommandContext call, [About("whom")] MemberName member, [About("the role")] Role role)
    {
        if (!call.Member(member.Value, out var person))
            return NoMember(call, member);
        if (role == Role.Guest)
            return new Refusal(RefusalKind.Argument, Text.Of($"To take somebody out of the team, type {new Typed($"team remove {person.Name}")}."));
        if (rules.Leaves(call, person, role) is { } first)
            return first;
        return role < Role.Lead && IsLastLead(call, person.Id) ? LastLead(person)
            : Saved(call, call.Team.Members.Select(m => m.Person == person.Id ? m with { Role = role } : m), Reply.Say($"{person.Name} is {role} now."), $"{person.Id} {Words.Typed(role)}");
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
        return Saved(call, call.Team.Members.Where(m => m.Person != person.Id), Reply.Say($"{person.Name} is no longer in {call.Team.Title}."), person.Id.Value);
    }

    /// <summary>Adds or removes a room.</summary>
    [Command("team room", "Make a channel a room of the team, or take it off again", Role = Role.Lead, Example = "team room irc:libera #functionaries")]
    public async Task<Outcome> Room(CommandContext call, [About("the network, as discord or irc:libera", Most = 40)] string network, [About("the channel's id or name", Most = 100)] string address)
    {
        var room = new Room(network.Trim().ToLowerInvariant(), address.Trim());
        if (room.Network != "discord" && !room.Network.StartsWith("irc:", StringComparison.Ordinal))
            return new Refusal(RefusalKind.Argument, Text.Of($"“{network}” is no network I know; type discord or irc:NAME."));
        var has = call.Team.Rooms.Contains(room);
        var look = has || networks?.Of(room.Network) is not Notices.IRoomLook looks ? null : await looks.Look(room, CancellationToken.None).ConfigureAwait(false);
        if (look is { IsPrivate: false })
            return new Refusal(RefusalKind.Place, look.About);
        var taken = Reply.Say($"{address} on {room.Network} is a room of {call.Team.Title} now. I look whether it is private before I say anything there, and each time.");
        return Outcome.Of(has ? Reply.Say($"{address} is no room of {call.Team.Title} any more.")
                : look is null ? taken : taken.And($"{look.About}"),
            new Claim(ClaimKeys.OfRoom(room), has ? null : new PersonId("team:" + call.Team.Id.Value)), new Save(call.Team with { Rooms = has ? call.Team.Rooms.Remove(room) : call.Team.Rooms.Add(room) }));
    }

    /// <summary>The team's zone.</summary>
    [Command("team zone", "Set the team's time zone", Role = Role.Lead, Example = "team zone Europe/Berlin")]
    public Outcome Zone(CommandContext call, [About("a zone or city", Most = 60)] string zone) => Zones.Find(zone) switch
    {
        ZoneAnswer.Found found => Outcome.Of(Reply.Say($"The team's zone is {found.Zone.Id}."), new Save(call.Team with { Zone = found.Zone.Id })),
        ZoneAnswer.Ambiguous asked => new Refusal(RefusalKind.Question, Text.Of($"{asked.Question}")).Or([.. asked.Ids.Select(z => new Choice(z, $"team zone {z}"))]),
        ZoneAnswer.Unknown unknown => new Refusal(RefusalKind.Argument, Text.Of($"{unknown.Why}")).Or([.. unknown.Nearest.Select(z => new Choice(z, $"team zone {z}"))]),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>A setting.</summary>
    [Command("team set", "Set one of the team's clocks", Role = Role.Lead, Example = "team set acknowledge 24h")]
    public Outcome Set(CommandContext call, [About("which; team show lists them", Most = 30)] string setting, [About("the new value", Most = 30)] string value)
    {
        var (changed, why) = settings.With(call.Team.Settings, setting, value);
        return changed is null ? new Refusal(RefusalKind.Argument, Text.Of($"{why!}"))
            : Outcome.Of(Reply.Say($"{setting} is {value} now. It counts for open cases too, from their next look on."), new Save(call.Team with { Settings = changed }), new RecomputeDue());
    }

    private static Outcome Saved(CommandContext call, IEnumerable<Member> members, Reply reply, string detail) =>
        new() { Reply = reply, Changes = [new Save(call.Team with { Members = [.. members] })], Detail = detail };

    private static bool IsLastLead(CommandContext call, PersonId person) => call.Team.AtLeast(Role.Lead).All(l => l == person);

    private static Refusal LastLead(Person person) => new(RefusalKind.State, Text.Of($"{person.Name} is the only lead. Make somebody else lead first."));

    private static Refusal NoMember(CommandContext call, MemberName member) =>
        new(RefusalKind.Argument, Text.Of($"Nobody called “{member.Value}” is in this team. There are {Words.List([.. call.Team.Members.Select(m => call.People.Name(m.Person))])}."));
}
