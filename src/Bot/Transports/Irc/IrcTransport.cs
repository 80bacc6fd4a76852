using System.Collections.Concurrent;
using Bot.Basics;
using Bot.Commands;
using Bot.Dispatch;
using Bot.Notices;
using Bot.People;
using Bot.Texts;
using Bot.Transports.Rendering;
using Bot.Views;
using Irc;
using Microsoft.Extensions.Logging;
using NodaTime;
using Account = Bot.People.Account;
using Room = Bot.People.Room;

namespace Bot.Transports.Irc;

/// <summary>One IRC network: what is said there is put to the front door, what is due is told to whoever is logged in there.</summary>
public sealed partial class IrcTransport : ITransport, ITellInTurn, ITroubled
{
    private static readonly TimeSpan look = TimeSpan.FromSeconds(5);

    private readonly IrcNetwork network;
    private readonly TimeProvider time;
    private readonly ILogger log;
    private readonly Identity identity;
    private readonly Rooms rooms;
    private readonly MessageSender sender;
    private readonly NoticeTeller teller;
    private readonly RoomWatch watch;
    private readonly Absence absence;
    private readonly LastSeen lastSeen;
    private readonly IncomingFilter filter;
    private readonly Conversations conversations;
    private readonly ConcurrentDictionary<Account, string> spoke = new();
    private bool heardToTheEnd;

    /// <summary>Puts it together; <see cref="Run"/> connects.</summary>
    /// <param name="network">Where to and who to be.</param>
    /// <param name="door">Where requests go.</param>
    /// <param name="limiter">How fast one person may ask.</param>
    /// <param name="table">The commands.</param>
    /// <param name="readModel">Who is who, and whose the rooms are.</param>
    /// <param name="teams">The teams.</param>
    /// <param name="lastSeenStore">Where it stands until when the network was heard.</param>
    /// <param name="draw">Draws request ids where the network has none.</param>
    /// <param name="time">The clock of forms and answers.</param>
    /// <param name="log">Ids only.</param>
    /// <param name="wire">The clock of the connection; the same where null.</param>
    public IrcTransport(
        IrcNetwork network, IFrontDoor door, RequestLimiter limiter, CommandTable table, ReadModel readModel, TeamNames teams,
        ILastSeenStore lastSeenStore, IdGenerator generator, TimeProvider time, ILogger<IrcTransport> log, TimeProvider? wire = null)
    {
        (this.network, this.time, this.log) = (network, time, log);
        Client = new IrcClient(network.Client, wire ?? time);
        identity = new Identity(Client, network.Network, time);
        rooms = new Rooms(Client, network, readModel, teams, identity);
        sender = new MessageSender(Client, network, identity, time);
        watch = new RoomWatch(rooms, sender);
        absence = new Absence(Client, rooms, sender, wire ?? time);
        lastSeen = new LastSeen(lastSeenStore, network, wire ?? time);
        conversations = new Conversations(table);
        teller = new NoticeTeller(Client, network, sender, identity, conversations, time);
        var handler = new MessageHandler(network, door, table, readModel, rooms, sender, conversations, time);
        filter = new IncomingFilter(Client, network, identity, handler, sender, limiter, generator, time, wire ?? time, log);
    }

    /// <inheritdoc/>
    public string Network => network.Network;

    /// <inheritdoc/>
    public bool IsUp => Client.State.Ready;

    /// <inheritdoc/>
    public string? Trouble { get; private set; }

    /// <summary>The connection.</summary>
    internal IrcClient Client { get; }

    /// <inheritdoc/>
    public bool CanReach(Account account) => account.Network == Network && Nicks(account).Any();

    /// <summary>Is on the network until stopped.</summary>
    public async Task Run(CancellationToken stop)
    {
        if (await lastSeen.Last(stop).ConfigureAwait(false) is { } seen)
            absence.Since(seen.ToDateTimeOffset());
        var running = Client.RunAsync(stop);
        var following = Follow(stop);
        await foreach (var happened in Client.Events(CancellationToken.None).ConfigureAwait(false))
            Take(happened, stop);
        await running.ConfigureAwait(false);
        await following.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await filter.Settled().ConfigureAwait(false);
        if (heardToTheEnd)
            await lastSeen.Note(leaving: true).ConfigureAwait(false);
    }

    /// <summary>Tells somebody who is logged in to the account now; WHOIS says so before anything is said.</summary>
    public async Task<Delivered> Tell(Account account, Reply reply, DateTimeZone zone, string nonce, CancellationToken token)
    {
        var turn = new NoticeTurn(Urgent: false, zone, () => Task.FromResult<IReadOnlyList<Reply>>([reply]));
        return (await TellInTurn(account, turn, token).ConfigureAwait(false)).How;
    }

    /// <inheritdoc/>
    public async Task<TurnTold> TellInTurn(Account account, NoticeTurn turn, CancellationToken token) => IsUp
        ? await teller.Tell(account, () => Nicks(account), turn, token).ConfigureAwait(false)
        : new TurnTold(Delivered.Later, 0);

    /// <inheritdoc/>
    public async Task<Delivered> Say(Room room, RoomText text, DateTimeZone zone, string nonce, CancellationToken token)
    {
        if (rooms.Of(room.Address) is not { } ours)
            return Delivered.Refused;
        var check = rooms.Judge(ours.Team, room.Address);
        if (!IsUp || !check.Known)
            return Delivered.Later;
        if (!check.IsPrivate)
            return Delivered.Refused;
        var line = check.IsOurs
            ? IrcText.Line(text, new Reader(time.Now(), zone))
            : "Something of this team is overdue; promise list, in private, says what.";
        return await teller.SayInRoom(room.Address, line, token).ConfigureAwait(false);
    }

    /// <summary>Those who are seen with the account, and who last spoke with it; each is checked before anything is said.</summary>
    private IEnumerable<string> Nicks(Account account)
    {
        var seen = identity.Nicks(account);
        return spoke.TryGetValue(account, out var nick) ? seen.Append(nick).Distinct(Client.State.Isupport.Casemapping) : seen;
    }

    private void Take(IrcEvent happened, CancellationToken stop)
    {
        switch (happened)
        {
            case MessageReceived said:
                if (said.IsPrivate && !said.IsReplay && identity.Of(said.Account) is { } account)
                    spoke[account] = said.From.Nick;
                filter.Accept(said, stop);
                break;
            case Ready ready:
                Log.Ready(log, Network, ready.Server, ready.Nick);
                Trouble = null;
                absence.Back(ready);
                heardToTheEnd = true;
                rooms.Follow();
                break;
            case Disconnected lost:
                Log.Lost(log, Network, lost.Ending.Kind, lost.Ending.Reason, lost.RetryIn);
                Trouble = Safe.Line(lost.Ending.Reason);
                absence.Lost(lost);
                heardToTheEnd &= lost.RetryIn is null;
                spoke.Clear();
                break;
            case IdentityRefused refused:
                Log.NotLoggedIn(log, Network, refused.Reason);
                Trouble = "not logged in: " + Safe.Line(refused.Reason);
                break;
            case IdentityChanged { Account.Name: not null }:
                Trouble = null;
                break;
            case ChannelKnown known:
                Aside(watch.Look(known.Channel));
                Aside(Catch(known.Channel, stop));
                break;
            case ModesChanged modes:
                Aside(watch.Look(modes.Channel));
                break;
            case MemberJoined { Netsplit: false } joined:
                Aside(watch.Look(joined.Channel));
                Aside(Catch(joined.Channel, stop));
                break;
            case MemberLeft left:
                conversations.Drop(left.Who.Nick);
                break;
            case AccountChanged changed:
                LookAtRoomsOf(changed.Nick);
                break;
            case NickChanged renamed:
                conversations.Drop(renamed.From);
                conversations.Drop(renamed.To);
                break;
            case ChannelLeft left:
                Log.Out(log, Network, left.Channel, left.Kicked);
                watch.Left(left.Channel);
                break;
            case JoinRefused refused:
                Log.NotIn(log, Network, refused.Result.Channel, refused.Result.Numeric, refused.Result.Reason);
                break;
            case EventsLost some:
                Log.TooSlow(log, Network, some.Count);
                break;
        }
    }

    /// <summary>What takes its time does not hold up the events behind it; what goes wrong there is logged.</summary>
    private async void Aside(Task work)
    {
        try
        {
            await work.ConfigureAwait(false);
        }
        catch (Exception bug)
        {
            Log.Failed(log, Network, bug);
        }
    }

    private async Task Catch(string channel, CancellationToken stop)
    {
        foreach (var missed in await absence.Missed(channel).ConfigureAwait(false))
            filter.AcceptLate(missed, stop);
    }

    private void LookAtRoomsOf(string nick)
    {
        foreach (var channel in Client.State.Channels.Values)
            if (channel.Members.ContainsKey(nick))
                Aside(watch.Look(channel.Name));
    }

    /// <summary>Rooms are also made on other doors; forms are forgotten while nobody speaks.</summary>
    private async Task Follow(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(look, time);
        while (await timer.WaitForNextTickAsync(stop).ConfigureAwait(false))
        {
            if (IsUp)
            {
                rooms.Follow();
                await lastSeen.Note().ConfigureAwait(false);
            }

            conversations.Sweep(time.Now());
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Network}: on {Server} as {Nick}")]
        public static partial void Ready(ILogger log, string network, string server, string nick);

        [LoggerMessage(2, LogLevel.Warning, "{Network}: {Kind} ({Reason}); again in {RetryIn}")]
        public static partial void Lost(ILogger log, string network, EndKind kind, string reason, TimeSpan? retryIn);

        [LoggerMessage(3, LogLevel.Warning, "{Network}: out of {Channel} (kicked: {Kicked})")]
        public static partial void Out(ILogger log, string network, string channel, bool kicked);

        [LoggerMessage(4, LogLevel.Warning, "{Network}: may not into {Channel}: {Numeric} {Reason}")]
        public static partial void NotIn(ILogger log, string network, string channel, int numeric, string? reason);

        [LoggerMessage(7, LogLevel.Warning, "{Network}: goes on without being logged in ({Reason})")]
        public static partial void NotLoggedIn(ILogger log, string network, string reason);

        [LoggerMessage(6, LogLevel.Error, "{Network}: a room could not be looked at")]
        public static partial void Failed(ILogger log, string network, Exception why);

        [LoggerMessage(5, LogLevel.Error, "{Network}: too slow; {Count} events were lost")]
        public static partial void TooSlow(ILogger log, string network, long count);
    }
}
