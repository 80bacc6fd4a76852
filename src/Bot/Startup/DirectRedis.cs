using System.Globalization;
using System.Net;
using Bot.Configuration;
using Bot.Storage.Connection;
using Bot.Storage.Embedded;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace Bot.Startup;

/// <summary>
/// Redis reached for an errand of the operator's, beside the bot or without it: the configured one, the private one that a bot runs at this
/// moment, or that same one started for the errand where no bot runs.
/// </summary>
public sealed class DirectRedis : IAsyncDisposable
{
    /// <summary>How long it may take to connect.</summary>
    private const int ConnectLimit = 2_500;

    /// <summary>How long one answer may take: a large team's documents are one answer.</summary>
    private const int AnswerLimit = 120_000;

    private readonly EmbeddedRedis? started;

    private DirectRedis(EmbeddedRedis? started, ConfigurationOptions options, ConnectionMultiplexer client, bool isPrivate) =>
        (this.started, Options, Client, IsPrivate) = (started, options, client, isPrivate);

    /// <summary>What it was reached with. It holds the password: never shown.</summary>
    public ConfigurationOptions Options { get; }

    /// <summary>The connection; it may ask INFO, CONFIG and SCAN.</summary>
    public ConnectionMultiplexer Client { get; }

    /// <summary>Whether it is the bot's own.</summary>
    public bool IsPrivate { get; }

    /// <summary>Whether it runs for this errand alone: no bot uses it.</summary>
    public bool IsAlone => started is not null;

    /// <summary>The servers that hold keys of their own.</summary>
    public IReadOnlyList<IServer> Masters => [.. Servers().Where(s => !s.IsReplica)];

    /// <summary>The servers that are connected.</summary>
    public IReadOnlyList<IServer> Servers() =>
        [.. Client.GetEndPoints().Select(endpoint => Client.GetServer(endpoint)).Where(server => server.IsConnected)];

    /// <summary>Reaches it.</summary>
    /// <param name="settings">Where it is.</param>
    /// <param name="alone">Whether a private one that a bot uses at this moment is refused.</param>
    /// <param name="time">For waiting.</param>
    /// <param name="token">Ends the wait.</param>
    /// <exception cref="StartupException">It cannot be reached, or a bot uses it; the message says why and what would be right.</exception>
    public static async Task<DirectRedis> Open(Settings settings, bool alone, TimeProvider time, CancellationToken token)
    {
        if (settings.Redis.Configuration.Length > 0)
        {
            var given = RedisSettings.Parse(settings.Redis.Configuration).Client;
            return new DirectRedis(null, given, await Connect(given, "Redis:Configuration", token).ConfigureAwait(false), isPrivate: false);
        }

        var folder = Folders.Of(settings).Redis;
        if (!alone && IsInUse(folder))
        {
            var running = Running(folder);
            return new DirectRedis(null, running, await Connect(running, folder, token).ConfigureAwait(false), isPrivate: true);
        }

        var own = new EmbeddedRedis(new EmbeddedRedisOptions { Folder = folder }, time, NullLogger<EmbeddedRedis>.Instance);
        try
        {
            await own.StartAsync(token).ConfigureAwait(false);
            var options = RedisSettings.For(own.Endpoint, own.Password).Client;
            return new DirectRedis(own, options, await Connect(options, folder, token).ConfigureAwait(false), isPrivate: true);
        }
        catch
        {
            await own.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Whether a private server has ever stored something in this folder.</summary>
    public static bool HoldsData(string folder) =>
        Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder, "appendonly*").Any();

    /// <summary>Whether a bot holds this folder at this moment.</summary>
    public static bool IsInUse(string folder)
    {
        var held = Path.Combine(folder, "lock");
        if (!File.Exists(held))
            return false;
        try
        {
            using var glance = new FileStream(held, FileMode.Open, FileAccess.Read, FileShare.Read);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <summary>Another connection with other options, to see whether it is let in.</summary>
    /// <exception cref="StartupException">It is not.</exception>
    public static async Task<ConnectionMultiplexer> Connect(ConfigurationOptions options, string named, CancellationToken token)
    {
        var once = options.Clone();
        (once.AbortOnConnectFail, once.AllowAdmin, once.ConnectRetry) = (true, true, 1);
        (once.ConnectTimeout, once.AsyncTimeout, once.SyncTimeout) = (ConnectLimit, AnswerLimit, AnswerLimit);
        try
        {
            return await ConnectionMultiplexer.ConnectAsync(once).WaitAsync(token).ConfigureAwait(false);
        }
        catch (Exception refused) when (refused is RedisConnectionException or RedisServerException or TimeoutException)
        {
            var way = await ConnectFault.Way(options, token).ConfigureAwait(false);
            throw new StartupException($"{named}: {ConnectFault.Words(refused, way, options)}", refused);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync().ConfigureAwait(false);
        if (started is not null)
            await started.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>
    /// How the running bot's own server is reached: port and password stand in its configuration, which only its owner reads.
    /// </summary>
    private static ConfigurationOptions Running(string folder)
    {
        try
        {
            var lines = File.ReadAllLines(Path.Combine(folder, RedisConf.FileName));
            string Of(string name) => lines.First(l => l.StartsWith(name + ' ', StringComparison.Ordinal))[(name.Length + 1)..];
            var port = int.Parse(Of("port"), CultureInfo.InvariantCulture);
            return RedisSettings.For(new IPEndPoint(IPAddress.Loopback, port), Of("requirepass")).Client;
        }
        catch (Exception bad) when (bad is IOException or UnauthorizedAccessException or InvalidOperationException or FormatException)
        {
            throw new StartupException(
                $"A bot runs on {folder}, and how to reach its redis-server cannot be read: {bad.Message} "
                + "Run this as the user who runs the bot.", bad);
        }
    }
}
