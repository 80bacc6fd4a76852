namespace Bot.Storage;

/// <summary>The small scripts: each compares and writes in one step.</summary>
/// <remarks>The client sends a script by its hash and, where Redis does not know it (after a restart), by its text.</remarks>
internal static class Scripts
{
    /// <summary>Lease key; holder, milliseconds. 1 if it is the holder's now.</summary>
    public const string TakeLease = """
        local holder = redis.call('GET', KEYS[1])
        if holder and holder ~= ARGV[1] then
          return 0
        end
        redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
        return 1
        """;

    /// <summary>Lease key; holder.</summary>
    public const string ReleaseLease = """
        if redis.call('GET', KEYS[1]) == ARGV[1] then
          return redis.call('DEL', KEYS[1])
        end
        return 0
        """;

    /// <summary>
    /// Versions; document id, version as it was seen (empty: none), version as it should be. Only what still stands as seen.
    /// </summary>
    public const string MendVersion = """
        if (redis.call('HGET', KEYS[1], ARGV[1]) or '') == ARGV[2] then
          return redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
        end
        return 0
        """;

    /// <summary>Versions, heads; document id, version, sealed head. Only while that version stands.</summary>
    public const string MendHead = """
        if redis.call('HGET', KEYS[1], ARGV[1]) == ARGV[2] then
          return redis.call('HSET', KEYS[2], ARGV[1], ARGV[3])
        end
        return 0
        """;

    /// <summary>Outbox; notice ids. Strikes them off and counts them, so that what goes in another way is noticed.</summary>
    public const string StrikeOff = """
        local gone = redis.call('HDEL', KEYS[1], unpack(ARGV))
        if gone > 0 and redis.call('EXISTS', KEYS[2]) == 1 then
          redis.pcall('HINCRBY', KEYS[2], 'told', gone)
        end
        return gone
        """;

    /// <summary>
    /// Outbox, its counts. How many wait, and how many should: what was put in less what was struck off; that many count as right from
    /// then on. Where nothing was counted before, what waits is right.
    /// </summary>
    public const string CountOutbox = """
        local waiting = redis.call('HLEN', KEYS[1])
        local made = redis.call('HGET', KEYS[2], 'made')
        local should = (tonumber(made or 0) or 0) - (tonumber(redis.call('HGET', KEYS[2], 'told') or 0) or 0)
        if should ~= waiting then
          redis.call('HSET', KEYS[2], 'made', waiting, 'told', 0)
        end
        if not made then
          should = waiting
        end
        return {waiting, should}
        """;

    /// <summary>Outbox; pairs of notice id and text. Only what still waits: what was struck off meanwhile does not come back.</summary>
    public const string MarkTried = """
        for i = 1, #ARGV, 2 do
          if redis.call('HEXISTS', KEYS[1], ARGV[i]) == 1 then
            redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1])
          end
        end
        return 1
        """;

    /// <summary>
    /// Versions, due index, and where it is written in the same step the index of slots; the slot's tag there, the earliest instant; pairs
    /// of document id and milliseconds. Only what exists, and only to an earlier time.
    /// </summary>
    public const string BringForward = """
        if KEYS[3] then
          redis.call('ZADD', KEYS[3], 'LT', ARGV[2], ARGV[1])
        end
        for i = 3, #ARGV, 2 do
          if redis.call('HEXISTS', KEYS[1], ARGV[i]) == 1 then
            redis.call('ZADD', KEYS[2], 'LT', ARGV[i + 1], ARGV[i])
          end
        end
        return 1
        """;

    /// <summary>
    /// Due index, and where it is written in the same step the index of slots; the slot's tag there, the earliest instant to come (empty:
    /// none); triples of document id, milliseconds seen, and milliseconds to come (empty: none). Only what still stands as seen.
    /// </summary>
    public const string Reschedule = """
        if KEYS[2] and ARGV[2] ~= '' then
          redis.call('ZADD', KEYS[2], 'LT', ARGV[2], ARGV[1])
        end
        for i = 3, #ARGV, 3 do
          local now = redis.call('ZSCORE', KEYS[1], ARGV[i])
          if now and tonumber(now) == tonumber(ARGV[i + 1]) then
            if ARGV[i + 2] == '' then
              redis.call('ZREM', KEYS[1], ARGV[i])
            else
              redis.call('ZADD', KEYS[1], ARGV[i + 2], ARGV[i])
            end
          end
        end
        return 1
        """;
}
