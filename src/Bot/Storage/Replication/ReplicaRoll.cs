namespace Bot.Storage.Replication;

/// <summary>Which replicas of a master are to be waited for. Pure: time is an argument.</summary>
/// <param name="Asked">How many the settings ask for; null for all but those known to be down.</param>
internal sealed class ReplicaRoll(int? asked)
{
    /// <summary>
    /// A replica counts as known to be down after so long: until then an answer waits for it and, where it does not come, says so.
    /// </summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    private readonly Dictionary<string, TimeSpan> lastGood = new(StringComparer.Ordinal);
    private TimeSpan? since;
    private bool isBlind;

    /// <summary>The most replicas that were there at once, of whatever master; more where the settings promise some.</summary>
    public int Expected { get; private set; }

    /// <summary>How many there are now.</summary>
    public int Present { get; private set; }

    /// <summary>Where the settings or the topology promise replicas that were not seen yet.</summary>
    public void Expect(int replicas) => Expected = Math.Max(Expected, replicas);

    /// <summary>Takes in what the master said.</summary>
    public void Saw(ReplicationFacts facts, TimeSpan now)
    {
        since ??= now;
        isBlind = ReferenceEquals(facts, ReplicationFacts.Unknown);
        foreach (var replica in facts.Replicas)
            lastGood[replica] = now;
        Present = facts.Replicas.Count;
        Expect(Present);
    }

    /// <summary>How many have to have a commit before it is answered.</summary>
    public int Needed(TimeSpan now)
    {
        if (asked is { } fixedly)
            return fixedly;
        // Of a master that was just met, none is known to be down.
        return IsNew(now) ? Expected : lastGood.Values.Count(at => now - at < Grace);
    }

    /// <summary>How many WAIT is asked for: those that are needed, without those that are known not to come.</summary>
    public int Awaited(TimeSpan now) =>
        IsNew(now) ? Needed(now) : Math.Min(Needed(now), lastGood.Values.Count(at => now - at < Grace));

    // Of one that does not say which replicas it has, none is ever known to be down either.
    private bool IsNew(TimeSpan now) => isBlind || since is not { } met || now - met < Grace;

    /// <summary>Whether so many are enough: as many as are needed, and one at least where there are to be replicas at all.</summary>
    public bool IsEnough(int have, TimeSpan now) => have >= Needed(now) && (have > 0 || asked == 0 || Expected == 0);
}
