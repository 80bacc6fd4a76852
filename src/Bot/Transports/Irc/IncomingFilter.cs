using Bot.Basics;
using Bot.Dispatch;
using Irc;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Bot.Transports.Irc;

/// <summary>
/// Decides what of all that is said is meant for the bot, and takes each person's lines one after the other, different people's side by
/// side.
/// Notices, bots, replayed lines and lines to a channel's operators alone are never answered.
/// </summary>
internal sealed partial class IncomingFilter(IrcClient client, IrcNetwork network, Identity identity, MessageHandler handler,
    MessageSender sender, RequestLimiter limiter, IdGenerator generator, TimeProvider time,
    TimeProvider wire, ILogger log)
{
    private const int Remembered = 2_000;
    private readonly Dictionary<string, Inbox> lanes = new(Casemapping.Rfc1459);
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly Queue<string> order = new();
    private readonly Lock gate = new();

    /// <summary>Takes a message as it comes.</summary>
    public void Accept(MessageReceived said, CancellationToken token)
    {
        if (said.IsReplay)
            return;
        lock (gate)
            Take(said, null, token);
    }

    /// <summary>Takes a message from history.</summary>
    public void AcceptLate(MessageReceived said, CancellationToken token)
    {
        lock (gate)
            Take(said, Instant.FromDateTimeOffset(said.At), token);
    }

    /// <summary>Completes when all that was accepted is answered.</summary>
    public Task Settled()
    {
        lock (gate)
            return Task.WhenAll([.. lanes.Values.Select(l => l.Running)]);
    }

    private void Take(MessageReceived said, Instant? late, CancellationToken token)
    {
        if (said.Kind != MessageKind.Message || said.IsBot || said.StatusPrefix is not null || said.From.IsServer || IsRepeated(said.MsgId))
            return;
        var state = client.State;
        var inRoom = said.Channel is null ? null : Addressing.InRoom(said.Text, state.Nick, state.Isupport.Casemapping);
        if (said.Channel is not null && inRoom is null)
            return;
        var inQuery = Addressing.InQuery(said.Text, state.Nick, state.Isupport.Casemapping);
        if (inRoom is null && inQuery.Line.Length == 0)
            return;
        var line = inRoom?.Line ?? inQuery.Line;
        var lane = LaneOf(said.From.Nick);
        // A paste is one request, however many lines it has.
        var mayBeMore = inRoom is null && !inQuery.Marked && handler.IsText(line) && lane.HasRoomFor(line);
        switch (mayBeMore ? Passage.Free : limiter.Pass(network.Asking, Asker(said)))
        {
            case Passage.Silent:
                return;
            case Passage.Stopped:
                _ = sender.Tell(new Correspondent(said.From.Nick, null, time.Now(), false),
                    ["You ask faster than I may answer here. I did not do that one; ask again in a few seconds."]);
                return;
        }

        var id = said.MsgId is { } msgid ? $"{network.Network}/{msgid}" : generator.Id();
        lane.Add(new WaitingLine(said, line, id) { Marked = inQuery.Marked, ByName = inRoom?.ByName ?? false, Late = late });
        lane.Running = After(lane.Running, () => Next(lane, token));
    }

    /// <summary>Takes the next line of somebody to its end, and with it what came right behind it and is more of the same text.</summary>
    private async Task Next(Inbox lane, CancellationToken token)
    {
        if (lane.Take(_ => true) is not { } first)
            return; // It was part of a text before.
        var message = new IncomingMessage(await identity.Of(first.Said).ConfigureAwait(false), first.Line, first.Id)
        {
            Marked = first.Marked, Channel = first.Said.Channel, ByName = first.ByName, Late = first.Late,
        };
        var wait = handler.Waits(message);
        while (wait > TimeSpan.Zero && message.Line.Length < Pasting.Most
            && await lane.Comes(wait, wire, token).ConfigureAwait(false) && lane.Take(IsMore) is { } more)
            (message, wait) = (message.And(more.Line), Pasting.Next);
        await handler.Take(message, token).ConfigureAwait(false);

        bool IsMore(WaitingLine line) =>
            line is { Marked: false, Late: null, Said.Channel: null } && line.Said.From == first.Said.From
            && line.Said.Account == first.Said.Account && handler.IsMoreOf(message, line.Line);
    }

    private string Asker(MessageReceived said) =>
        $"{network.Network} {said.Account.Name ?? said.From.Host ?? said.From.Nick}";

    private Inbox LaneOf(string nick)
    {
        if (lanes.TryGetValue(nick, out var lane))
            return lane;
        if (lanes.Count > 200)
            foreach (var idle in lanes.Where(l => l.Value.Running.IsCompleted).Select(l => l.Key).ToList())
                lanes.Remove(idle);
        return lanes[nick] = new Inbox();
    }

    private async Task After(Task before, Func<Task> work)
    {
        await before.ConfigureAwait(false);
        try
        {
            await work().ConfigureAwait(false);
        }
        catch (Exception bug) when (bug is not OperationCanceledException)
        {
            // One person's message must not stop the others'; the front door itself never throws.
            Log.Failed(log, network.Network, bug);
        }
        catch (OperationCanceledException)
        {
            Log.Stopped(log, network.Network);
        }
    }

    private bool IsRepeated(string? msgid)
    {
        if (msgid is null)
            return false;
        if (!seen.Add(msgid))
            return true;
        order.Enqueue(msgid);
        if (order.Count > Remembered)
            seen.Remove(order.Dequeue());
        return false;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A message on {Network} could not be answered")]
        public static partial void Failed(ILogger log, string network, Exception why);

        [LoggerMessage(2, LogLevel.Debug, "A message on {Network} was left: the bot stops")]
        public static partial void Stopped(ILogger log, string network);
    }
}
