using Discord.Gateway;

namespace Discord.Tests.Gateway;

/// <summary>The state machine alone: no socket, no clock, no chance.</summary>
public sealed class MachineTests
{
    private static readonly GatewaySettings Settings = new();
    private static readonly Uri Url = new("wss://gateway.example");
    private readonly List<ShardStep> _steps = [];
    private TimeSpan _now = TimeSpan.Zero;
    private ShardMachine _machine = new(Settings, ShardState.New(0, 1), () => 0.5, TimeSpan.Zero);

    [Fact]
    public void The_first_heartbeat_comes_after_a_random_part_of_the_interval_and_then_every_interval()
    {
        GoLive();

        Assert.Equal(_now + TimeSpan.FromSeconds(20), _machine.Due);
        Assert.IsType<ShardStep.Heartbeat>(Assert.Single(Tick(TimeSpan.FromSeconds(20))));
        Receive(11, "null");
        Assert.Equal(_now + TimeSpan.FromSeconds(40), _machine.Due);
    }

    [Fact]
    public void Two_beats_without_an_acknowledgement_drop_the_connection_and_resume()
    {
        GoLive();
        Tick(TimeSpan.FromSeconds(20));

        var steps = Tick(TimeSpan.FromSeconds(40));

        Assert.Null(Assert.IsType<ShardStep.Drop>(steps[0]).Code);
        Assert.Equal("/resume", Assert.Single(steps.OfType<ShardStep.Connect>()).Url.AbsolutePath);
    }

    [Fact]
    public void A_beat_asked_for_by_the_server_neither_starts_nor_ends_the_wait_for_an_acknowledgement()
    {
        GoLive();
        Receive(1, "null");
        Receive(1, "null");
        Assert.IsType<ShardStep.Heartbeat>(Assert.Single(Tick(TimeSpan.FromSeconds(20))));
        Receive(1, "null");

        Assert.Contains(Tick(TimeSpan.FromSeconds(40)), step => step is ShardStep.Drop);
    }

    [Fact]
    public void The_sequence_number_moves_only_with_what_was_queued_and_never_back()
    {
        GoLive();
        _machine.Queued(new OtherEvent(0, 7, "X", default), _now, _steps);
        _machine.Queued(new OtherEvent(0, 5, "X", default), _now, _steps);

        Assert.Equal(7, _machine.State.Session!.Sequence);
    }

    [Fact]
    public void What_a_given_up_connection_still_says_is_not_heard()
    {
        GoLive();
        Receive(7, "null");
        var phase = _machine.Phase;

        Assert.Empty(Receive(9, "false"));
        Assert.Equal(phase, _machine.Phase);
        Assert.NotNull(_machine.State.Session);
    }

    [Fact]
    public void Failures_in_a_row_wait_longer_and_a_stable_connection_forgets_them()
    {
        var settings = Settings with { IdentifyBackoff = new BackoffRule(TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(10)) };
        _machine = new ShardMachine(settings, ShardState.New(0, 1), () => 0.5, TimeSpan.Zero);
        _machine.Begin(_now, _steps);
        var waits = new List<double>();
        for (var i = 0; i < 9; i++)
        {
            _machine.Granted(Url, _now, _steps);
            _machine.Closed(null, _now, _steps);
            waits.Add((_machine.Due!.Value - _now).TotalSeconds);
            Tick(_machine.Due!.Value - _now);
        }
        Assert.Equal([5, 10, 20, 40, 80, 160, 300, 300, 300], waits);
        Assert.Equal(9, _machine.State.Failures);

        _machine.Granted(Url, _now, _steps);
        Live();
        Tick(TimeSpan.FromSeconds(10));
        _now += TimeSpan.FromSeconds(31);
        _machine.Closed(null, _now, _steps);
        Assert.Equal(0, _machine.State.Failures);
    }

    [Fact]
    public void An_invalid_session_is_replaced_after_a_random_wait_of_one_to_five_seconds()
    {
        GoLive();
        _now += TimeSpan.FromMinutes(1);
        Receive(9, "false");

        Assert.Null(_machine.State.Session);
        Assert.Equal(TimeSpan.FromSeconds(3), _machine.Due!.Value - _now);
    }

    [Fact]
    public void Connected_but_without_any_event_for_too_long_starts_a_new_session()
    {
        GoLive();
        for (var beat = 0; beat < 3 * 60 * 24 && _machine.Phase == ShardPhase.Live; beat++)
        {
            Tick(_machine.Due!.Value - _now);
            Receive(11, "null");
        }

        Assert.Equal(ShardPhase.Asking, _machine.Phase);
        Assert.Null(_machine.State.Session);
        Assert.InRange(_now, Settings.QuietLimit, Settings.QuietLimit + TimeSpan.FromMinutes(2));
    }

    [Fact]
    public void A_state_taken_over_resumes_without_asking_for_a_start_and_knows_its_interactions()
    {
        var state = new ShardState(2, 3, new GatewaySession("s", "wss://gateway.example/resume", 9), 0, [new Snowflake(5)]);
        _machine = new ShardMachine(Settings, state, () => 0.5, TimeSpan.Zero);

        _machine.Begin(_now, _steps);

        var connect = Assert.Single(_steps.OfType<ShardStep.Connect>());
        Assert.Equal("wss://gateway.example/resume?v=10&encoding=json&compress=zlib-stream", connect.Url.ToString());
        Assert.False(_machine.IsNew(new Snowflake(5), _now));
        Assert.True(_machine.IsNew(new Snowflake(6), _now));
        Assert.False(_machine.IsNew(new Snowflake(6), _now + TimeSpan.FromMinutes(14)));
        Assert.True(_machine.IsNew(new Snowflake(6), _now + TimeSpan.FromMinutes(15)));
    }

    [Fact]
    public void A_setback_of_the_wall_clock_means_nothing_since_only_elapsed_time_is_read()
    {
        GoLive();

        Assert.Empty(Tick(TimeSpan.Zero));
        Assert.Equal(ShardPhase.Live, _machine.Phase);
    }

    private void GoLive()
    {
        _machine.Begin(_now, _steps);
        _machine.Granted(Url, _now, _steps);
        Live();
    }

    private void Live()
    {
        _machine.Opened(_now);
        Receive(10, """{"heartbeat_interval":40000}""");
        _machine.Queued(new ShardReady(0, 1, new User(default, "lab"), default, [], "s", "wss://gateway.example/resume"), _now, _steps);
        Assert.Equal(ShardPhase.Live, _machine.Phase);
        _steps.Clear();
    }

    private List<ShardStep> Receive(int op, string data)
    {
        _steps.Clear();
        _machine.Received(op, System.Text.Encoding.UTF8.GetBytes(data), _now, _steps);
        return [.. _steps];
    }

    private List<ShardStep> Tick(TimeSpan later)
    {
        _steps.Clear();
        _now += later;
        _machine.Tick(_now, _steps);
        return [.. _steps];
    }
}
