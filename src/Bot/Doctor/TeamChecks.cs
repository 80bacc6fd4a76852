using Bot.Basics;
using Bot.Configuration;
using Bot.Documents;
using Bot.People;
using Bot.Startup;
using Bot.Storage;
using Bot.Storage.Formats;
using Bot.Storage.Sealing;

namespace Bot.Doctor;

/// <summary>The teams as they are stored: their rooms, and whether somebody rings for each.</summary>
internal sealed class TeamChecks(DirectRedis redis, Sealer sealer, DocumentCodec codec, Settings settings)
{
    public async Task<IReadOnlyList<Observation>> Look(CancellationToken token)
    {
        var seen = new List<Observation>();
        foreach (var name in settings.Teams.Keys.Order(StringComparer.Ordinal))
            seen.AddRange(await Rooms(new TeamId(name)).ConfigureAwait(false));
        var stored = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var master in redis.Masters)
            await foreach (var key in master.KeysAsync(pattern: "{*}:ver", pageSize: 1000).WithCancellation(token).ConfigureAwait(false))
                stored.Add(((string)key!)[1..^5]);
        stored.ExceptWith(settings.Teams.Keys);
        stored.Remove(Slot.People.Tag);
        if (stored.Count > 0)
            seen.Add(Observation.Look("teams", $"Stored but not configured: {string.Join(", ", stored)}. Nothing of theirs rings.",
                "add them to Teams again, unless they are over"));
        return seen;
    }

    private async Task<IEnumerable<Observation>> Rooms(TeamId name)
    {
        var (slot, id) = (Slot.Of(name), DocId.Team);
        var value = (byte[]?)await redis.Client.GetDatabase().HashGetAsync(new KeySchema(slot).Documents, id.Value).ConfigureAwait(false);
        if (value is null)
            return [Observation.Ok("rooms", $"{name}: not founded yet; that is done at the first start.")];
        try
        {
            var content = sealer.Open(slot, id, SealedKind.Body, value, out var seal);
            return Rooms(name, (Team)codec.Read(id, content, seal.Content, seal.Version));
        }
        catch (Exception bad) when (bad is SealingException or FormatException)
        {
            return [Observation.Wrong("rooms", $"{name}: what is stored of the team cannot be read: {bad.Message}.", "restore a backup")];
        }
    }

    private IEnumerable<Observation> Rooms(TeamId name, Team team)
    {
        if (team.Rooms.Length == 0)
            yield return Observation.Look("rooms", $"{name} has no room: what nobody answers has nowhere to go but to its leads.",
                "let a lead say: team room NETWORK ADDRESS");
        foreach (var network in team.Rooms.Select(r => r.Network).Distinct(StringComparer.Ordinal))
            yield return UsedNetworks.Contain(network, settings)
                ? Observation.Ok("rooms", $"{name}: {team.Rooms.Count(r => r.Network == network)} on {network}.")
                : Observation.Look("rooms", $"{name} has a room on {network}, which is not configured: nothing is said there.",
                    "configure that network, or let a lead take the room off");
    }
}
