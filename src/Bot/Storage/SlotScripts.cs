using StackExchange.Redis;

namespace Bot.Storage;

/// <summary>What is done to the index of slots.</summary>
internal static class SlotScripts
{
    /// <summary>Its keys, in the order in which all of these take them.</summary>
    public static RedisKey[] Keys => [KeySchema.SlotsDue, KeySchema.SlotsTelling, KeySchema.SlotsTeam, KeySchema.SlotsTurn];

    /// <summary>Touches two keys, and changes nothing.</summary>
    public const string Try = "return redis.call('EXISTS', KEYS[1]) + redis.call('EXISTS', KEYS[2])";

    /// <summary>Tag, earliest instant (empty: none), whether there are notices, whether the team's own document is another one.</summary>
    public const string Hint = """
        if ARGV[2] ~= '' then
          redis.call('ZADD', KEYS[1], 'LT', ARGV[2], ARGV[1])
        end
        if ARGV[3] == '1' then
          redis.call('ZADD', KEYS[2], redis.call('INCR', KEYS[4]), ARGV[1])
        end
        if ARGV[4] == '1' then
          redis.call('ZADD', KEYS[3], redis.call('INCR', KEYS[4]), ARGV[1])
        end
        return 1
        """;

    /// <summary>
    /// The index, then of each slot due index and outbox; its tag. Writes only what is not so already. The earliest instant of each, as
    /// text; empty for none.
    /// </summary>
    public const string Settle = """
        local call, all = redis.call, {}
        for i = 1, #ARGV do
          local tag, due, out = ARGV[i], KEYS[3 + 2 * i], KEYS[4 + 2 * i]
          local first = call('ZRANGE', due, 0, 0, 'WITHSCORES')[2]
          local noted = call('ZSCORE', KEYS[1], tag)
          if first and first ~= noted then
            call('ZADD', KEYS[1], first, tag)
          elseif noted and not first then
            call('ZREM', KEYS[1], tag)
          end
          local telling = call('ZSCORE', KEYS[2], tag)
          if call('EXISTS', out) == 0 then
            if telling then
              call('ZREM', KEYS[2], tag)
            end
          elseif not telling then
            call('ZADD', KEYS[2], call('INCR', KEYS[4]), tag)
          end
          all[i] = first or ''
        end
        return all
        """;

    /// <summary>
    /// Of each slot: tag, instant that was noted, instant that was found, turn that was noted, whether something waits to be told. What was
    /// noted is replaced only where it stands as it was read; a found instant that is earlier always counts.
    /// </summary>
    public const string Correct = """
        local call = redis.call
        for i = 1, #ARGV, 5 do
          local tag, noted, found, turn = ARGV[i], ARGV[i + 1], ARGV[i + 2], ARGV[i + 3]
          local now = call('ZSCORE', KEYS[1], tag) or ''
          if tonumber(now) == tonumber(noted) and found ~= noted then
            if found == '' then
              call('ZREM', KEYS[1], tag)
            else
              call('ZADD', KEYS[1], found, tag)
            end
          elseif found ~= '' then
            call('ZADD', KEYS[1], 'LT', found, tag)
          end
          local told = call('ZSCORE', KEYS[2], tag) or ''
          if ARGV[i + 4] == '1' then
            if told == '' then
              call('ZADD', KEYS[2], call('INCR', KEYS[4]), tag)
            end
          elseif told ~= '' and tonumber(told) == tonumber(turn) then
            call('ZREM', KEYS[2], tag)
          end
        end
        return 1
        """;
}
