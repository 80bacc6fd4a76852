using System.Globalization;
using Bot.Storage.Sealing;
using StackExchange.Redis;

namespace Bot.Storage;

/// <summary>What is noted once for all that is stored: how it is laid out, and which master key it needs.</summary>
internal static class StoreHeader
{
    /// <summary>Stands in its place while a backup is put back, so that no bot starts on half of it.</summary>
    public const string Half = "restoring";

    private const int Format = 1;

    public static async Task Check(IRedis redis, KeyRing keys, CancellationToken token)
    {
        var mine = string.Create(CultureInfo.InvariantCulture, $"{Format} {keys.Hide("master key")}");
        await redis.Run(db => db.StringSetAsync(KeySchema.Seal, mine, when: When.NotExists), token).ConfigureAwait(false);
        var noted = ((string)(await redis.Run(db => db.StringGetAsync(KeySchema.Seal), token).ConfigureAwait(false))!).Split(' ');
        if (noted[0] == Half)
            throw new MasterKeyException("A restore into this store did not come to its end. Empty it and restore again.");
        if (noted[0] != Format.ToString(CultureInfo.InvariantCulture))
            throw new MasterKeyException(
                $"What is stored is laid out in form {noted[0]}, and this program knows {Format}. Use a newer one.");
        if (noted[1] != keys.Hide("master key"))
            throw new MasterKeyException("What is stored was sealed under another master key than the one of this key file.");
    }
}
