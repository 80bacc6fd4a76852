using System.Collections.Concurrent;
using Bot.Dispatch;
using Bot.Notices;
using Bot.People;
using Bot.Texts;
using NodaTime;

namespace Testing.Desk;

/// <summary>A network that keeps what was told.</summary>
public sealed class RecordingTransport(string network) : ITransport
{
    private readonly ConcurrentQueue<(string To, string Text, string Nonce)> told = new();

    /// <inheritdoc/>
    public string Network => network;

    /// <inheritdoc/>
    public bool IsUp { get; set; } = true;

    /// <summary>Accounts that cannot be reached.</summary>
    public HashSet<string> Unreachable { get; } = [];

    /// <summary>What the network answers.</summary>
    public Delivered Answer { get; set; } = Delivered.Told;

    /// <summary>All that was told, oldest first.</summary>
    public IReadOnlyList<(string To, string Text, string Nonce)> Told => [.. told];

    /// <inheritdoc/>
    public bool CanReach(Account account) => !Unreachable.Contains(account.Name);

    /// <inheritdoc/>
    public Task<Delivered> Tell(Account account, Reply reply, DateTimeZone zone, string nonce, CancellationToken token) =>
        Take(account.Name, reply.ToString(), nonce);

    /// <inheritdoc/>
    public Task<Delivered> Say(Room room, RoomText text, DateTimeZone zone, string nonce, CancellationToken token) =>
        Take(room.Address, text.ToString(), nonce);

    /// <summary>Takes what was told so far.</summary>
    public IReadOnlyList<(string To, string Text, string Nonce)> Take()
    {
        var all = new List<(string, string, string)>();
        while (told.TryDequeue(out var one))
            all.Add(one);
        return all;
    }

    private Task<Delivered> Take(string to, string text, string nonce)
    {
        if (Answer == Delivered.Told)
            told.Enqueue((to, Wording.Checked(text), nonce));
        return Task.FromResult(Answer);
    }
}
