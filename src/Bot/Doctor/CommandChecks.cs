using StackExchange.Redis;

namespace Bot.Doctor;

/// <summary>Tries what the bot asks of Redis, on keys that are gone again afterwards.</summary>
internal static class CommandChecks
{
    /// <summary>Each is tried whatever became of those before; answers the first that was refused, or nothing.</summary>
    private const string Try = """
        local refused = ''
        local function try(...)
          local answer = redis.pcall(...)
          if refused == '' and type(answer) == 'table' and answer.err then
            refused = ({...})[1] .. ': ' .. answer.err
          end
        end
        try('XADD', KEYS[1], '*', 'a', '1')
        try('XRANGE', KEYS[1], '-', '+')
        try('XREVRANGE', KEYS[1], '+', '-', 'COUNT', '1')
        try('ZADD', KEYS[2], 'LT', '1', 'a')
        try('HSET', KEYS[3], 'a', '1')
        try('HSCAN', KEYS[3], '0')
        try('SET', KEYS[4], '1', 'PX', '1000')
        try('DUMP', KEYS[3])
        redis.pcall('DEL', KEYS[1], KEYS[2], KEYS[3], KEYS[4])
        return refused
        """;

    public static async Task<Observation> Look(IDatabase redis, string? kind)
    {
        var tag = $"{{casebot-doctor:{Guid.NewGuid():N}}}:";
        try
        {
            var keys = Enumerable.Range(1, 4).Select(i => (RedisKey)$"{tag}{i}").ToArray();
            var refused = (string?)await redis.ScriptEvaluateAsync(Try, keys).ConfigureAwait(false);
            return string.IsNullOrEmpty(refused)
                ? Observation.Ok("commands", "scripts, streams and what else is asked of it were tried.")
                : Refused(kind, refused);
        }
        catch (RedisServerException refused)
        {
            return Refused(kind, "EVAL: " + refused.Message);
        }
    }

    private static Observation Refused(string? kind, string why) => Observation.Wrong(
        "commands", $"{kind ?? "This server"} does not do what each commit needs ({why}).",
        "use Redis 6.2 or newer, or Valkey, with a user who may use scripts and streams. Garnet has no XADD, so it cannot hold commits");
}
