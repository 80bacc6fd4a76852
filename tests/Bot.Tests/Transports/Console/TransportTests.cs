using Bot.Notices;
using Bot.People;
using Bot.Texts;
using Bot.Transports.Console;
using NodaTime;

namespace Bot.Tests.Transports.Console;

public sealed class TransportTests
{
    private readonly ConsoleTransport transport = new();
    private readonly List<string> shown = [];

    [Fact]
    public async Task It_reaches_the_sessions_own_account_only_and_only_while_it_is_open()
    {
        Assert.False(transport.IsUp);
        Assert.Equal(Delivered.Later, await Tell("alice", "1"));
        using (Open())
        {
            Assert.True(transport.IsUp);
            Assert.True(transport.CanReach(Seated.Of("alice")));
            Assert.False(transport.CanReach(Seated.Of("bob")));
            Assert.Equal(Delivered.Told, await Tell("alice", "2"));
            Assert.Equal(Delivered.Later, await Tell("bob", "3"));
        }

        Assert.False(transport.IsUp);
        Assert.Equal(Delivered.Later, await Tell("alice", "4"));
        Assert.Equal(["2"], shown);
    }

    [Fact]
    public async Task A_notice_of_the_same_reference_is_shown_once()
    {
        using var open = Open();
        Assert.Equal(Delivered.Told, await Tell("alice", "1"));
        Assert.Equal(Delivered.Told, await Tell("alice", "1"));
        Assert.Single(shown);
    }

    [Fact]
    public async Task A_second_session_is_a_mistake_and_rooms_are_refused()
    {
        using var open = Open();
        Assert.Throws<InvalidOperationException>(() => Open());
        Assert.Equal(Delivered.Refused, await transport.Say(new Room("console", "x"), RoomText.Of($"hi"), DateTimeZone.Utc, "1", default));
    }

    private IDisposable Open() => transport.Open(Seated.Of("alice"), (reply, _) => shown.Add(reply.ToString()));

    private Task<Delivered> Tell(string who, string nonce) =>
        transport.Tell(Seated.Of(who), Reply.Say($"{nonce}"), DateTimeZone.Utc, nonce, default);
}
