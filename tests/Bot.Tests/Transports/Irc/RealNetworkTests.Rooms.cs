using Irc;
using NodaTime;
using Testing.Irc;

namespace Bot.Tests.Transports.Irc;

/// <summary>Rooms that are not, or no longer, as they must be.</summary>
public sealed partial class RealNetworkTests
{
    [Fact]
    public async Task A_room_that_is_not_private_is_refused_and_says_what_is_wrong()
    {
        await using var on = await InRoom();
        await on.Desk.Say("alice", "team room irc:test #public");
        await using var alice = await Connect(on, "alice");
        await alice.SayAsync("casebot", "help");
        await on.Until(() => on.Transport.Client.State.Channel("#public") is { AccountsKnown: true }, "the bot does not join");
        await alice.JoinAsync("#public");
        Assert.Contains("not closed (+i or +k) and it is not hidden", await alice.WaitAsync("PRIVMSG #public :"));
        await alice.SayAsync("#public", "!case list");
        Assert.Contains("no room for casework", await alice.WaitAsync("PRIVMSG alice :#public"));
        Assert.Equal(Notices.Delivered.Refused, await Say(on, "#public", 3));
    }

    [Fact]
    public async Task A_stranger_in_the_room_is_named_and_the_room_is_told_less()
    {
        await using var on = await InRoom();
        await using var alice = await Enter(on, "alice");
        await Judged(on, "#func", 1);
        await using var stranger = await Connect(on, "mallory", account: false);
        await alice.SayAsync("ChanServ", "OP #func");
        await alice.SendAsync("INVITE mallory #func");
        await stranger.WaitAsync(" INVITE ");
        await stranger.JoinAsync("#func");
        Assert.Contains("mallory", await alice.WaitAsync("PRIVMSG #func :Here without an account"));
        var said = Say(on, "#func", 417);
        Assert.DoesNotContain("417", await stranger.WaitAsync("PRIVMSG #func :Something"));
        Assert.Equal(Notices.Delivered.Told, await said);
        await stranger.SayAsync("#func", "!case list");
        Assert.Contains("does not tell me", await stranger.WaitAsync("PRIVMSG mallory :"));
    }

    [Fact]
    public async Task Where_a_room_is_taken_over_it_says_less_with_each_step_and_more_only_when_all_is_mended()
    {
        await using var on = await OnIrc.Start(Bot);
        await using var alice = await Connect(on, "alice");
        await alice.JoinAsync("#taken");
        await alice.SendAsync("MODE #taken +s");
        await on.Desk.Say("alice", "team room irc:test #taken");
        await alice.SayAsync("casebot", "help");
        await on.Until(() => on.Transport.Client.State.Channel("#taken") is { AccountsKnown: true }, "the bot does not join");
        await alice.SendAsync("MODE #taken +io casebot");
        await Judged(on, "#taken", 1);
        await on.Until(() => on.Transport.Client.State.Channel("#taken")!.HasMode('s'), "the modes are not known");
        Assert.Contains("417", await Said(on, alice));
        await using var mallory = await Connect(on, "mallory", account: false);
        await alice.SendAsync("INVITE mallory #taken");
        await mallory.WaitAsync(" INVITE ");
        await mallory.JoinAsync("#taken");
        await alice.WaitAsync("#taken :Here without an account");
        Assert.DoesNotContain("417", await Said(on, alice));
        await alice.SendAsync("MODE #taken +o mallory");
        await mallory.WaitAsync("MODE #taken +o");
        await mallory.SendAsync("MODE #taken -osi casebot");
        Assert.Contains("not closed (+i or +k) and it is not hidden", await mallory.WaitAsync("PRIVMSG #taken :This room is not fit"));
        Assert.Equal(Notices.Delivered.Refused, await Say(on, "#taken", 417));
        await mallory.SendAsync("KICK #taken alice", "MODE #taken +si");
        Assert.DoesNotContain("alice", await mallory.WaitAsync("PRIVMSG #taken :Here without an account"));
        Assert.DoesNotContain("417", await Said(on, mallory));
        await mallory.SendAsync("KICK #taken casebot");
        await on.Until(() => on.Transport.Client.State.Channel("#taken") is null, "it does not see that it was kicked");
        Assert.Equal(Notices.Delivered.Later, await Say(on, "#taken", 417));
        await alice.SayAsync("casebot", "case mine");
        await alice.WaitAsync("PRIVMSG alice :No open case");
        await mallory.SendAsync("INVITE casebot #taken", "INVITE alice #taken");
        await alice.WaitAsync(" INVITE ");
        await alice.JoinAsync("#taken");
        await mallory.SendAsync("PART #taken");
        await mallory.WaitAsync(" PART ");
        await on.Transport.Client.JoinAsync(new ChannelOptions("#taken"));
        await Judged(on, "#taken", 1);
        Assert.Contains("417", await Said(on, alice));
    }

    /// <summary>A number is due to be said in a room.</summary>
    private static Task<Notices.Delivered> Say(OnIrc on, string room, int number)
    {
        var text = Texts.RoomText.Of($"{number}");
        return on.Transport.Say(new("irc:test", room), text, DateTimeZone.Utc, "n", TestContext.Current.CancellationToken);
    }

    private static async Task<string> Said(OnIrc on, PlainIrcClient listener)
    {
        var said = Say(on, "#taken", 417);
        var line = await listener.WaitAsync("PRIVMSG #taken :417", "PRIVMSG #taken :Something");
        Assert.Equal(Notices.Delivered.Told, await said);
        return line;
    }
}
