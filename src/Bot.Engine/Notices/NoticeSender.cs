using Bot.Basics;
using Bot.Documents;
using Bot.People;
using Bot.Views;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Bot.Notices;

/// <summary>How a try to tell ended: done (told, or no longer true), or to be tried again not before a moment.</summary>
public readonly record struct SendOutcome(bool Done, Instant NotBefore)
{
    /// <summary>Nothing is left to do.</summary>
    public static readonly SendOutcome Finished = new(true, default);
}

/// <summary>Tells one notice: checks once more that it is true and may be said to this person now, makes the words, says them.</summary>
public sealed partial class NoticeSender(
    IStore store, NoticeTypes types, ReadModel readModel, ContactMethods methods, IdGenerator generator, BotMetrics metrics,
    TimeProvider time, ILogger<NoticeSender> log)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>Tries once.</summary>
    public async Task<SendOutcome> Tell(PendingNotice pending, CancellationToken token)
    {
        if (pending.Told)
            return SendOutcome.Finished;
        var now = time.Now();
        var notice = pending.Notice;
        var view = readModel.Team(pending.Slot.Team);
        if (view.Team is not { } team)
            return Again(pending, now);
        if (HeldUntil(notice, now) is { } until)
            return new SendOutcome(false, until);
        if (types.Of(notice) is not { } type)
        {
            Log.Unknown(log, notice.Id, notice.Type);
            return Again(pending, now);
        }

        var moment = new Moment(team, view, readModel.People, now, generator);
        var told = new Told(notice, notice.Person ?? default, moment, new Loader(store, pending.Slot, token), pending.About);
        var due = HeldUntil(notice, notice.Due) ?? notice.Due;
        var mark = new NoticeMark(now - due > NoticeMark.Late ? due : null, notice.Tried && !pending.Fresh, now);
        if (notice.Room is { } address)
            return await ToRoom(pending, address, type, told, mark, token).ConfigureAwait(false);
        var person = notice.Person!.Value;
        if (await type.Words(told).ConfigureAwait(false) is not { } said)
            return SendOutcome.Finished;
        var words = mark.On(said);
        var zone = ZoneOf(person, team);
        foreach (var (transport, account) in methods.Ways(person))
            switch (await Try(t => transport.Tell(account, words, zone, notice.Id, t), transport, notice, token).ConfigureAwait(false))
            {
                case Delivered.Told:
                    metrics.WasTold(time.Now() - due);
                    return SendOutcome.Finished;
                case Delivered.Later:
                    return Again(pending, now);
            }

        return Again(pending, now);
    }

    private async Task<SendOutcome> ToRoom(
        PendingNotice pending, string address, NoticeType type, Told told, NoticeMark mark, CancellationToken token)
    {
        var (team, view) = (told.At.Team, told.At.View);
        if (told.Notice.About is not { } about || !view.MayStandInRooms(about) || !team.Rooms.Any(r => r.ToString() == address))
            return SendOutcome.Finished;
        if (methods.RoomWay(address) is not { } way)
            return Again(pending, mark.Now);
        if (type.ForRoom(told) is not { } words)
            return SendOutcome.Finished;
        var (transport, room) = way;
        var notice = pending.Notice;
        var said = await Try(t => transport.Say(room, words, team.TimeZone, notice.Id, t), transport, notice, token).ConfigureAwait(false);
        return said == Delivered.Later ? Again(pending, mark.Now) : SendOutcome.Finished;
    }

    /// <summary>Until when quiet hours hold it back; null when they do not. What they hold back is neither tried nor late.</summary>
    public Instant? HeldUntil(Notice notice, Instant at) => types.HeldUntil(notice, readModel.People, at);

    private DateTimeZone ZoneOf(PersonId person, Team team) => readModel.People.Of(person)?.TimeZone ?? team.TimeZone;

    private async Task<Delivered> Try(
        Func<CancellationToken, Task<Delivered>> say, ITransport transport, Notice notice, CancellationToken token)
    {
        using var limit = new CancellationTokenSource(Limit, time);
        using var either = token.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(limit.Token, token) : null;
        try
        {
            return await say((either ?? limit).Token).ConfigureAwait(false);
        }
        catch (Exception trouble)
        {
            Log.Failed(log, transport.Network, notice.Id, trouble);
            return Delivered.Later;
        }
    }

    private static SendOutcome Again(PendingNotice pending, Instant now)
    {
        var seconds = Math.Min(60, 5 << Math.Min(pending.Failures, 4));
        return new SendOutcome(false, now + Duration.FromSeconds(seconds));
    }

    private static partial class Log
    {
        [LoggerMessage(2, LogLevel.Error, "{Notice} is of the type {Type}, which this program does not know; it waits for one that does")]
        public static partial void Unknown(ILogger log, string notice, string type);

        [LoggerMessage(1, LogLevel.Warning, "SendOutcome {Notice} on {Network} failed; it is tried again")]
        public static partial void Failed(ILogger log, string network, string notice, Exception why);
    }
}
