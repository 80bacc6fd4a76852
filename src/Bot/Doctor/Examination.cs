using Bot.Configuration;
using Bot.Startup;
using Bot.Storage.Embedded;
using Bot.Storage.Formats;
using Bot.Storage.Sealing;

namespace Bot.Doctor;

/// <summary>Looks at an installation: files, keys, Redis, networks, rooms. It changes nothing that lasts.</summary>
/// <param name="settings">What is configured.</param>
/// <param name="args">How it was started.</param>
/// <param name="codec">Reads the teams.</param>
/// <param name="at">The machine.</param>
public sealed class Examination(Settings settings, string[] args, DocumentCodec codec, Surroundings at)
{
    private readonly Folders folders = Folders.Of(settings);
    private readonly List<Observation> seen = [];

    private bool IsOwn => settings.Redis.Configuration.Length == 0;

    private bool HoldsData => DirectRedis.HoldsData(folders.Redis);

    /// <summary>Looks at everything.</summary>
    public async Task<IReadOnlyList<Observation>> Look(CancellationToken token)
    {
        seen.AddRange(SettingsChecks.Of(settings));
        if (OperatingSystem.IsWindows())
            seen.Add(Observation.Look(
                "files", "Who can get at files is not looked at on Windows.", "see to it that only the bot's user can"));
        else
            Files();
        seen.AddRange(await DiscordChecks.Of(settings.Discord, token).ConfigureAwait(false));
        if (IsOwn && !Programs())
            return seen;
        if (IsOwn && !HoldsData && !DirectRedis.IsInUse(folders.Redis))
        {
            seen.Add(Observation.Ok("redis", "the bot's own; nothing is stored yet, so none was started."));
            return seen;
        }

        try
        {
            var redis = await DirectRedis.Open(settings, alone: false, at.Time, token).ConfigureAwait(false);
            await using (redis.ConfigureAwait(false))
                await Store(redis, token).ConfigureAwait(false);
        }
        catch (Exception bad) when (bad is StartupException or StackExchange.Redis.RedisException or TimeoutException)
        {
            seen.Add(Observation.Wrong("redis", bad.Message, "then run the doctor again: not all of the store was looked at"));
        }

        return seen;
    }

    private void Files()
    {
        if (OperatingSystem.IsWindows())
            return;
        if (at.User == 0)
            seen.Add(Observation.Look("user", "This runs as root. If the bot does too, a fault in it is a fault of the whole machine.",
                "run both as a user of the bot's own"));
        seen.AddRange(SettingsChecks.Secrets(args, at));
        seen.Add(FileChecks.Folder("data folder", folders.Data, at));
        if (IsOwn && Directory.Exists(folders.Redis) && FileChecks.Folder("redis folder", folders.Redis, at) is { Condition: not 0 } open)
            seen.Add(open);
        seen.AddRange(FileChecks.Drive(folders.Data, at));
        seen.AddRange(KeyChecks.OfFile(folders, IsOwn && !HoldsData, at));
        seen.AddRange(NetworkChecks.Of(settings, at));
    }

    private bool Programs()
    {
        try
        {
            _ = Storage.Embedded.Programs.Find(null);
            return true;
        }
        catch (StartupException missing)
        {
            seen.Add(Observation.Wrong("programs", missing.Message, "install it"));
            return false;
        }
    }

    private async Task Store(DirectRedis redis, CancellationToken token)
    {
        var servers = new ServersChecks(redis, at.Time);
        seen.AddRange(await servers.Look(token).ConfigureAwait(false));
        var database = redis.Client.GetDatabase();
        seen.Add(await CommandChecks.Look(database, servers.Kind).ConfigureAwait(false));
        seen.Add(await KeyChecks.OfStore(folders.KeyFile, database).ConfigureAwait(false));
        using var keys = KeyChecks.Read(folders.KeyFile, out _);
        if (keys is not null)
            seen.AddRange(await new TeamChecks(redis, new Sealer(keys), codec, settings).Look(token).ConfigureAwait(false));
    }
}
