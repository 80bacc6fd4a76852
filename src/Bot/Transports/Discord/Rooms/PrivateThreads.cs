using System.Collections.Concurrent;
using Bot.Basics;
using Bot.Notices;
using Bot.People;
using Bot.Texts;
using Bot.Transports.Discord.Basics;
using Bot.Transports.Discord.Interactions;
using Bot.Views;
using global::Discord;
using global::Discord.Rest;
using Microsoft.Extensions.Logging;

namespace Bot.Transports.Discord.Rooms;

/// <summary>
/// A private thread for a document: opened on request, then kept true to it, whoever changes it and wherever.
/// What Discord does not do now is tried again.
/// </summary>
internal sealed partial class PrivateThreads(DiscordRest rest, RoomProof proof, ReadModel readModel, WantedRooms wanted, ThreadCache cache,
    ILogger<PrivateThreads> log) : IDisposable
{
    private const int WeekInMinutes = 10080;
    private const int Archived = 50083;
    private readonly ConcurrentDictionary<string, string> opened = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim one = new(1, 1);

    /// <summary>Opens a document's thread, or finds it, and lets people in.</summary>
    public async Task<PrivateRoom> Open(PrivateRoomRequest request, CancellationToken token)
    {
        await one.WaitAsync(token).ConfigureAwait(false);
        try
        {
            var found = await proof.Ask(Snowflake.Parse(request.Below.Address), token).ConfigureAwait(false);
            if (!found.IsPrivate)
                return new PrivateRoom(null, (await proof.Look(request.Below.Address, token).ConfigureAwait(false)).About);
            var (thread, failure) = await Thread(request, token).ConfigureAwait(false);
            if (thread is not { } id)
                return new PrivateRoom(
                    null,
                    Text.Of($"Discord did not let me open a thread ({failure!.Message}). ")
                        + Text.Ours("I need “Create Private Threads” and “Send Messages in Threads” in that channel."));
            var state = cache.Of(id.ToString());
            var members = new HashSet<string>(state.Members, StringComparer.Ordinal);
            foreach (var account in request.Members)
                if (await Put(id, account.Name, token).ConfigureAwait(false))
                    members.Add(account.Name);
            cache.Put(id.ToString(), state with { Members = [.. members], Shut = false });
            var where = Text.Of($"It is {DiscordNetwork.Name + " " + id}. ");
            var whoElse = Text.Ours(" Whoever cannot see the channel above it does not see it either, even when let in.");
            return new PrivateRoom(id.ToString(), where + RoomProof.ReadsThreads(found.Audience!) + whoElse);
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Holds every thread of a team against what is wanted of it, where that has changed since.</summary>
    public async Task Keep(TeamId team, CancellationToken token)
    {
        await one.WaitAsync(token).ConfigureAwait(false);
        try
        {
            foreach (var room in wanted.Of(readModel.Team(team), DiscordNetwork.Name).ToList())
                if (cache.Of(room.Address) is var state && state.Version != room.Version)
                    await Keep(room, Snowflake.Parse(room.Address), state, token).ConfigureAwait(false);
        }
        finally
        {
            one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => one.Dispose();

    private async Task Keep(WantedRoom room, Snowflake thread, ThreadState state, CancellationToken token)
    {
        var may = room.Members.SelectMany(Accounts).ToHashSet(StringComparer.Ordinal);
        // Those who must not see it are let out even where nobody remembers letting them in.
        var away = state.Members.Except(may).Concat(room.KeptAway.SelectMany(Accounts)).Distinct(StringComparer.Ordinal).ToList();
        var come = may.Except(state.Members).ToList();
        var mustOpen = state.Shut && (away.Count > 0 || room.IsOpen);
        if (mustOpen && !await Shut(thread, false, token).ConfigureAwait(false))
            return;
        var done = true;
        foreach (var user in away)
            done &= await Take(thread, user, token).ConfigureAwait(false);
        if (room.IsOpen)
            foreach (var user in come)
                done &= await Put(thread, user, token).ConfigureAwait(false);
        if (!room.IsOpen)
            done &= await Shut(thread, true, token).ConfigureAwait(false);
        if (!done)
            return;
        var inside = room.IsOpen ? may : state.Members.Except(away);
        cache.Put(room.Address, new ThreadState(room.Version, [.. inside], !room.IsOpen));
    }

    private async Task<(Snowflake? Thread, Failure? Failure)> Thread(PrivateRoomRequest request, CancellationToken token)
    {
        if ((request.Known ?? opened.GetValueOrDefault(request.Name)) is { } known
            && await rest.Channels.Get(Snowflake.Parse(known), token).ConfigureAwait(false) is { Succeeded: true } there)
        {
            if (there.Value.ThreadMetadata is { Archived: true })
                await Shut(there.Value.Id, false, token).ConfigureAwait(false);
            return (there.Value.Id, null);
        }

        var made = await rest.Threads.Open(Snowflake.Parse(request.Below.Address),
            new ThreadDraft(request.Name, WeekInMinutes, Invitable: false), token).ConfigureAwait(false);
        if (!made.Succeeded)
            return (null, made.Failure);
        opened[request.Name] = made.Value.Id.ToString();
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
