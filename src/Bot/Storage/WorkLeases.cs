using Bot.Basics;
using Bot.Documents;
using NodaTime;
using StackExchange.Redis;

namespace Bot.Storage;

/// <summary>Which processes live, and which parts of the work each holds.</summary>
internal sealed class WorkLeases(IRedis redis)
{
    private static readonly RedisKey[] Keys = [KeySchema.Living, KeySchema.Telling, KeySchema.Parts];

    /// <summary>
    /// Living, since when each may be telling, holders; process, milliseconds that it lives, instant from which it may be telling, count of
    /// parts. How many live, from when on others may be telling (empty: no others), its parts.
    /// </summary>
    private const string Share = """
        local call, me, count = redis.call, ARGV[1], tonumber(ARGV[4])
        local time = call('TIME')
        local now = time[1] * 1000 + math.floor(time[2] / 1000)
        for _, gone in ipairs(call('ZRANGEBYSCORE', KEYS[1], '-inf', now)) do
          call('ZREM', KEYS[1], gone)
          call('HDEL', KEYS[2], gone)
        end
        call('ZADD', KEYS[1], now + ARGV[2], me)
        call('HSET', KEYS[2], me, ARGV[3])
        local lives, living, since = {}, 0, ''
        for _, process in ipairs(call('ZRANGE', KEYS[1], 0, -1)) do
          lives[process], living = true, living + 1
        end
        local told = call('HGETALL', KEYS[2])
        for i = 1, #told, 2 do
          if not lives[told[i]] then
            call('HDEL', KEYS[2], told[i])
          elseif told[i] ~= me and (since == '' or tonumber(told[i + 1]) < tonumber(since)) then
            since = told[i + 1]
          end
        end
        local holders, held = {}, call('HGETALL', KEYS[3])
        for i = 1, #held, 2 do
          holders[held[i]] = held[i + 1]
        end
        local most, mine, free = math.ceil(count / living), {}, {}
        for part = 0, count - 1 do
          local holder = holders[tostring(part)]
          if holder == me then
            mine[#mine + 1] = part
          elseif not holder or not lives[holder] then
            free[#free + 1] = part
          end
        end
        while #mine > most do
          call('HDEL', KEYS[3], table.remove(mine))
        end
        while #mine < most and #free > 0 do
          local part = table.remove(free)
          call('HSET', KEYS[3], part, me)
          mine[#mine + 1] = part
        end
        return {living, since, unpack(mine)}
        """;

    /// <summary>Living, since when each may be telling, holders; process.</summary>
    private const string Leave = """
        redis.call('ZREM', KEYS[1], ARGV[1])
        redis.call('HDEL', KEYS[2], ARGV[1])
        local held = redis.call('HGETALL', KEYS[3])
        for i = 1, #held, 2 do
          if held[i + 1] == ARGV[1] then
            redis.call('HDEL', KEYS[3], held[i])
          end
        end
        return 1
        """;

    /// <summary>Gives word, takes what is free up to the share, gives back what is above it.</summary>
    public async Task<WorkShare> Take(string process, Instant since, Duration length, CancellationToken token)
    {
        RedisValue[] values = [process, (long)length.TotalMilliseconds, since.ToUnixTimeMilliseconds(), Part.Count];
        var said = (RedisValue[])(await redis.Run(Share, Keys, values, token).ConfigureAwait(false))!;
        var others = said[1].IsNullOrEmpty ? (Instant?)null : Instant.FromUnixTimeMilliseconds((long)said[1]);
        return new WorkShare([.. said.Skip(2).Select(p => (int)p)], (int)said[0], others);
    }

    /// <summary>Gives all back.</summary>
    public Task GiveBack(string process, CancellationToken token) => redis.Run(Leave, Keys, [process], token);
}
