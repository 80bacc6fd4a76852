using System.Collections.Immutable;
using System.Globalization;
using System.Net;

namespace Irc;

/// <summary>
/// One network: connects, registers, logs in, joins, stays. <see cref="RunAsync"/> owns all of it; <see cref="Events"/> tells what
/// happens; everything else may be called from any thread at any time.
/// </summary>
/// <param name="options">Where to and who to be.</param>
/// <param name="time">For waiting and for now; the system's where null.</param>
public sealed class IrcClient(IrcOptions options, TimeProvider? time = null)
{
    readonly TimeProvider time = time ?? TimeProvider.System;
    readonly EventQueue events = new(options.MaxWaitingEvents);
    readonly FloodBucket bucket = new(options.Flood);
    ImmutableDictionary<string, ChannelOptions> channels = options.Channels.ToImmutableDictionary(c => c.Name, Casemapping.Rfc1459);
    Link? link;

    public IrcOptions Options => options;

    /// <summary>What the network has told up to now; <see cref="IrcState.Nothing"/> while there is no connection.</summary>
    public IrcState State => Volatile.Read(ref link)?.State ?? IrcState.Nothing;

    /// <summary>What happens, in order, for one reader. Ends when <see cref="RunAsync"/> does.</summary>
    public IAsyncEnumerable<IrcEvent> Events(CancellationToken stop) => events.ReadAsync(stop);

    /// <summary>Is connected, over and over, until stopped. Run it once.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        try
        {
            await LiveAsync(stop);
        }
        finally
        {
            events.Complete();
        }
    }

    /// <summary>Says it to a nick or channel, in as many lines as it needs. Done when the server has taken or refused all of it.</summary>
    /// <exception cref="ArgumentException">The target cannot be one.</exception>
    public Task<Delivery> SayAsync(string target, string text, MessageKind kind = MessageKind.Message, Lane lane = Lane.Answer) =>
        Say(target, text, kind, lane, CancellationToken.None).Delivered;

    /// <summary>Says it to a nick or channel, in as many lines as it needs.</summary>
    /// <param name="target">A nick or channel.</param>
    /// <param name="text">What; each of its lines is one of the network's or more.</param>
    /// <param name="kind">A message, a notice, an action.</param>
    /// <param name="lane">What it waits behind.</param>
    /// <param name="token">Takes back the lines that have not left yet, so that they are never said.</param>
    /// <exception cref="ArgumentException">The target cannot be one.</exception>
    public Utterance Say(string target, string text, MessageKind kind, Lane lane, CancellationToken token)
    {
        if (target.Length == 0 || target[0] == ':' || target.AsSpan().ContainsAny(" ,\r\n\0"))
            throw new ArgumentException($"'{target}' is no target.", nameof(target));
        var command = kind == MessageKind.Notice ? "NOTICE" : "PRIVMSG";
        Func<string, string>? wrap = kind == MessageKind.Action ? part => new Ctcp("ACTION", part).ToString() : null;
        return Volatile.Read(ref link)?.Say(command, target, text, wrap, lane, token) ?? Utterance.NotSent("not connected");
    }

    /// <summary>Done when a line of <see cref="Lane.Notice"/> would leave at once, or where there is no connection: what is made only
    /// then is true when it is said.</summary>
    public Task OpeningAsync(CancellationToken token) => Volatile.Read(ref link)?.OpeningAsync(token) ?? Task.CompletedTask;

    /// <summary>Joins, now and after each reconnection, until <see cref="Part"/>.</summary>
    public Task<JoinResult> JoinAsync(ChannelOptions channel)
    {
        ImmutableInterlocked.AddOrUpdate(ref channels, channel.Name, channel, (_, _) => channel);
        return Volatile.Read(ref link)?.With((session, now) => session.Join(channel, now))
            ?? Task.FromResult(new JoinResult(channel.Name, false, 0, "not connected"));
    }

    public void Part(string channel, string reason = "")
    {
        ImmutableInterlocked.TryRemove(ref channels, channel, out _);
        Volatile.Read(ref link)?.With((session, _) =>
        {
            session.Part(channel, reason);
            return session;
        });
    }

    /// <summary>Asks the server who a nick is at this moment.</summary>
    public Task<Answer<Whois>> WhoisAsync(string nick, Lane lane = Lane.Question)
    {
        var question = new WhoisQuestion(nick);
        return Ask(question, lane) ? question.Answer : Task.FromResult(new Answer<Whois>(null, "not connected"));
    }

    /// <summary>What was said in a channel or query since an instant, oldest first, what was seen already left out; refused where the
    /// network keeps no history.</summary>
    /// <param name="limit">Messages at most; the server may allow fewer (ISUPPORT CHATHISTORY).</param>
    public Task<Answer<IReadOnlyList<MessageReceived>>> HistoryAsync(string target, DateTimeOffset since, int limit = 100)
    {
        if (!State.Has(KnownCapabilities.History))
            return Task.FromResult(new Answer<IReadOnlyList<MessageReceived>>(null, "the network keeps no history"));
        var most = State.Isupport.Number("CHATHISTORY", limit);
        var from = since.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        var question =
            new HistoryQuestion(target, ["AFTER", target, "timestamp=" + from,
                Math.Min(limit, most).ToString(CultureInfo.InvariantCulture)]);
        return Ask(question, Lane.Question)
            ? question.Answer
            : Task.FromResult(new Answer<IReadOnlyList<MessageReceived>>(null, "not connected"));
    }

    /// <summary>Any other line, through the flood control. False where there is no connection.</summary>
    /// <exception cref="ArgumentException">The line cannot be sent.</exception>
    public bool Send(IrcLine line, Lane lane = Lane.State)
    {
        if (!LinePrinter.CanPrint(line)) throw new ArgumentException("A parameter cannot stand in a line.", nameof(line));
        return Volatile.Read(ref link)?.Send(line, lane) ?? false;
    }

    bool Ask(Question question, Lane lane)
    {
        if (!LinePrinter.CanPrint(question.Line)) throw new ArgumentException("A name cannot stand in a line.", nameof(question));
        return Volatile.Read(ref link)?.With((session, now) =>
        {
            session.Ask(question, now, lane);
            return session;
        }) is not null;
    }

    async Task LiveAsync(CancellationToken stop)
    {
        var dialer = new Dialer(options.Tls, options.Limits, time);
        for (var (turn, attempt) = (0, 0); !stop.IsCancellationRequested; turn++)
        {
            var server = Secured(options.Servers[turn % options.Servers.Count]);
            var began = time.GetTimestamp();
            var (ending, wasReady) = await LinkAsync(dialer, server, stop);
            if (wasReady && time.GetElapsedTime(began) >= TimeSpan.FromMinutes(1)) attempt = 0;
            var delay = Backoff.Delay(ending.Kind, attempt++, options.Limits, Random.Shared.NextDouble());
            if (ending.Kind == EndKind.StsUpgrade) turn--;
            events.Add(new Disconnected(time.GetUtcNow(), ending, stop.IsCancellationRequested ? null : delay));
            await Task.Delay(delay, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    async Task<(Ending Ending, bool WasReady)> LinkAsync(Dialer dialer, IrcServer server, CancellationToken stop)
    {
        try
        {
            var (connection, failure) = await dialer.OpenAsync(server, stop);
            if (connection is null) return (failure!, false);
            var facts = new LinkFacts(connection.Secure, options.Tls.Certificate is not null, IPAddress.TryParse(server.Host, out _));
            await using var live =
                new Link(options with { Channels = [.. channels.Values] }, connection, facts, bucket, events,
                    (port, duration) => Remember(server, port, duration), time);
            Volatile.Write(ref link, live);
            var ending = await live.RunAsync(stop);
            return (ending, live.WasReady);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return (new(EndKind.Stopped, "stopped"), false);
        }
    }

    IrcServer Secured(IrcServer server) =>
        !server.Tls && Policy(server.Host) is { } port ? server with { Port = port, Tls = true } : server;

    int? Policy(string host) =>
        upgrade is { } now && now.Host.Equals(host, StringComparison.OrdinalIgnoreCase)
            ? now.Port : options.Sts.For(host, time.GetUtcNow())?.Port;

    // A plain link's word only moves us to TLS; what is remembered beyond that must come over TLS [sts].
    (string Host, int Port)? upgrade;

    void Remember(IrcServer server, int port, TimeSpan duration)
    {
        if (port > 0) upgrade = (server.Host, port);
        else options.Sts.Remember(server.Host, server.Port, duration, time.GetUtcNow());
    }
}
