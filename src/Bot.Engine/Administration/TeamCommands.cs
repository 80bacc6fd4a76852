using System.Collections.Immutable;
using Bot.Basics;
using Bot.Commands;
using Bot.Documents;
using Bot.Notices;
using Bot.People;
using Bot.Texts;
using Bot.Times;
using Bot.Times.Terms;

namespace Bot.Administration;

/// <summary>A team at a glance, its rooms and its settings.</summary>
public sealed class TeamCommands(SettingTable settings, TeamFields fields, Networks? networks = null)
{
    /// <summary>The team at a glance.</summary>
    [Command("team show", "Members, rooms and settings of your team", Role = Role.Admin, Aliases = "team")]
    public Outcome Show(CommandContext call)
    {
        var team = call.Team;
        var rooms = team.Rooms.Length == 0 ? "none" : Words.List([.. team.Rooms.Select(r => r.ToString())]);
        var card = new Block.Card(Text.Of($"{team.Title} ({team.Id.Value})"),
        [
            new("time zone", Text.Ours(team.Zone)),
            new("rooms", Text.Theirs(rooms)),
            .. fields.All.Select(f => f.Of(call)).OfType<Field>(),
            .. settings.Lists.Select(l => new Field(l.About, Text.Ours(l.Show(team.Settings)))).Where(f => f.Value.ToString().Length > 0),
        ]);
        var members = team.Members.OrderByDescending(m => m.Role);
        var table = new Block.Table(["member", "role"], [.. members.Select(m => Row(call, m))]);
        var set = new Block.Lines(Text.Ours("Settings"), [.. settings.All.Select(s => Line(s, team))]);
        return new Reply([card, table, set]);
    }

    /// <summary>Adds or removes a room.</summary>
    [Command("team room", "Make a channel a room of the team, or take it off again", Role = Role.Lead,
        Example = "team room irc:libera #functionaries")]
    public async Task<Outcome> Room(CommandContext call,
        [About("the network, as discord or irc:libera", Most = 40)] string network,
        [About("off=yes to take it off again", Named = true)] bool? off,
        [About("the channel's id or name", Most = 100)] string address)
    {
        var room = new Room(network.Trim().ToLowerInvariant(), address.Trim());
        if (room.Network != "discord" && !room.Network.StartsWith("irc:", StringComparison.Ordinal))
            return new Refusal(RefusalKind.Argument, Text.Of($"“{network}” is no network I know; type discord or irc:NAME."));
        if (off == true)
            return TakenOff(call, room, address);

        var look = await Look(room).ConfigureAwait(false);
        if (look is { IsPrivate: false })
            return new Refusal(RefusalKind.Place, look.About);

        var reply = Reply.Say($"{address} on {room.Network} is a room of {call.Team.Title} now. "
            + $"I look whether it is private before I say anything there, and each time.");
        return Outcome.Of(look is null ? reply : reply.And($"{look.About}"),
            new Claim(ClaimKeys.OfRoom(room), new PersonId("team:" + call.Team.Id.Value)),
            new Save(call.Team with { Rooms = call.Team.Rooms.Remove(room).Add(room) }));
    }

    /// <summary>The team's zone.</summary>
    [Command("team zone", "Set the team's time zone", Role = Role.Lead, Example = "team zone Europe/Berlin")]
    public Outcome Zone(CommandContext call, [About("a zone or city", Most = 60)] string zone) => Zones.Find(zone) switch
    {
        ZoneAnswer.Found found => Outcome.Of(
            Reply.Say($"The team's zone is {found.Zone.Id}."),
            new Save(call.Team with { Zone = found.Zone.Id })),
        ZoneAnswer.Ambiguous asked => ZoneRefusals.Of(asked, "team zone"),
        ZoneAnswer.Unknown unknown => ZoneRefusals.Of(unknown, "team zone"),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>A setting.</summary>
    [Command("team set", "Set one of the team's clocks", Role = Role.Lead, Example = "team set acknowledge 24h")]
    public Outcome Set(CommandContext call,
        [About("which; team show lists them", Most = 30)] string setting,
        [About("the new value", Most = 30)] string value)
    {
        var (changed, why) = settings.With(call.Team.Settings, setting, value);
        if (changed is null)
            return new Refusal(RefusalKind.Argument, Text.Of($"{why!}"));
        return Outcome.Of(
            Reply.Say($"{setting} is {value} now. It counts for open cases too, from their next look on."),
            new Save(call.Team with { Settings = changed }),
            new RecomputeDue());
    }

    private static ImmutableArray<Text> Row(CommandContext call, Member member) =>
        [Text.Theirs(call.People.Name(member.Person)), Text.Of($"{member.Role}")];

    private static Text Line(Setting setting, Team team) =>
        Text.Of($"{setting.Name}: {setting.Show(team.Settings)} – {setting.About}");

    /// <summary>Taken off again, or never one: both answers are the same, so that it may run twice.</summary>
    private static Outcome TakenOff(CommandContext call, Room room, string address) => !call.Team.Rooms.Contains(room)
        ? Outcome.Of(Reply.Say($"{address} is no room of {call.Team.Title} any more."))
        : Outcome.Of(Reply.Say($"{address} is no room of {call.Team.Title} any more."),
        new Claim(ClaimKeys.OfRoom(room), null),
        new Save(call.Team with { Rooms = call.Team.Rooms.Remove(room) }));

    /// <summary>Who could read along there now; null where the network cannot tell.</summary>
    private async Task<RoomLook?> Look(Room room) => networks?.Of(room.Network) is IRoomLook looks
        ? await looks.Look(room, CancellationToken.None).ConfigureAwait(false)
        : null;
}
