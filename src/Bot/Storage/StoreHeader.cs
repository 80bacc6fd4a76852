using System.Globalization;
using Bot.Basics;
using Bot.Storage.Sealing;
using StackExchange.Redis;

namespace Bot.Storage;

/// <summary>What is noted once for all that is stored: how it is laid out, and which master key it needs.</summary>
internal static class StoreHeader
{
    /// <summary>Stands in its place while a backup is put back, so that no bot starts on half of it.</summary>
    public const string Half = "restoring";

    private const int Format = 1;

    /// <summary>Notes it where nothing is noted yet, and looks whether it fits.</summary>
    /// <returns>Whether it was damaged: the key opens what is stored all the same, and it was noted anew.</returns>
    /// <exception cref="MasterKeyException">It was sealed under another key, is laid out by a newer program, or half restored.</exception>
    public static async Task<bool> Check(IRedis redis, KeyRing keys, AuditTrail trail, CancellationToken token)
    {
        var mine = string.Create(CultureInfo.InvariantCulture, $"{Format} {keys.Hide("master key")}");
        await redis.Run(db => db.StringSetAsync(KeySchema.Seal, mine, when: When.NotExists), token).ConfigureAwait(false);
        var noted = ((string)(await redis.Run(db => db.StringGetAsync(KeySchema.Seal), token).ConfigureAwait(false))!).Split(' ');
        if (noted[0] == Half)
            throw new MasterKeyException("A restore into this store did not come to its end. Empty it and restore again.");
        if (string.Join(' ', noted) == mine)
            return false;
        if (int.TryParse(noted[0], CultureInfo.InvariantCulture, out var form) && form > Format)
            throw new MasterKeyException(
                $"What is stored is laid out in form {noted[0]}, and this program knows {Format}. Use a newer one.");
        if (!await Opens(trail, token).ConfigureAwait(false))
            throw new MasterKeyException("What is stored was sealed under another master key than the one of this key file.");
        await redis.Run(db => db.StringSetAsync(KeySchema.Seal, mine), token).ConfigureAwait(false);
        return true;
    }

    /// <summary>Whether an entry of the audit opens: one key seals everything.</summary>
    private static async Task<bool> Opens(AuditTrail trail, CancellationToken token)
    {
        var first = await trail.Entries(new KeySchema(Slot.People), "0-0", token).ConfigureAwait(false);
        return first.Any(e => trail.Opens(Slot.People, e));
    }
}
