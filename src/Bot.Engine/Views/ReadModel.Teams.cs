using System.Globalization;
using Bot.Basics;
using Bot.Documents;
using Bot.People;

namespace Bot.Views;

/// <summary>All teams, of most of which no more is held than who is in it.</summary>
public sealed partial class ReadModel
{
    /// <summary>How many teams' documents are read side by side.</summary>
    private const int TeamsAtOnce = 64;

    /// <summary>A team that nobody asked for in so many rounds is held no more than by its own document, and what is last known.</summary>
    private const int RoundsHeld = 15;

    /// <summary>So many may stay whatever their disuse: where there are few there is nothing to win.</summary>
    private const int AlwaysHeld = 64;

    private ReadModelFollower? members;
    private IReadOnlyList<TeamId> every = [];
    private int round;
    private long lastKnownChanges;

    /// <summary>Who is in which team, as last known.</summary>
    public Roster Roster { get; } = new();

    /// <summary>Grows with whatever changes in <see cref="LastKnown"/>.</summary>
    public long LastKnownChanges => Interlocked.Read(ref lastKnownChanges);

    /// <summary>Reads the documents of all teams, and nothing else of them.</summary>
    public Task KnowTeams(IReadOnlyList<TeamId> all, CancellationToken token)
    {
        if (members is null || !every.SequenceEqual(all))
            (every, members) = (all, new ReadModelFollower(FollowTeams));
        return members.Next(token);
    }

    /// <summary>
    /// Brings who is in which team up to date with all that was committed anywhere before this call. On a cluster, what a process has
    /// committed that died in that moment comes when the team itself is read.
    /// </summary>
    public Task RefreshRoster(CancellationToken token) => members?.Next(token) ?? Task.CompletedTask;

    /// <summary>A minute or so has passed: what was not used for long leaves memory.</summary>
    /// <returns>How many teams left.</returns>
    public int NextRound()
    {
        round++;
        var held = followers.Where(f => !f.Key.IsPeople && f.Value.HasRead).ToList();
        if (held.Count <= AlwaysHeld)
            return 0;
        return held.Count(f => round - f.Value.UsedIn > RoundsHeld && f.Value.Rest(() => PutAway(f.Key.Team)));
    }

    private void PutAway(TeamId team)
    {
        var light = newView(team);
        foreach (var document in Team(team).LastKnown)
            light.Put(document);
        teams[team] = light;
    }

    private async Task<string> FollowTeams(string? after, CancellationToken token)
    {
        var turn = after is null ? 0 : long.Parse(after, CultureInfo.InvariantCulture);
        var since = await store.ChangedTeams(turn, token).ConfigureAwait(false);
        var changed = after is null || since.Turn < turn ? every.Select(Slot.Of) : since.Slots;
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = TeamsAtOnce, CancellationToken = token };
        await Parallel.ForEachAsync(changed, atOnce, async (slot, stop) =>
        {
            // One that cannot be read is noted, and the others are read.
            if ((await readable.Load(slot, [DocId.Team], stop).ConfigureAwait(false))[0] is Team team)
                Put(slot, team);
        }).ConfigureAwait(false);
        return since.Turn.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// A fresh view is filled beside the one that is read from, and takes its place whole. What cannot be read stays as it was last known,
    /// if that is the version that the store should have.
    /// </summary>
    private async Task TeamAnew(Slot slot, IReadOnlyList<(DocId Id, long Version)> all, CancellationToken token)
    {
        var isBack = wentBack.TryGetValue(slot, out var since);
        var fresh = await Filled(slot, all, token).ConfigureAwait(false);
        if (fresh.Team is null && all.Any(a => a.Id == DocId.Team))
        {
            // Without its own document nobody is in the team: what the rest of the store says of it is looked up at once.
            await store.Survey(slot, slowly: false, _ => { }, token).ConfigureAwait(false);
            var mended = await store.Tail(slot, null, token).ConfigureAwait(false);
            fresh = await Filled(slot, mended.Changed, token).ConfigureAwait(false);
        }

        TakeOver(slot.Team, fresh, isBack);
        if (isBack)
            wentBack.TryRemove(KeyValuePair.Create(slot, since!));
    }

    private async Task<TeamView> Filled(Slot slot, IReadOnlyList<(DocId Id, long Version)> all, CancellationToken token)
    {
        var fresh = newView(slot.Team);
        await FollowHeads(slot, fresh, [.. all.Where(HasHead)], token).ConfigureAwait(false);
        foreach (var page in all.Where(a => IsResident(a.Id)).Chunk(Page))
        {
            var loaded = await readable.Load(slot, [.. page.Select(a => a.Id)], token).ConfigureAwait(false);
            foreach (var (document, (id, version)) in loaded.Zip(page))
                if ((document ?? Held(slot, id, version)) is { } known)
                    fresh.Put(known);
        }

        return fresh;
    }

    private Document? Held(Slot slot, DocId id, long version) =>
        Team(slot.Team).Find<Document>(id) is { } held && held.Version == version ? held : null;

    /// <summary>A view that was filled takes the place of the one that was read from.</summary>
    private void TakeOver(TeamId team, TeamView fresh, bool isBack)
    {
        var old = Team(team);
        teams[team] = fresh;
        Roster.Put(team, fresh.Team, isBack);
        if (!Versions(old).SetEquals(Versions(fresh)))
            Interlocked.Increment(ref lastKnownChanges);

        static HashSet<(DocId, long)> Versions(TeamView view) => [.. view.LastKnown.Select(d => (d.Doc, d.Version))];
    }

    /// <summary>One document is another one now.</summary>
    private void Noted(Slot slot, DocId id, bool evenIfOlder = false)
    {
        if (kinds.Find(id)?.Is(KindTraits.LastKnown) == true)
            Interlocked.Increment(ref lastKnownChanges);
        if (!slot.IsPeople && id == DocId.Team)
            Roster.Put(slot.Team, Team(slot.Team).Team, evenIfOlder);
    }
}
