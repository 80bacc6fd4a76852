using Bot.Basics;
using Bot.Documents;
using Bot.People;
using Bot.Texts;
using Bot.Views;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Bot.Notices;

/// <summary>How a try to tell ended: done (told, or no longer true), or to be tried again not before a moment.</summary>
/// <param name="Done">Told, or no longer true.</param>
/// <param name="NotBefore">When to try again.</param>
/// <param name="MaybeTold">It may have got through all the same.</param>
public readonly record struct SendOutcome(bool Done, Instant NotBefore, bool MaybeTold = false)
{
    /// <summary>Nothing is left to do.</summary>
    public static readonly SendOutcome Finished = new(true, default);
}

/// <summary>Tells one notice: checks once more that it is true and may be said to this person now, makes the words, says them.</summary>
public sealed partial class NoticeSender(
    NoticeTypes types, ReadModel readModel, ContactMethods methods, IdGenerator generator, BotMetrics metrics, TimeProvider time,
    ILogger<NoticeSender> log)
{
    /// <summary>How many notices to one person go together at most, where they have to wait for their turn.</summary>
    public const int Together = 8;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>For saying it once the turn has come: a slow network takes half a minute for a page.</summary>
    private static readonly TimeSpan TurnLimit = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <summary>Tries once to tell the first of those that wait for one recipient, and those after it that go together with it.</summary>
    /// <param name="waiting">Oldest first; not more than <see cref="Together"/> are looked at.</param>
    /// <param name="more">The same and what came since, for when a turn has come that had to be waited for.</param>
    /// <param name="stop">Ends the wait for a turn that has not come yet.</param>
    /// <returns>How it ended for the first ones, at least for one.</returns>
    public async Task<IReadOnlyList<SendOutcome>> TellFirst(
        IReadOnlyList<PendingNotice> waiting, Func<IReadOnlyList<PendingNotice>> more, CancellationToken stop)
    {
        using var span = metrics.Begin("notice", waiting[0].Cause);
        var outcomes = await TellSome(waiting, more, stop).ConfigureAwait(false);
        span?.SetTag("outcome", outcomes[0].Done ? "done" : "later");
        return outcomes;
    }

    private async Task<IReadOnlyList<SendOutcome>> TellSome(
        IReadOnlyList<PendingNotice> waiting, Func<IReadOnlyList<PendingNotice>> more, CancellationToken stop)
    {
        var pending = waiting[0];
        var notice = pending.Notice;
        if (notice.Room is { } address)
            return [await ToRoom(pending, address).ConfigureAwait(false)];
        if (waiting.Count > Together)
            return await TellAsList(waiting, stop).ConfigureAwait(false);
        var (words, otherwise) = await Prepare(pending).ConfigureAwait(false);
        if (words is null)
            return [otherwise];
        var person = notice.Person!.Value;
        var zone = ZoneOf(person, readModel.Team(pending.Slot.Team).Team!);
        foreach (var (transport, account) in methods.Ways(person))
        {
            if (transport is ITellInTurn inTurn)
            {
                if (await InTurn(inTurn, account, waiting, more, zone, stop).ConfigureAwait(false) is { } outcomes)
                    return outcomes;
                continue;
            }

            var told = await Try(t => transport.Tell(account, words, zone, notice.Id, t), transport.Network, notice).ConfigureAwait(false);
            if (told == Delivered.Told)
                metrics.WasTold(time.Now() - Due(notice));
            if (told != Delivered.Refused)
                return [Outcome(pending, told)];
        }

        return [Again(pending)];
    }

    /// <summary>One that cannot be read, or fails in a way that nobody foresaw, does not hold up those that stand beside it.</summary>
    private async Task<Prepared> OrAgain(PendingNotice pending, Func<PendingNotice, Task<Prepared>> prepare)
    {
        try
        {
            return await prepare(pending).ConfigureAwait(false);
        }
        catch (Exception bug) when (bug is not StoreUnavailableException and not OperationCanceledException)
        {
            Log.Wordless(log, pending.Notice.Id, bug);
            var minutes = Math.Min(60, 1 << Math.Min(pending.Failures, 6));
            return new Prepared(null, new SendOutcome(false, time.Now() + Duration.FromMinutes(minutes)));
        }
    }

    /// <summary>What is said of one now, with what is said of its being late; or how it ends without being said.</summary>
    private async Task<Prepared> Prepare(PendingNotice pending)
    {
        var prepared = await Said(pending).ConfigureAwait(false);
        return prepared.Words is { } said ? prepared with { Words = Mark(pending, time.Now()).On(said) } : prepared;
    }

    /// <summary>The words of one, its truth looked at once more; or how it ends without being said.</summary>
    private async Task<Prepared> Said(PendingNotice pending)
    {
        if (pending.Told)
            return new Prepared(null, SendOutcome.Finished);
        var (notice, now) = (pending.Notice, time.Now());
        if (readModel.Team(pending.Slot.Team).Team is not { } team)
            return new Prepared(null, Again(pending));
        if (TypeOf(notice) is not { } type)
            return new Prepared(null, HeldUntil(notice, now) is { } later ? new SendOutcome(false, later) : Again(pending));
        if (team.RoleOf(notice.Person!.Value) < type.Least)
            return new Prepared(null, SendOutcome.Finished);
        if (HeldUntil(notice, now) is { } until)
            return new Prepared(null, new SendOutcome(false, until));
        var said = await type.Words(Moment(pending, team, now)).ConfigureAwait(false);
        return new Prepared(said, SendOutcome.Finished);
    }

    /// <summary>Tells as many as go together when the turn has come.</summary>
    /// <returns>Null where there is no way to the person there.</returns>
    private async Task<IReadOnlyList<SendOutcome>?> InTurn(
        ITellInTurn transport, Account account, IReadOnlyList<PendingNotice> waiting, Func<IReadOnlyList<PendingNotice>> more,
        DateTimeZone zone, CancellationToken stop)
    {
        var slot = waiting[0].Slot;
        var turn = new PreparedTurn([.. waiting.Take(Together)], () => waiting = [.. more().Take(Together)], p => OrAgain(p, Prepare));
        using var limit = new CancellationTokenSource(LongestWait, time);
        using var ending = stop.UnsafeRegister(_ => Leave(turn, limit), null);
        TurnTold told;
        try
        {
            told = await transport.TellInTurn(account, new NoticeTurn(waiting[0].Notice.Urgent, zone, Begin), limit.Token)
                .ConfigureAwait(false);
        }
        catch (Exception trouble)
        {
            Log.Failed(log, account.Network, waiting[0].Notice.Id, trouble);
            told = turn.Begun ? new TurnTold(Delivered.Unproved, turn.Count) : new TurnTold(Delivered.Later, 0);
        }

        if (told.How == Delivered.Refused)
            return null;
        var outcomes = turn.Outcomes(told, Again);
        if (told.How == Delivered.Told)
            for (var at = 0; at < outcomes.Count; at++)
                if (outcomes[at].Done)
                    metrics.WasTold(time.Now() - Due(waiting[at].Notice));
        return outcomes;

        async Task<IReadOnlyList<Reply>> Begin()
        {
            limit.CancelAfter(TurnLimit);
            // It may have waited for minutes: what was read before is no longer good enough.
            await Task.WhenAll(new[] { Slot.People, slot }.Select(s => readModel.Refresh(s, limit.Token))).ConfigureAwait(false);
            return await turn.Words().ConfigureAwait(false);
        }
    }

    /// <summary>The bot stops: who has not begun to speak does not begin; who has, ends.</summary>
    private static void Leave(PreparedTurn turn, CancellationTokenSource limit)
    {
        if (!turn.Begun)
            limit.Cancel();
    }

    private NoticeType? TypeOf(Notice notice)
    {
        var type = types.Of(notice);
        if (type is null)
            Log.Unknown(log, notice.Id, notice.Type);
        return type;
    }

    private Told Moment(PendingNotice pending, Team team, Instant now)
    {
        var moment = new Moment(team, readModel.Team(pending.Slot.Team), readModel.People, now, generator);
        var load = new Loader(readModel, pending.Slot, CancellationToken.None);
        return new Told(pending.Notice, pending.Notice.Person ?? default, moment, load, pending.About);
    }

    private NoticeMark Mark(PendingNotice pending, Instant now)
    {
        var (notice, due) = (pending.Notice, Due(pending.Notice));
        var isLate = now - due > NoticeMark.Late;
        return new NoticeMark(isLate ? due : null, pending.MaybeTold || (notice.Tried && !pending.Fresh), now);
    }

    /// <summary>When it was to be told: what quiet hours hold back is due at their end.</summary>
    private Instant Due(Notice notice) => HeldUntil(notice, notice.Due) ?? notice.Due;

    private async Task<SendOutcome> ToRoom(PendingNotice pending, string address)
    {
        if (pending.Told)
            return SendOutcome.Finished;
        if (readModel.Team(pending.Slot.Team).Team is not { } known || TypeOf(pending.Notice) is not { } type)
            return Again(pending);
        var told = Moment(pending, known, time.Now());
        var (team, view) = (told.At.Team, told.At.View);
        if (told.Notice.About is not { } about || !view.MayStandInRooms(about) || !team.Rooms.Any(r => r.ToString() == address))
            return SendOutcome.Finished;
        if (methods.RoomWay(address) is not { } way)
            return Again(pending);
        if (type.ForRoom(told) is not { } words)
            return SendOutcome.Finished;
        var (transport, room) = way;
        var notice = pending.Notice;
        var said = await Try(
            t => transport.Say(room, words, team.TimeZone, notice.Id, t), transport.Network, notice).ConfigureAwait(false);
        return said == Delivered.Refused ? SendOutcome.Finished : Outcome(pending, said);
    }

    /// <summary>Until when quiet hours hold it back; null when they do not. What they hold back is neither tried nor late.</summary>
    public Instant? HeldUntil(Notice notice, Instant at) => types.HeldUntil(notice, readModel.People, at);

    private DateTimeZone ZoneOf(PersonId person, Team team) => readModel.People.Of(person)?.TimeZone ?? team.TimeZone;

    private async Task<Delivered> Try(Func<CancellationToken, Task<Delivered>> say, string network, Notice notice)
    {
        using var limit = new CancellationTokenSource(Limit, time);
        try
        {
            return await say(limit.Token).ConfigureAwait(false);
        }
        catch (Exception trouble)
        {
            // How far it came is not known.
            Log.Failed(log, network, notice.Id, trouble);
            return Delivered.Unproved;
        }
    }

    private SendOutcome Outcome(PendingNotice pending, Delivered told) =>
        told == Delivered.Told ? SendOutcome.Finished : Again(pending) with { MaybeTold = told == Delivered.Unproved };

    private SendOutcome Again(PendingNotice pending)
    {
        var seconds = Math.Min(60, 5 << Math.Min(pending.Failures, 4));
        return new SendOutcome(false, time.Now() + Duration.FromSeconds(seconds));
    }

    private static partial class Log
    {
        [LoggerMessage(2, LogLevel.Error, "{Notice} is of the type {Type}, which this program does not know; it waits for one that does")]
        public static partial void Unknown(ILogger log, string notice, string type);

        [LoggerMessage(3, LogLevel.Error, "{Notice} could not be put into words; it is tried again")]
        public static partial void Wordless(ILogger log, string notice, Exception why);

        [LoggerMessage(1, LogLevel.Warning, "SendOutcome {Notice} on {Network} failed; it is tried again")]
        public static partial void Failed(ILogger log, string network, string notice, Exception why);
    }
}
