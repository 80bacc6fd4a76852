using Bot.Basics;
using StackExchange.Redis;

namespace Bot.Storage;

/// <summary>The names of all keys in Redis. All of a slot share a hash tag; each key is of one type for ever.</summary>
public sealed class KeySchema(Slot slot)
{
    private const string Slots = "{slots.}:";
    private const string Work = "{work.}:";
    private readonly string prefix = $"{{{slot.Tag}}}:";

    /// <summary>What stands before the colon, without braces.</summary>
    public string Tag => slot.Tag;

    /// <summary>Hash: document id to present version; no field for what does not exist.</summary>
    public RedisKey Versions => prefix + "ver";

    /// <summary>Hash: document id to sealed document.</summary>
    public RedisKey Documents => prefix + "doc";

    /// <summary>Hash: document id to sealed head of the case.</summary>
    public RedisKey Heads => prefix + "head";

    /// <summary>Sorted set: document id by the Unix time in milliseconds at which the clock looks at it.</summary>
    public RedisKey Due => prefix + "due";

    /// <summary>Hash: notice id to notice in the clear.</summary>
    public RedisKey Outbox => prefix + "out";

    /// <summary>Hash: how many notices were ever put into the outbox ("made") and struck off ("told").</summary>
    public RedisKey Counts => prefix + "count";

    /// <summary>Stream: one entry a commit; d = documents and versions, e = sealed entry, h = head of the chain after it.</summary>
    public RedisKey Audit => prefix + "audit";

    /// <summary>String: head of the audit's chain.</summary>
    public RedisKey Chain => prefix + "chain";

    /// <summary>String that ends after a week: the entry that replicas were last waited for with.</summary>
    public RedisKey Copies => prefix + "copies";

    /// <summary>Hash: hidden account or name to person id. In the slot of the people only.</summary>
    public RedisKey Claims => prefix + "claim";

    /// <summary>String that ends after a day: a request that was committed.</summary>
    public RedisKey Seen(string request) => prefix + "seen:" + request;

    /// <summary>
    /// String that ends after a week: what the last batch of a queue came to. A queue has a few, for batches under way at once.
    /// </summary>
    public RedisKey Lane(string lane, int place) => $"{prefix}lane:{lane}:{place}";

    /// <summary>
    /// Sorted set: each slot in which something comes due, by the Unix time in milliseconds before which nothing does. Like the three below
    /// it speaks of all slots and lies in a place of its own, which no team can be called after; all of it can be made again.
    /// </summary>
    public static RedisKey SlotsDue => Slots + "due";

    /// <summary>Sorted set: each slot in which something may wait to be told, by the turn at which the newest of it came.</summary>
    public static RedisKey SlotsTelling => Slots + "out";

    /// <summary>Sorted set: slots whose team's own document was changed, by the turn of the last time.</summary>
    public static RedisKey SlotsTeam => Slots + "team";

    /// <summary>Number: counts turns.</summary>
    public static RedisKey SlotsTurn => Slots + "turn";

    /// <summary>String that ends with the lease: its holder. Leases belong to no slot.</summary>
    public static RedisKey Lease(string name) => $"{{lease:{name}}}";

    /// <summary>
    /// Sorted set: each process that shares the work, by the Unix time in milliseconds until which it counts as living. Like the two below
    /// it lies in a place of its own; all of it can be made again.
    /// </summary>
    public static RedisKey Living => Work + "living";

    /// <summary>Hash: each such process to the Unix time in milliseconds from which on it may still be telling what was made.</summary>
    public static RedisKey Telling => Work + "telling";

    /// <summary>Hash: part of the work to the process that holds it.</summary>
    public static RedisKey Parts => Work + "parts";

    /// <summary>String: an instant in Unix milliseconds that is kept under a name. Belongs to no slot.</summary>
    public static RedisKey Mark(string name) => $"{{mark:{name}}}";

    /// <summary>String: the layout of all this and the id of the sealing key, so that a wrong key file is noticed at the start.</summary>
    public static RedisKey Seal => "{bot}:seal";
}
