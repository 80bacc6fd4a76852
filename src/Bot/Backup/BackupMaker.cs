using System.Text;
using Bot.Startup;
using Bot.Storage;
using Bot.Storage.Sealing;

namespace Bot.Backup;

/// <summary>
/// Copies the data into one sealed file while the bot runs. Of each slot (a team, the people) the copy holds what stood after one
/// of its commits: nothing half written, its audit whole up to there. Slots are read one after the other; of
/// what people did in that time one slot may hold more than another. The master key is not in it.
/// </summary>
/// <param name="redis">Where from.</param>
/// <param name="keys">Seal it.</param>
/// <param name="progress">Told how far it is.</param>
/// <param name="time">For the times that keys have left.</param>
/// <param name="most">A slot of more documents is read in pages, so that nobody waits for long while it is read.</param>
internal sealed class BackupMaker(DirectRedis redis, KeyRing keys, Progress progress, TimeProvider time, int most = SlotCopy.Most)
{
    /// <summary>Writes it, reads it again to its end, and only then gives it its name.</summary>
    /// <returns>What is in it, and the slots whose audit does not end as its chain says.</returns>
    /// <exception cref="BackupException">Nothing is stored, it was sealed under another key, or a file of that name is there.</exception>
    public async Task<(BackupSummary Made, IReadOnlyList<string> Doubtful)> Make(string path, CancellationToken token)
    {
        var header = (string?)await redis.Client.GetDatabase().StringGetAsync(KeySchema.Seal).ConfigureAwait(false)
            ?? throw new BackupException("nothing is stored yet");
        if (!header.EndsWith(' ' + keys.Hide("master key"), StringComparison.Ordinal))
            throw new BackupException("what is stored was sealed under another master key than this key file's");
        if (File.Exists(path))
            throw new BackupException("there is a file of that name already; name another");
        var part = path + ".part";
        try
        {
            List<string> doubtful;
            var options = new FileStreamOptions
            {
                Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = SealedWriter.PieceLength,
            };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            var file = new FileStream(part, options);
            await using (file.ConfigureAwait(false))
            {
                doubtful = await Write(file, header, token).ConfigureAwait(false);
                file.Flush(flushToDisk: true);
            }

            var read = await BackupFile.Read(part, keys, async (_, _) =>
            {
                token.ThrowIfCancellationRequested();
                await progress.Tell(() => "reading it again").ConfigureAwait(false);
            }).ConfigureAwait(false);
            File.Move(part, path, overwrite: false);
            return (read, doubtful);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private async Task<List<string>> Write(FileStream file, string header, CancellationToken token)
    {
        using var closing = new SealedWriter(file, new Sealer(keys));
        using var to = new BinaryWriter(closing, Encoding.UTF8);
        BackupFile.Write(to, new BackupHead(time.GetUtcNow().ToUnixTimeMilliseconds(), redis.Masters[0].Version.ToString(), header));
        var copy = new SlotCopy(redis, time, most);
        var all = await copy.All(token).ConfigureAwait(false);
        var (count, done, doubtful) = (0L, 0, new List<string>());
        foreach (var (tag, listed) in all)
        {
            token.ThrowIfCancellationRequested();
            var (slot, agrees) = await copy.Read(tag, listed, Take, token).ConfigureAwait(false);
            if (slot is not null)
                BackupFile.Write(to, slot);
            if (!agrees)
                doubtful.Add(tag);
            done++;
            await Tell().ConfigureAwait(false);
        }

        BackupFile.End(to, count);
        closing.Finish();
        return doubtful;

        Task Take(BackupPiece piece)
        {
            BackupFile.Write(to, piece);
            count++;
            return Tell();
        }

        Task Tell() => progress.Tell(() => $"{done} of {all.Count} slots, {file.Length >> 20} MiB");
    }
}
