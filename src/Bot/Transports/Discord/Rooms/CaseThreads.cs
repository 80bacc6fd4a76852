using System.Collections.Concurrent;
using Bot.Basics;
using Bot.CaseRooms;
using Bot.Cases;
using Bot.People;
using Bot.Texts;
using Bot.Transports.Discord.Basics;
using Bot.Transports.Discord.Interactions;
using Bot.Views;
using global::Discord;
using global::Discord.Rest;
using Microsoft.Extensions.Logging;

namespace Bot.Transports.Discord.Rooms;

/// <summary>A private thread for a case: opened on request, then kept true to the case, whoever changes it and wherever.</summary>
internal sealed partial class CaseThreads(DiscordRest rest, RoomProof proof, ReadModel readModel, ThreadCache cache,
    ILogger<CaseThreads> log) : IDisposable
{
    private const int WeekInMinutes = 10080;
    private const int Archived = 50083;
    private readonly ConcurrentDictionary<CaseNumber, string> opened = new();
    private readonly SemaphoreSlim one = new(1, 1);

    /// <summary>Opens a case's thread, or finds it, and lets people in.</summary>
    public async Task<CaseRoom> Open(CaseRoomWish wish, CancellationToken token)
    {
        await one.WaitAsync(token).ConfigureAwait(false);
        try
        {
            var found = await proof.Ask(Snowflake.Parse(wish.Below.Address), token).ConfigureAwait(false);
            if (!found.IsPrivate)
                return new CaseRoom(null, (await proof.Look(wish.Below.Address, token).ConfigureAwait(false)).About);
            var (thread, failure) = await Thread(wish, token).ConfigureAwait(false);
            if (thread is not { } id)
                return new CaseRoom(
                    null,
                    Text.Of($"Discord did not let me open a thread ({failure!.Message}). ")
                        + Text.Ours("I need “Create Private Threads” and “Send Messages in Threads” in that channel."));
            var state = cache.Of(id.ToString());
            var members = new HashSet<string>(state.Members, StringComparer.Ordinal);
            foreach (var account in wish.Members)
                if (await Put(id, account.Name, token).ConfigureAwait(false))
                    members.Add(account.Name);
            cache.Put(id.ToString(), state with { Members = [.. members], Shut = false });
            var where = Text.Of($"It is {DiscordNetwork.Name + " " + id}. ");
            var whoElse = Text.Ours(" Whoever cannot see the channel above it does not see it either, even when let in.");
            return new CaseRoom(id.ToString(), where + RoomProof.ReadsThreads(found.Audience!) + whoElse);
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Holds every thread of a team against its case, where the case has changed since.</summary>
    public async Task Keep(TeamId team, CancellationToken token)
    {
        await one.WaitAsync(token).ConfigureAwait(false);
        try
        {
            var view = readModel.Team(team);
            foreach (var head in view.Get<CaseIndex>().WithRoomOn(DiscordNetwork.Name).ToList())
                if (head.Room![(DiscordNetwork.Name.Length + 1)..] is var thread
                    && cache.Of(thread) is var state
                    && state.Version != head.Version)
                    await Keep(view, head, Snowflake.Parse(thread), state, token).ConfigureAwait(false);
        }
        finally
        {
            one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => one.Dispose();

    private async Task Keep(TeamView view, CaseHead head, Snowflake thread, ThreadState state, CancellationToken token)
    {
        var may = head.Investigators.Where(p => CaseAccess.MaySee(head, p, view.Team?.RoleOf(p) ?? Bot.Basics.Role.Guest))
            .SelectMany(Accounts)
            .ToHashSet(StringComparer.Ordinal);
        // Those who must not see it are let out even where nobody remembers letting them in.
        var away = state.Members.Except(may)
            .Concat(head.Recusals.Where(r => !r.Lifted).SelectMany(r => Accounts(r.Person)))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var come = may.Except(state.Members).ToList();
        if (state.Shut && (away.Count > 0 || head.IsOpen) && !await Shut(thread, false, token).ConfigureAwait(false))
            return;
        var done = true;
        foreach (var user in away)
            done &= await Take(thread, user, token).ConfigureAwait(false);
        if (head.IsOpen)
            foreach (var user in come)
                done &= await Put(thread, user, token).ConfigureAwait(false);
        if (!head.IsOpen)
            done &= await Shut(thread, true, token).ConfigureAwait(false);
        if (done)
            cache.Put(
                thread.ToString(), new ThreadState(head.Version, head.IsOpen ? [.. may] : [.. state.Members.Except(away)], !head.IsOpen));
    }

    private async Task<(Snowflake? Thread, Failure? Failure)> Thread(CaseRoomWish wish, CancellationToken token)
    {
        if ((wish.Known ?? opened.GetValueOrDefault(wish.Number)) is { } known
            && await rest.Channels.Get(Snowflake.Parse(known), token).ConfigureAwait(false) is { Succeeded: true } there)
        {
            if (there.Value.ThreadMetadata is { Archived: true })
                await Shut(there.Value.Id, false, token).ConfigureAwait(false);
            return (there.Value.Id, null);
        }

        var made = await rest.Threads.Open(Snowflake.Parse(wish.Below.Address),
            new ThreadDraft(wish.Number.ToString(), WeekInMinutes, Invitable: false), token).ConfigureAwait(false);
        if (!made.Succeeded)
            return (null, made.Failure);
        opened[wish.Number] = made.Value.Id.ToString();
        return (made.Value.Id, null);
    }

    private IEnumerable<string> Accounts(PersonId person) =>
        readModel.People.Of(person)?.Accounts.Where(a => a.Network == DiscordNetwork.Name).Select(a => a.Name) ?? [];

    private Task<bool> Put(Snowflake thread, string user, CancellationToken token) => Member(thread, user, rest.Threads.Add, token);

    private Task<bool> Take(Snowflake thread, string user, CancellationToken token) => Member(thread, user, rest.Threads.Remove, token);

    /// <summary>A thread that Discord archived by itself takes nobody in or out before it is opened again.</summary>
    private async Task<bool> Member(Snowflake thread, string user, Func<Snowflake, Snowflake, CancellationToken, Task<Answer<Done>>> change,
        CancellationToken token)
    {
        if (!Snowflake.TryParse(user, null, out var id))
            return true;
        var answer = await change(thread, id, token).ConfigureAwait(false);
        if (answer.Failure?.Code == Archived && await Shut(thread, false, token).ConfigureAwait(false))
            answer = await change(thread, id, token).ConfigureAwait(false);
        return Settled(thread, answer.Failure);
    }

    /// <summary>
    /// Whoever opened a thread may archive it; locking it as well would take the right to manage, and so to read, all threads.
    /// </summary>
    private async Task<bool> Shut(Snowflake thread, bool shut, CancellationToken token) =>
        Settled(thread, (await rest.Threads.Edit(thread, new ThreadEdit(Archived: shut), token).ConfigureAwait(false)).Failure);

    /// <summary>Whether there is nothing more to do: done, or the thread is gone.</summary>
    private bool Settled(Snowflake thread, Failure? failure)
    {
        if (failure is null or { Code: ErrorCode.UnknownChannel })
            return true;
        Log.Failed(log, thread, failure.ToString());
        return false;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Discord: thread {Thread} could not be brought up to date; it is tried again: {Why}")]
        public static partial void Failed(ILogger log, Snowflake thread, string why);
    }
}
