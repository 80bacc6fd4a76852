using Discord.Gateway;
using Testing.Discord;

namespace Discord.Tests.Gateway;

/// <summary>What can go wrong with a connection at each step of its life, against a real socket.</summary>
public sealed class OutageTests
{
    [Fact]
    public async Task A_socket_on_which_nobody_answers_heartbeats_is_left_and_the_session_resumed()
    {
        var options = new SimulatorOptions { HeartbeatInterval = TimeSpan.FromMilliseconds(100) };
        await using var lab = await Lab.Connected(options: options);

        options.AcknowledgeHeartbeats = false;
        await Eventually.True(() => lab.Simulator.Gateway.Connections.Count > 1);
        options.AcknowledgeHeartbeats = true;
        await Eventually.True(() => lab.Events.OfType<ShardResumed>().Any());

        Assert.Single(lab.Simulator.Gateway.Identifies);
        Assert.Contains(lab.Notes, note => note is Note.ShardClosed { Why: "no answer to the heartbeat" });
        Assert.DoesNotContain(lab.Simulator.Gateway.ClientCloses, code => code is 1000 or 1001);
    }

    [Fact]
    public async Task Heartbeats_that_the_server_asks_for_are_sent_at_once_and_are_no_sign_of_death()
    {
        var options = new SimulatorOptions { AcknowledgeHeartbeats = false };
        await using var lab = await Lab.Connected(options: options);
        var before = lab.Simulator.Gateway.Heartbeats;

        for (var i = 0; i < 5; i++)
            await lab.Simulator.Gateway.RequestHeartbeat();
        await Eventually.True(() => lab.Simulator.Gateway.Heartbeats >= before + 5);

        Assert.Single(lab.Simulator.Gateway.Connections);
    }

    [Fact]
    public async Task Without_hello_the_connection_is_given_up_and_tried_again()
    {
        var options = new SimulatorOptions { SayHello = false };
        await using var lab = await Lab.Start(options: options);
        lab.Connect(Lab.Quick with { HelloLimit = TimeSpan.FromMilliseconds(100) });

        await Eventually.True(() => lab.Simulator.Gateway.Connections.Count >= 2);
        options.SayHello = true;
        await Eventually.True(() => lab.Events.OfType<ShardReady>().Any());

        Assert.Contains(lab.Notes, note => note is Note.ShardClosed { Why: "time limit passed while Greeting" });
    }

    [Fact]
    public async Task Without_ready_another_session_is_asked_for()
    {
        var options = new SimulatorOptions { AnswerIdentify = false, IdentifySpacing = TimeSpan.Zero };
        await using var lab = await Lab.Start(options: options);
        lab.Connect(Lab.Quick with { ReadyLimit = TimeSpan.FromMilliseconds(100) });

        await Eventually.True(() => lab.Simulator.Gateway.Identifies.Count >= 2);
        options.AnswerIdentify = true;
        await Eventually.True(() => lab.Events.OfType<ShardReady>().Any());
    }

    [Fact]
    public async Task A_resume_that_is_never_answered_ends_in_a_new_session()
    {
        var options = new SimulatorOptions { AnswerResume = false, IdentifySpacing = TimeSpan.Zero };
        var gateway = Lab.Quick with { ResumedLimit = TimeSpan.FromMilliseconds(50), ResumeTries = 3 };
        await using var lab = await Lab.Connected(gateway, options);

        lab.Simulator.Gateway.CutAll();
        await Eventually.True(() => lab.Events.OfType<ShardReady>().Count() == 2);

        Assert.Equal(3, lab.Simulator.Gateway.Connections.Count(connection => connection.StartsWith("/resume", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_close_handshake_that_never_ends_holds_nothing_up()
    {
        var options = new SimulatorOptions { CompleteCloseHandshake = false };
        await using var lab = await Lab.Connected(options: options);

        await lab.Simulator.Gateway.Reconnect();
        await Eventually.True(() => lab.Events.OfType<ShardResumed>().Any());

        Assert.Single(lab.Simulator.Gateway.Identifies);
    }

    [Fact]
    public async Task While_the_server_is_away_the_client_tries_and_comes_back_when_it_does()
    {
        await using var lab = await Lab.Connected();
        var port = lab.Simulator.Port;

        await lab.Simulator.DisposeAsync();
        await Eventually.True(() => lab.Notes.OfType<Note.ShardClosed>().Count() >= 2);
        await using var back = await DiscordSimulator.Start(new SimulatorOptions { IdentifySpacing = TimeSpan.Zero }, port);
        await Eventually.True(() => lab.Events.OfType<ShardReady>().Count() == 2);
        await lab.HandOver();
    }

    [Fact]
    public async Task A_session_that_the_server_forgot_is_replaced()
    {
        await using var lab = await Lab.Connected(options: new SimulatorOptions { IdentifySpacing = TimeSpan.Zero });

        lab.Simulator.Gateway.Forget();
        lab.Simulator.Gateway.CutAll();
        await Eventually.True(() => lab.Events.OfType<ShardReady>().Count() == 2);
    }

    [Fact]
    public async Task Identifying_too_soon_gets_op_9_and_is_tried_again_later()
    {
        var options = new SimulatorOptions { IdentifySpacing = TimeSpan.FromMilliseconds(300), Shards = 2 };
        await using var lab = await Lab.Start(options: options);
        lab.Connect(Lab.Quick);

        await Eventually.True(() => lab.Events.OfType<ShardReady>().Select(ready => ready.Shard).Distinct().Count() == 2);

        Assert.True(lab.Simulator.Gateway.Identifies.Count > 2);
    }

    [Fact]
    public async Task With_no_session_start_left_nothing_is_started()
    {
        await using var lab = await Lab.Start(options: new SimulatorOptions { SessionStarts = 0 });
        lab.Connect(Lab.Quick);

        await Eventually.True(() => lab.Notes.OfType<Note.StartHeldUp>().Any());

        Assert.True(lab.Notes.OfType<Note.StartHeldUp>().First().For >= TimeSpan.FromHours(24));
        Assert.Empty(lab.Simulator.Gateway.Connections);
    }

    [Fact]
    public async Task A_token_that_is_not_accepted_ends_it_without_a_second_try()
    {
        await using var lab = await Lab.Start(settings => settings with { Token = new BotToken("not.the.right.one") });
        lab.Connect(Lab.Quick);

        var end = await lab.Ended.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        Assert.Equal(4004, end.CloseCode);
        Assert.Single(lab.Simulator.Rest.Requests);
    }

    [Fact]
    public async Task A_handler_that_never_returns_holds_up_neither_heartbeats_nor_other_events()
    {
        var options = new SimulatorOptions { HeartbeatInterval = TimeSpan.FromMilliseconds(1500) };
        await using var simulator = await DiscordSimulator.Start(options);
        var settings = new DiscordSettings { Token = new BotToken(simulator.Token), RestUrl = simulator.RestUrl };
        using var rest = new Discord.Rest.DiscordRest(settings);
        using var end = new CancellationTokenSource();
        var client = new GatewayClient(settings, Lab.Quick, rest);
        var run = client.Run(() => true, end.Token);

        // Nobody reads the events at all.
        await Eventually.True(() => simulator.Gateway.Live == 1);
        await simulator.Rest.World.Command("one");
        await simulator.Rest.World.Command("two");
        await Eventually.True(() => simulator.Gateway.Heartbeats >= 3 && client.Events.Count >= 4);
        await end.CancelAsync();
        await run;

        Assert.Single(simulator.Gateway.Connections);
    }

    [Fact]
    public async Task A_status_set_too_often_waits_and_heartbeats_pass_it()
    {
        var options = new SimulatorOptions { HeartbeatInterval = TimeSpan.FromMilliseconds(700) };
        await using var lab = await Lab.Connected(options: options);
        for (var i = 0; i < 200; i++)
            Assert.True(lab.Client.SetPresence(new Presence("online", [new Activity("status", 4, $"{i}")])));

        await Eventually.True(() => lab.Simulator.Gateway.Presences.Count >= 50);
        var beats = lab.Simulator.Gateway.Heartbeats;
        await Eventually.True(() => lab.Simulator.Gateway.Heartbeats >= beats + 3);

        Assert.True(lab.Simulator.Gateway.Presences.Count < 120);
        Assert.Single(lab.Simulator.Gateway.Connections);
        Assert.False(lab.Client.SetPresence(new Presence("online", [new Activity("status", 4, new string('x', 4096))])));
    }

    [Fact]
    public async Task A_limit_on_asking_for_the_gateway_is_told_and_waited_out()
    {
        await using var lab = await Lab.Start();
        lab.Simulator.Rest.Fail("/gateway/bot", new Fault.Limited("user", TimeSpan.FromMilliseconds(50)), times: 2);
        lab.Connect(Lab.Quick);

        await Eventually.True(() => lab.Events.OfType<ShardReady>().Any());

        Assert.Equal(2, lab.Notes.OfType<Note.RateLimited>().Count(note => note.Route == "GET /gateway/bot"));
    }

    [Fact]
    public async Task Told_to_end_while_it_waits_for_hours_it_ends_at_once()
    {
        var options = new SimulatorOptions { SessionStarts = 5, SessionStartReset = TimeSpan.FromHours(6) };
        await using var lab = await Lab.Start(options: options);
        lab.Connect(Lab.Quick);
        await Eventually.True(() => lab.Notes.OfType<Note.FewStartsLeft>().Any());
        var started = TimeProvider.System.GetTimestamp();

        await lab.HandOver();

        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(2));
        Assert.Empty(lab.Simulator.Gateway.Connections);
    }
}
