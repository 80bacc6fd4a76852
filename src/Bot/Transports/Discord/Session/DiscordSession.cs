using Bot.Basics;
using Bot.Documents;
using Bot.Transports.Discord.Basics;
using Bot.Transports.Discord.Interactions;
using Bot.Transports.Discord.Rendering;
using Bot.Transports.Discord.Rooms;
using Bot.Transports.Discord.Slash;
using global::Discord;
using global::Discord.Gateway;
using global::Discord.Rest;
using Microsoft.Extensions.Logging;

namespace Bot.Transports.Discord.Session;

/// <summary>The bot on Discord, from taking over a session to leaving it to the next process. Runs once.</summary>
public sealed partial class DiscordSession : IDisposable
{
    private static readonly TimeSpan grace = TimeSpan.FromSeconds(5);
    private readonly DiscordParts parts;
    private readonly DiscordRest rest;
    private readonly GatewayClient gateway;
    private readonly SavedSession session;
    private readonly CommandKeeper commands;
    private readonly GuildCache guilds = new();
    private readonly ButtonState buttonState;
    private readonly TeamRooms rooms;
    private readonly RoomWatch watch;
    private readonly PrivateThreads threads;
    private readonly InteractionHandler handler;
    private readonly Maintenance maintenance;
    private readonly ILogger log;
    private int underWay;

    /// <summary>Puts it together.</summary>
    public DiscordSession(DiscordOptions options, DiscordParts parts, GatewaySettings gatewaySettings,
        Func<DiscordSettings, DiscordSettings>? change = null)
    {
        this.parts = parts;
        log = parts.Logs.CreateLogger<DiscordSession>();
        var settings = new DiscordSettings
        {
            Token = options.Token,
            RestUrl = options.RestUrl,
            Version = options.Version,
            Notes = note => NoteLog.Write(log, note),
        };
        settings = change?.Invoke(settings) ?? settings;
        var folder = new DiscordFolder(options.Folder);
        rest = new DiscordRest(settings);
        session = new SavedSession(folder);
        gateway = new GatewayClient(settings, gatewaySettings, rest, session.Take());
        commands = new CommandKeeper(parts.Plan, rest, options, folder, log);
        buttonState = new ButtonState(parts.Generator, parts.Time);
        var messages = new AnswerMessages(parts.Plan, buttonState);
        rooms = new TeamRooms(parts.ReadModel, parts.Teams);
        watch = new RoomWatch(guilds, rooms, parts.ReadModel, parts.Logs.CreateLogger<RoomWatch>());
        var proof = new RoomProof(rest, guilds);
        var sender = new RoomSender(rest, proof, rooms, parts.ReadModel, messages, parts.Logs.CreateLogger<RoomSender>());
        threads = new PrivateThreads(
            rest, proof, parts.ReadModel, parts.Wanted, new ThreadCache(folder), parts.Logs.CreateLogger<PrivateThreads>());
        var answering = new Answering(parts.Door, parts.Plan.Table, messages, buttonState, sender, rest, settings.Time,
            parts.Logs.CreateLogger<Answering>());
        handler = new InteractionHandler(
            parts.Plan, parts.Completion, parts.Limiter, rooms, new Forms(parts.Plan, messages.Buttons, buttonState), buttonState,
            answering, parts.Time, parts.Logs.CreateLogger<InteractionHandler>());
        Transport = new DiscordTransport(rest, messages, sender, proof, threads)
        {
            Connected = () => Health is [_, ..] shards && shards.All(s => s.IsLive),
        };
        maintenance = new Maintenance(Keep, parts.Time);
    }

    /// <summary>What tells people.</summary>
    public DiscordTransport Transport { get; }

    /// <summary>How the connection is.</summary>
    public IReadOnlyList<ShardHealth> Health => gateway.Health;

    /// <summary>Runs until cancelled, or until Discord forbids coming back.</summary>
    public async Task<GatewayEnd> Run(CancellationToken token)
    {
        parts.Committer.AfterCommit += Committed;
        parts.Networks.Add(Transport);
        Transport.IsUp = true;
        using var late = new CancellationTokenSource();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(token);
        var keeping = maintenance.Run(stop.Token);
        try
        {
            var running = gateway.Run(keepSession: () => true, token);
            await foreach (var happened in gateway.Events.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
                Take(happened, late.Token);
            var end = await running.ConfigureAwait(false);
            session.Leave(gateway.Hand());
            return end;
        }
        finally
        {
            parts.Networks.Remove(Transport);
            Transport.IsUp = false;
            parts.Committer.AfterCommit -= Committed;
            await stop.CancelAsync().ConfigureAwait(false);
            await keeping.ConfigureAwait(false);
            await Finished().ConfigureAwait(false);
            await late.CancelAsync().ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        maintenance.Dispose();
        threads.Dispose();
        rest.Dispose();
    }

    private void Take(GatewayEvent happened, CancellationToken late)
    {
        if (happened is InteractionCreated called)
        {
            Interlocked.Increment(ref underWay);
            _ = Handled(called, late);
        }
        else if (guilds.Take(happened))
        {
            maintenance.Rooms();
        }
    }

    /// <summary>Off the loop at once: one slow answer does not hold up the next.</summary>
    private async Task Handled(InteractionCreated called, CancellationToken late)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            await handler.Handle(called.Interaction, called.ReceivedAt, late).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested)
        {
            Log.Left(log, called.Interaction.Id);
        }
        finally
        {
            Interlocked.Decrement(ref underWay);
        }
    }

    private void Committed(Commit commit)
    {
        var saved = commit.Changes.OfType<Save>().Select(s => s.Document).ToList();
        if (saved.Exists(d => parts.Kinds.Of(d.Doc).MayHide(d)))
            buttonState.ForgetPages(_ => true);
        if (saved.Exists(parts.Wanted.HasRoom))
            maintenance.Threads();
        if (saved.Exists(d => d is Bot.People.Team))
            maintenance.Rooms();
    }

    /// <summary>What is looked after beside answering: commands, rooms, threads.</summary>
    private async Task<bool> Keep(Maintenance.Job job, CancellationToken token)
    {
        try
        {
            await rooms.Refresh(token).ConfigureAwait(false);
            if (job == Maintenance.Job.Commands)
            {
                var application = await rest.Users.Application(token).ConfigureAwait(false);
                return application.Succeeded && await commands.Keep(application.Value.Id, token).ConfigureAwait(false);
            }

            foreach (var (lead, words, nonce) in watch.Look())
                await Transport.Tell(lead, words, NodaTime.DateTimeZone.Utc, nonce, token).ConfigureAwait(false);
            foreach (var team in rooms.Teams)
                await threads.Keep(team, token).ConfigureAwait(false);
            return true;
        }
        catch (StoreUnavailableException away)
        {
            Log.Waits(log, away.Message);
            return false;
        }
    }

    private async Task Finished()
    {
        var started = parts.Time.GetTimestamp();
        while (Volatile.Read(ref underWay) > 0 && parts.Time.GetElapsedTime(started) < grace)
            await Task.Delay(TimeSpan.FromMilliseconds(20), parts.Time, CancellationToken.None).ConfigureAwait(false);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Discord: interaction {Id} was left behind at the end")]
        public static partial void Left(ILogger log, Snowflake id);

        [LoggerMessage(2, LogLevel.Warning, "Discord: looking after rooms waits for the store: {Why}")]
        public static partial void Waits(ILogger log, string why);
    }
}
