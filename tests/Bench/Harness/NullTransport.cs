using Bot.Notices;
using Bot.People;
using Bot.Texts;
using NodaTime;

namespace Bench.Harness;

/// <summary>A network that takes everything at once and shows it to nobody.</summary>
internal sealed class NullTransport(Action<Reply> heard) : ITransport
{
    public string Network => Account.ConsoleNetwork;

    public bool IsUp => true;

    public bool CanReach(Account account) => true;

    public Task<Delivered> Tell(Account account, Reply reply, DateTimeZone zone, string nonce, CancellationToken token)
    {
        heard(reply);
        return Task.FromResult(Delivered.Told);
    }

    public Task<Delivered> Say(Room room, RoomText text, DateTimeZone zone, string nonce, CancellationToken token) =>
        Task.FromResult(Delivered.Told);
}
