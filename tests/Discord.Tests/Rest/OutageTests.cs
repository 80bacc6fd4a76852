using Discord.Rest;
using Testing.Discord;

namespace Discord.Tests.Rest;

/// <summary>Requests that go wrong, each in its way, against a real server.</summary>
public sealed class OutageTests
{
    private static readonly Snowflake Application = Snowflake.Parse(DiscordSimulator.ApplicationId);
    private static readonly Snowflake Channel = Snowflake.Parse(DiscordSimulator.ChannelId);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<Fault> AfterTheEffect { get; } =
        [new Fault.Status(500, true), new Fault.Status(504, true), new Fault.Silence(true), new Fault.Cut(true)];

    public static TheoryData<Fault> WithoutEffect { get; } = [new Fault.Status(502), new Fault.Status(503)];

    [Theory]
    [MemberData(nameof(AfterTheEffect))]
    public async Task A_message_with_a_nonce_is_there_once_although_its_first_answer_was_lost(Fault fault)
    {
        await using var lab = await Lab.Start();
        lab.Simulator.Rest.Fail("/messages", fault);

        var answer = await lab.Rest.Messages.Create(Channel, new MessageDraft("once", Nonce: "n"), Cancel);

        Assert.Null(answer.Failure);
        Assert.Single(lab.Simulator.Rest.World.Messages);
        Assert.Equal(2, lab.Simulator.Rest.To("/messages").Count());
    }

    [Theory]
    [MemberData(nameof(AfterTheEffect))]
    public async Task A_message_without_a_nonce_is_not_sent_again_when_its_fate_is_unknown(Fault fault)
    {
        await using var lab = await Lab.Start();
        lab.Simulator.Rest.Fail("/messages", fault);

        var answer = await lab.Rest.Messages.Create(Channel, new MessageDraft("once"), Cancel);

        Assert.Equal(FailureKind.Unknown, answer.Failure!.Kind);
        Assert.Single(lab.Simulator.Rest.World.Messages);
    }

    [Theory]
    [MemberData(nameof(WithoutEffect))]
    public async Task What_certainly_was_not_done_is_sent_again(Fault fault)
    {
        await using var lab = await Lab.Start();
        lab.Simulator.Rest.Fail("/messages", fault, times: 2);

        var answer = await lab.Rest.Messages.Create(Channel, new MessageDraft("once"), Cancel);

        Assert.Null(answer.Failure);
        Assert.Single(lab.Simulator.Rest.World.Messages);
        Assert.Equal(2, lab.Notes.OfType<Note.Retried>().Count());
    }

    [Theory]
    [MemberData(nameof(AfterTheEffect))]
    public async Task A_first_answer_that_got_through_unheard_is_a_success_when_the_second_try_is_told_so(Fault fault)
    {
        await using var lab = await Lab.Connected();
        lab.Simulator.Rest.Fail("/callback", fault);
        var called = await lab.Simulator.Rest.World.Command("x");

        var answer = await Deferred(lab, called);

        Assert.Null(answer.Failure);
        Assert.Equal([204, 400], lab.Simulator.Rest.To("/callback").Select(request => request.Status));
    }

    [Fact]
    public async Task A_second_answer_of_another_is_told_as_it_is()
    {
        await using var lab = await Lab.Connected();
        var called = await lab.Simulator.Rest.World.Command("x");
        var (id, token) = (Snowflake.Parse(called.Id), new InteractionToken(called.Token));

        Assert.True((await lab.Rest.Interactions.Respond(id, token, Callback.Defer(true), Cancel)).Succeeded);
        var second = await lab.Rest.Interactions.Respond(id, token, Callback.Defer(true), Cancel);

        Assert.Equal(ErrorCode.AlreadyAcknowledged, second.Failure!.Code);
    }

    [Fact]
    public async Task Too_late_is_for_the_server_to_say()
    {
        await using var lab = await Lab.Connected();
        var called = await lab.Simulator.Rest.World.Command("x");
        lab.Simulator.Time.Shift += TimeSpan.FromSeconds(4);

        var late = await Deferred(lab, called);

        Assert.Equal(ErrorCode.UnknownInteraction, late.Failure!.Code);
    }

    [Fact]
    public async Task After_fifteen_minutes_edits_are_refused()
    {
        await using var lab = await Lab.Connected();
        var called = await lab.Simulator.Rest.World.Command("x");
        var token = new InteractionToken(called.Token);
        await lab.Rest.Interactions.Respond(Snowflake.Parse(called.Id), token, Callback.Defer(true), Cancel);
        lab.Simulator.Time.Shift += TimeSpan.FromMinutes(16);

        var late = await lab.Rest.Interactions.EditOriginal(Application, token, new MessageDraft("late"), Cancel);

        Assert.Equal(ErrorCode.InvalidWebhookToken, late.Failure!.Code);
    }

    [Theory]
    [InlineData(-2)]
    [InlineData(2)]
    public async Task Clocks_two_minutes_apart_do_no_harm(int minutes)
    {
        await using var lab = await Lab.Connected(change: settings => settings with
        {
            RequestLimit = TimeSpan.FromSeconds(15),
            CallbackLimit = TimeSpan.FromSeconds(3),
        });
        lab.Simulator.Time.Shift = TimeSpan.FromMinutes(minutes);
        lab.Simulator.Rest.Throttle.Rules = [new BucketRule("/messages", "m", 2, TimeSpan.FromMilliseconds(300))];

        for (var i = 0; i < 5; i++)
            Assert.True((await lab.Rest.Messages.Create(Channel, new MessageDraft($"{i}"), Cancel)).Succeeded);
        var called = await lab.Simulator.Rest.World.Command("x");
        Assert.True((await Deferred(lab, called)).Succeeded);

        Assert.Equal(0, lab.Simulator.Rest.Throttle.Refused);
    }

    [Fact]
    public async Task A_bucket_is_learned_and_kept_also_when_its_hash_changes()
    {
        await using var lab = await Lab.Start();
        var rest = lab.Simulator.Rest;
        rest.Throttle.Rules = [new BucketRule("/messages", "one", 3, TimeSpan.FromMilliseconds(400))];
        await Task.WhenAll(Enumerable.Range(0, 7).Select(i => lab.Rest.Messages.Create(Channel, new MessageDraft($"{i}"), Cancel)));
        rest.Throttle.Rules = [new BucketRule("/messages", "two", 2, TimeSpan.FromMilliseconds(400))];
        await Task.WhenAll(Enumerable.Range(0, 5).Select(i => lab.Rest.Messages.Create(Channel, new MessageDraft($"{i}"), Cancel)));

        Assert.Equal(12, rest.World.Messages.Count);
        // Only requests that left before the new hash was known can have met it unprepared.
        Assert.InRange(rest.Throttle.Refused, 0, 2);
    }

    [Theory]
    [InlineData("user", LimitScope.User)]
    [InlineData("shared", LimitScope.Shared)]
    [InlineData("global", LimitScope.Global)]
    public async Task A_storm_of_429_is_waited_out(string scope, LimitScope seen)
    {
        await using var lab = await Lab.Start();
        lab.Simulator.Rest.Fail("/messages", new Fault.Limited(scope, TimeSpan.FromMilliseconds(50)), times: 3);

        var answer = await lab.Rest.Messages.Create(Channel, new MessageDraft("x"), Cancel);

        Assert.Null(answer.Failure);
        Assert.Equal([seen, seen, seen], lab.Notes.OfType<Note.RateLimited>().Select(note => note.Scope));
    }

    [Fact]
    public async Task A_wait_longer_than_wanted_is_a_value_instead()
    {
        await using var lab = await Lab.Start(settings => settings with { LongestWait = TimeSpan.FromSeconds(5) });
        lab.Simulator.Rest.Fail("/commands", new Fault.Limited("user", TimeSpan.FromSeconds(431)));

        var answer = await lab.Rest.Commands.Overwrite(Application, Drafts.Commands, Cancel);

        Assert.Equal(FailureKind.RateLimited, answer.Failure!.Kind);
        Assert.InRange(answer.Failure.RetryAfter!.Value.TotalSeconds, 425, 432);
    }

    [Fact]
    public async Task A_ban_by_the_front_stops_everything_at_the_first_answer()
    {
        await using var lab = await Lab.Start();
        lab.Simulator.Rest.Fail("/messages", new Fault.Banned(), times: 9);

        var first = await lab.Rest.Messages.Create(Channel, new MessageDraft("x"), Cancel);
        var second = await lab.Rest.Users.Current(Cancel);

        Assert.Equal(StopReason.Banned, first.Failure!.Stopped);
        Assert.Equal(StopReason.Banned, second.Failure!.Stopped);
        Assert.Single(lab.Simulator.Rest.Requests);
        Assert.Contains(lab.Notes, note => note is Note.RequestsStopped { Reason: StopReason.Banned });
    }

    [Fact]
    public async Task The_breaker_opens_long_before_discord_would_ban()
    {
        await using var lab = await Lab.Start(settings => settings with { InvalidRequestLimit = 5 });
        lab.Simulator.Rest.Fail("/channels", new Fault.Error(403, 50001, "Missing Access"), times: 99);

        for (var i = 0; i < 9; i++)
            await lab.Rest.Channels.Get(Channel, Cancel);

        Assert.Equal(5, lab.Simulator.Rest.Requests.Count);
        Assert.Contains(lab.Notes, note => note is Note.RequestsStopped { Reason: StopReason.TooManyInvalid });
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_unreachable_and_nothing_was_done()
    {
        await using var lab = await Lab.Start(settings => settings with { RestUrl = new Uri("http://127.0.0.1:1/api"), Tries = 2 });

        var answer = await lab.Rest.Messages.Create(Channel, new MessageDraft("x"), Cancel);

        Assert.Equal(FailureKind.Unreachable, answer.Failure!.Kind);
    }

    [Fact]
    public async Task Cancelling_a_request_that_waits_for_its_turn_gives_up_its_place()
    {
        await using var lab = await Lab.Start();
        lab.Simulator.Rest.Fail("/messages", new Fault.Limited("user", TimeSpan.FromMilliseconds(300)));
        using var impatient = new CancellationTokenSource();
        var first = lab.Rest.Messages.Create(Channel, new MessageDraft("1"), impatient.Token);
        await Eventually.True(() => lab.Notes.OfType<Note.RateLimited>().Any());
        var second = lab.Rest.Messages.Create(Channel, new MessageDraft("2"), Cancel);

        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.True((await second).Succeeded);
        Assert.Single(lab.Simulator.Rest.World.Messages);
    }

    [Theory]
    [MemberData(nameof(AfterTheEffect))]
    public async Task A_deletion_that_got_through_unheard_is_a_success_when_nothing_is_found_again(Fault fault)
    {
        await using var lab = await Lab.Start();
        var message = (await lab.Rest.Messages.Create(Channel, new MessageDraft("x"), Cancel)).Value!;
        lab.Simulator.Rest.Fail("DELETE", fault);

        Assert.True((await lab.Rest.Messages.Delete(Channel, message.Id, Cancel)).Succeeded);
        Assert.Equal(ErrorCode.UnknownMessage, (await lab.Rest.Messages.Delete(Channel, message.Id, Cancel)).Failure!.Code);
    }

    [Theory]
    [MemberData(nameof(AfterTheEffect))]
    public async Task A_thread_is_not_opened_twice(Fault fault)
    {
        await using var lab = await Lab.Start();
        lab.Simulator.Rest.Fail("/threads", fault);

        var answer = await lab.Rest.Threads.Open(Channel, new ThreadDraft("room"), Cancel);

        Assert.Equal(FailureKind.Unknown, answer.Failure!.Kind);
        Assert.Single(lab.Simulator.Rest.To("/threads"));
    }

    private static Task<Answer<Done>> Deferred(Lab lab, SimulatedInteraction called) =>
        lab.Rest.Interactions.Respond(Snowflake.Parse(called.Id), new InteractionToken(called.Token), Callback.Defer(true), Cancel);
}
