using System.Globalization;
using Bot.Backup;
using Bot.Configuration;
using Bot.Doctor;
using Bot.Startup;
using Bot.Storage.Formats;
using Bot.Storage.Sealing;

namespace Bot.Hosting;

/// <summary>
/// What the operator asks of the program beside running it: to look at the installation, to copy the data, to put them back.
/// </summary>
internal static class Errands
{
    /// <summary>`bot doctor`.</summary>
    /// <returns>0 all is well, 1 something should be looked at, 2 something is wrong.</returns>
    public static async Task<int> Doctor(string[] args, TextWriter output, CancellationToken token)
    {
        IReadOnlyList<Observation> seen;
        try
        {
            seen = await new Examination(Read(args), args, Codec(), Surroundings.Here).Look(token).ConfigureAwait(false);
        }
        catch (Exception bad) when (bad is StartupException or InvalidDataException or FormatException)
        {
            seen = [new Observation(Condition.Wrong, "settings", bad.Message, "then run the doctor again: nothing else was looked at")];
        }

        await Say(output, DoctorPage.Write(seen)).ConfigureAwait(false);
        return DoctorPage.Exit(seen);
    }

    /// <summary>`bot backup FILE`.</summary>
    public static Task<int> Backup(
        string path, string[] args, TextWriter output, TextWriter error, CancellationToken token) => Tried(path, async () =>
    {
        var settings = Read(args);
        var folders = Folders.Of(settings);
        if (settings.Redis.Configuration.Length == 0 && !DirectRedis.HoldsData(folders.Redis))
            throw new BackupException($"nothing is stored in {folders.Data}");
        using var keys = folders.Keys(mayMake: false);
        var redis = await DirectRedis.Open(settings, alone: false, TimeProvider.System, token).ConfigureAwait(false);
        await using (redis.ConfigureAwait(false))
        {
            var maker = new BackupMaker(redis, keys, new Progress(error, TimeProvider.System), TimeProvider.System);
            var (made, doubtful) = await maker.Make(path, token).ConfigureAwait(false);
            foreach (var slot in doubtful)
                await Say(error, $"look: the audit of {slot} does not end as its chain says; it is in the backup as it is")
                    .ConfigureAwait(false);
            var whole = $"{path}: {Words(made)}. Read again: it is whole. The key is not in it: keep {folders.KeyFile} apart from it.";
            await Say(output, whole).ConfigureAwait(false);
        }
    });

    /// <summary>`bot backup --verify FILE`.</summary>
    public static Task<int> Verify(
        string path, string[] args, TextWriter output, TextWriter error, CancellationToken token) => Tried(path, async () =>
    {
        using var keys = Folders.Of(Read(args)).Keys(mayMake: false);
        var progress = new Progress(error, TimeProvider.System);
        var read = await BackupFile.Read(path, keys, async (_, _) =>
        {
            token.ThrowIfCancellationRequested();
            await progress.Tell(() => "reading").ConfigureAwait(false);
        }).ConfigureAwait(false);
        await Say(output, $"{path}: {Words(read)}. It is whole, and this key file opens it.").ConfigureAwait(false);
    });

    /// <summary>`bot restore FILE`.</summary>
    public static Task<int> Restore(
        string path, string[] args, TextWriter output, TextWriter error, CancellationToken token) => Tried(path, async () =>
    {
        var settings = Read(args);
        var folders = Folders.Of(settings);
        using var keys = folders.Keys(mayMake: false);
        folders.Make();
        var redis = await DirectRedis.Open(settings, alone: true, TimeProvider.System, token).ConfigureAwait(false);
        await using (redis.ConfigureAwait(false))
        {
            var restorer = new Restorer(redis, keys, new Progress(error, TimeProvider.System), TimeProvider.System);
            var put = await restorer.PutBack(path, token).ConfigureAwait(false);
            // What was last known of another day would be taken for newer than what was put back.
            File.Delete(Path.Combine(folders.Data, "last-known.sealed"));
            await Say(output, $"Put back from {path}: {Words(put)}. Start the bot, and let a lead of each team say: audit verify")
                .ConfigureAwait(false);
        }
    });

    private static async Task<int> Tried(string path, Func<Task> errand)
    {
        try
        {
            await errand().ConfigureAwait(false);
            return 0;
        }
        catch (BackupException bad)
        {
            throw new StartupException($"{path}: {bad.Message}.", bad);
        }
        catch (Exception bad) when (bad is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"{path}: {bad.Message}", bad);
        }
        catch (Exception bad) when (bad is StackExchange.Redis.RedisException or TimeoutException)
        {
            throw new StartupException($"Redis did not do it: {bad.Message}", bad);
        }
    }

    private static string Words(BackupSummary summary) => string.Create(CultureInfo.InvariantCulture,
        $"{summary.Slots.Count} slots, {summary.Keys} keys, {summary.Bytes / 1024} KiB, "
        + $"{summary.Slots.Sum(s => s.Entries)} entries of the audit, "
        + $"made {DateTimeOffset.FromUnixTimeMilliseconds(summary.Head.Made):yyyy-MM-dd HH:mm:ss} UTC");

    private static Settings Read(string[] args) => Settings.Read(Builders.Begin(args, health: false).Configuration);

    private static DocumentCodec Codec() => new(Registration.Features().Kinds().Documents);

    private static async Task Say(TextWriter to, string words)
    {
        await to.WriteLineAsync(words).ConfigureAwait(false);
        await to.FlushAsync().ConfigureAwait(false);
    }
}
