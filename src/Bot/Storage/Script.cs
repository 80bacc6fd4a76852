using System.Security.Cryptography;
using System.Text;
using StackExchange.Redis;

namespace Bot.Storage;

/// <summary>A Lua script, sent by its hash and, where Redis does not know it (after a restart), whole.</summary>
internal sealed class Script
{
    private readonly string text;
    private readonly byte[] hash;

    public Script(string text)
    {
        this.text = text;
#pragma warning disable CA5350 // Redis names scripts by SHA-1; nothing rests on its strength.
        hash = SHA1.HashData(Encoding.UTF8.GetBytes(text));
#pragma warning restore CA5350
    }

    /// <summary>Runs it. A script that Redis did not know has done nothing, so the same bytes are sent again.</summary>
    public async Task<RedisResult> Run(IRedis redis, RedisKey[] keys, RedisValue[] values, CancellationToken token)
    {
        try
        {
            return await redis.Run(db => db.ScriptEvaluateAsync(hash, keys, values), token).ConfigureAwait(false);
        }
        catch (RedisServerException e) when (RedisErrors.IsNoScript(e))
        {
            return await redis.Run(db => db.ExecuteAsync("EVAL", Whole(keys, values)), token).ConfigureAwait(false);
        }
    }

    private object[] Whole(RedisKey[] keys, RedisValue[] values)
    {
        var all = new List<object>(2 + keys.Length + values.Length) { text, keys.Length };
        foreach (var key in keys)
            all.Add(key);
        foreach (var value in values)
            all.Add(value);
        return [.. all];
    }
}
