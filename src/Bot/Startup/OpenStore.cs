using Bot.Basics;
using Bot.Configuration;
using Bot.Documents;
using Bot.Storage;
using Bot.Storage.Connection;
using Bot.Storage.Embedded;
using Bot.Storage.Formats;
using Bot.Storage.Positions;
using Bot.Storage.Replication;
using Bot.Storage.Sealing;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Bot.Startup;

/// <summary>The store with all that stands under it: keys, connection and, where it is the bot's own, the server.</summary>
public sealed partial class OpenStore : IAsyncDisposable
{
    private readonly EmbeddedRedis? embedded;
    private readonly KeyRing keys;
    private readonly Confirmations? copies;
    private bool disposed;

    private OpenStore(
        EmbeddedRedis? embedded, RedisConnection connection, KeyRing keys, RedisStore store, LastKnownFile lastKnown,
        PositionKeeper positions, Confirmations? copies)
    {
        (this.embedded, Connection, this.keys, Store, LastKnown) = (embedded, connection, keys, store, lastKnown);
        (Positions, this.copies) = (positions, copies);
    }

    /// <summary>Notices when the store lacks what it had.</summary>
    public PositionKeeper Positions { get; }

    /// <summary>What can be answered from while Redis is down.</summary>
    public LastKnownFile LastKnown { get; }

    /// <summary>The store.</summary>
    public RedisStore Store { get; }

    /// <summary>The one connection to Redis.</summary>
    public RedisConnection Connection { get; }

    /// <summary>What the check at the start found.</summary>
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    /// <summary>How often the store was found to lack what was confirmed, and it was not accepted yet.</summary>
    public int Losses => Positions.Losses.Count;

    /// <summary>What is known to be damaged.</summary>
    public IReadOnlyList<Damage> Damages => Store.Damages.All;

    /// <summary>How much is known to be damaged, by slots.</summary>
    public IEnumerable<(string Slot, int Count)> Damaged => Damages.CountBy(d => d.Slot.Tag).Select(d => (d.Key, d.Value));

    /// <summary>In which slot it lacks something; null where nothing is missing.</summary>
    public string? LossIn => Positions.Losses is [var loss, ..] ? loss.Slot.Tag : null;

    /// <summary>The private server's state; null with a Redis of the operator's.</summary>
    public EmbeddedRedisStatus? Embedded => embedded?.Status;

    /// <summary>Opens it: starts the private server or connects to the configured one, and checks that it loses nothing.</summary>
    /// <param name="settings">Where.</param>
    /// <param name="codec">Writes and reads documents; not needed before the connection stands.</param>
    /// <param name="metrics">Learn since when Redis is away.</param>
    /// <param name="time">For waiting.</param>
    /// <param name="logs">Get ids only.</param>
    /// <param name="token">Ends the start.</param>
    /// <exception cref="StartupException">Something is missing, wrong or unsafe; the message says what and what would be right.</exception>
    public static async Task<OpenStore> Start(
        Settings settings, Task<DocumentCodec> codec, BotMetrics metrics, TimeProvider time, ILoggerFactory logs, CancellationToken token)
    {
        var folders = Folders.Of(settings);
        var own = settings.Redis.Configuration.Length == 0;
        folders.Make();
        var keys = folders.Keys(own);
        EmbeddedRedis? embedded = null;
        RedisConnection? connection = null;
        try
        {
            if (own)
            {
                embedded = new EmbeddedRedis(new EmbeddedRedisOptions { Folder = folders.Redis }, time, logs.CreateLogger<EmbeddedRedis>());
                await embedded.StartAsync(token).ConfigureAwait(false);
            }

            var redis = own ? RedisSettings.For(embedded!.Endpoint, embedded.Password) : RedisSettings.Parse(settings.Redis.Configuration);
            connection = await RedisConnection.OpenAsync(redis, time, logs.CreateLogger<RedisConnection>(), token).ConfigureAwait(false);
            connection.Changed += state => metrics.AwaySince = state.Up ? null : Instant.FromDateTimeOffset(state.Since);
            metrics.AwaySince = connection.State.Up ? null : Instant.FromDateTimeOffset(connection.State.Since);
            var sealer = new Sealer(keys);
            var limited = new LimitedRedis(connection, settings.Redis.CallLimit, time);
            var written = await codec.ConfigureAwait(false);
            // The private server has no replicas, and is not asked for them.
            var copies = own ? null : connection.Confirmations(settings.Redis.Replicas, logs.CreateLogger<Confirmations>());
            var store = new RedisStore(limited, sealer, written, new CommitQueueLimits(), time, logs.CreateLogger<RedisStore>(), copies);
            DamageLog.Listen(store.Damages, logs.CreateLogger<DamageLog>());
            var lastKnown = new LastKnownFile(Path.Combine(folders.Data, "last-known.sealed"), sealer, written);
            var positions = new PositionKeeper(
                store, limited, PositionFile.Take(folders.Data, sealer), time, logs.CreateLogger<PositionKeeper>());
            connection.Shaken += positions.Doubt;
            return new OpenStore(embedded, connection, keys, store, lastKnown, positions, copies);
        }
        catch
        {
            if (connection is not null)
                await connection.DisposeAsync().ConfigureAwait(false);
            if (embedded is not null)
                await embedded.DisposeAsync().ConfigureAwait(false);
            keys.Dispose();
            throw;
        }
    }

    /// <summary>Waits until Redis answers, then checks it and the key.</summary>
    public async Task Check(bool acceptUnsafe, TimeProvider time, ILogger log, CancellationToken token)
    {
        await Connection.WhenUpAsync(token).ConfigureAwait(false);
        var check = new RedisCheck(Connection, time);
        Findings = await check.RunAsync(token).ConfigureAwait(false);
        foreach (var finding in Findings)
            Log.Found(log, finding.Severity == Severity.Note ? LogLevel.Information : LogLevel.Warning, finding.Server, finding.Sentence);
        RedisCheck.Require(Findings, acceptUnsafe);
        if (copies is not null)
            await Survives(copies, check.Replicas, log, token).ConfigureAwait(false);
        try
        {
            await Store.Prepare(token).ConfigureAwait(false);
        }
        catch (MasterKeyException bad)
        {
            throw new StartupException($"Vault:KeyFile: {bad.Message}", bad);
        }
    }

    /// <summary>Says how many servers may fail before something that was confirmed is lost.</summary>
    private static async Task Survives(Confirmations copies, int? seen, ILogger log, CancellationToken token)
    {
        try
        {
            var replicas = copies.IsNeeded || seen != 0
                ? await copies.Look(new KeySchema(Slot.People).Chain, token).ConfigureAwait(false)
                : copies.LookLater(new KeySchema(Slot.People).Chain);
            if (replicas is > 0)
                Log.Survives(log, replicas.Value);
            else if (copies.IsNeeded)
                Log.Bereft(log);
            else
                Log.Alone(log);
        }
        catch (IOException unseen)
        {
            Log.Unseen(log, unseen.Message);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, true))
            return;
        await Store.DisposeAsync().ConfigureAwait(false);
        if (copies is not null)
            await copies.DisposeAsync().ConfigureAwait(false);
        Positions.Dispose(); // What was answered until now is kept.
        await Connection.DisposeAsync().ConfigureAwait(false);
        if (embedded is not null)
            await embedded.DisposeAsync().ConfigureAwait(false);
        keys.Dispose();
    }

    private static partial class Log
    {
        [LoggerMessage(2, LogLevel.Information,
            "Answers wait until {Replicas} replicas have what was committed: it survives the loss of {Replicas} servers at once")]
        public static partial void Survives(ILogger log, int replicas);

        [LoggerMessage(3, LogLevel.Warning,
            "No replica of Redis is there, and some should be: what is confirmed survives a restart of its server, "
            + "not the loss of its disk")]
        public static partial void Bereft(ILogger log);

        [LoggerMessage(5, LogLevel.Information,
            "Redis has no replica: what is confirmed survives a restart of its server, not the loss of its disk; keep backups")]
        public static partial void Alone(ILogger log);

        [LoggerMessage(4, LogLevel.Warning, "Whether Redis has replicas could not be looked at: {Why}")]
        public static partial void Unseen(ILogger log, string why);

        [LoggerMessage(EventId = 1, Message = "Redis {Server}: {Finding}")]
        public static partial void Found(ILogger log, LogLevel level, string server, string finding);
    }
}
