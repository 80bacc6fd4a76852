using System.Text.Json.Nodes;
using Discord.Gateway;
using Testing.Discord;

namespace Discord.Tests.Gateway;

public sealed class SessionTests
{
    [Theory]
    [InlineData(true, 1)]
    [InlineData(true, 7)]
    [InlineData(false, 1)]
    public async Task A_bot_identifies_and_hears_of_its_guild(bool compress, int splitInto)
    {
        await using var lab = await Lab.Connected(Lab.Quick with { Compress = compress }, new SimulatorOptions { SplitInto = splitInto });

        var ready = lab.Events.OfType<ShardReady>().Single();
        Assert.Equal(DiscordSimulator.ApplicationId, ready.ApplicationId.ToString());
        var guild = lab.Events.OfType<GuildCreated>().Single().Guild;
        Assert.Equal("Lab", guild.Name);
        Assert.Equal(DiscordSimulator.ChannelId, guild.Channels!.Single().Id.ToString());
        var identify = lab.Simulator.Gateway.Identifies.Single();
        Assert.Equal(1, identify["intents"]!.GetValue<int>());
        var asked = compress ? "compress=zlib-stream" : "v=10&encoding=json";
        Assert.Contains(asked, lab.Simulator.Gateway.Connections.Single(), StringComparison.Ordinal);
        Assert.StartsWith("DiscordBot (", lab.Simulator.Gateway.UserAgent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interaction_arrives_typed_and_is_answered()
    {
        await using var lab = await Lab.Connected();

        var called = await lab.Simulator.Rest.World.Command("where", ("case", "K-17"));
        await Eventually.True(() => lab.Interactions.Count == 1);
        var interaction = lab.Interactions[0];
        var callback = Callback.Defer(ephemeral: true);
        var answer = await lab.Rest.Interactions.Respond(interaction, callback, TestContext.Current.CancellationToken);

        Assert.True(answer.Succeeded);
        Assert.Equal("K-17", interaction.Data!.Options![0].Value!.Value.Text);
        Assert.Equal("amber", interaction.Caller!.DisplayName);
        Assert.Equal(5, (await called.Callback)["type"]!.GetValue<int>());
    }

    [Fact]
    public async Task After_a_cut_the_session_is_resumed_with_the_same_query_and_nothing_is_lost_or_doubled()
    {
        await using var lab = await Lab.Connected(options: new SimulatorOptions { ReplayOverlap = 3 });
        await lab.Simulator.Rest.World.Command("first");
        await Eventually.True(() => lab.Interactions.Count == 1);

        lab.Simulator.Gateway.CutAll();
        await lab.Simulator.Rest.World.Command("second");
        await Eventually.True(() => lab.Events.OfType<ShardResumed>().Any());
        await lab.Simulator.Rest.World.Command("third");
        await Eventually.True(() => lab.Interactions.Count >= 3);

        Assert.Equal(["first", "second", "third"], lab.Interactions.Select(interaction => interaction.Data!.Name));
        Assert.Single(lab.Simulator.Gateway.Identifies);
        Assert.Contains(lab.Notes, note => note is Note.RepeatedInteraction);
        var connections = lab.Simulator.Gateway.Connections.ToList();
        Assert.Equal(connections[0].Replace("/gateway", "/resume", StringComparison.Ordinal), connections[1]);
    }

    [Fact]
    public async Task Op_7_is_met_with_a_resume()
    {
        await using var lab = await Lab.Connected();

        await lab.Simulator.Gateway.Reconnect();
        await Eventually.True(() => lab.Simulator.Gateway.Resumes == 1 && lab.Events.OfType<ShardResumed>().Any());

        Assert.Single(lab.Simulator.Gateway.Identifies);
        Assert.DoesNotContain(lab.Simulator.Gateway.ClientCloses, code => code is 1000 or 1001);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public async Task Op_9_is_met_with_a_resume_or_a_new_session(bool resumable, int identifies)
    {
        await using var lab = await Lab.Connected(options: new SimulatorOptions { IdentifySpacing = TimeSpan.Zero });

        await lab.Simulator.Gateway.Invalidate(resumable);
        await Eventually.True(() => resumable ? lab.Simulator.Gateway.Resumes == 1 : lab.Events.OfType<ShardReady>().Count() == 2);

        Assert.Equal(identifies, lab.Simulator.Gateway.Identifies.Count);
    }

    [Fact]
    public async Task A_session_is_handed_to_another_process_as_plain_data()
    {
        await using var lab = await Lab.Connected();
        var simulator = lab.Simulator;
        await simulator.Rest.World.Command("before");
        await Eventually.True(() => lab.Interactions.Count == 1);
        var handed = (await lab.HandOver()).Select(GatewayClient.Write).ToList();
        Assert.All(handed.Select(json => System.Text.Encoding.UTF8.GetString(json)),
            text => Assert.DoesNotContain(simulator.Token, text, StringComparison.Ordinal));
        await Eventually.True(() => simulator.Gateway.Live == 0);
        simulator.Options.ReplayOverlap = 2;
        await simulator.Rest.World.Command("between");

        lab.Connect(Lab.Quick, [.. handed.Select(json => GatewayClient.Read(json))]);
        await Eventually.True(() => lab.Events.OfType<ShardResumed>().Any());

        Assert.Equal(["before", "between"], lab.Interactions.Select(interaction => interaction.Data!.Name));
        Assert.Single(simulator.Gateway.Identifies);
        Assert.All(simulator.Gateway.ClientCloses, code => Assert.Equal(4900, code));
    }

    [Theory]
    [InlineData(4000, true)]
    [InlineData(4009, false)]
    [InlineData(1000, false)]
    [InlineData(1001, true)]
    [InlineData(4007, false)]
    public async Task A_close_code_leads_to_a_resume_or_a_new_session(int code, bool resumes)
    {
        await using var lab = await Lab.Connected(options: new SimulatorOptions { IdentifySpacing = TimeSpan.Zero });

        await lab.Simulator.Gateway.Close(code);
        await Eventually.True(() => resumes ? lab.Events.OfType<ShardResumed>().Any() : lab.Events.OfType<ShardReady>().Count() == 2);

        Assert.Equal(resumes ? 1 : 2, lab.Simulator.Gateway.Identifies.Count);
    }

    [Theory]
    [InlineData(4004)]
    [InlineData(4013)]
    [InlineData(4014)]
    public async Task Some_close_codes_end_it_with_a_reason(int code)
    {
        await using var lab = await Lab.Connected();

        await lab.Simulator.Gateway.Close(code);
        var end = await lab.Ended.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        Assert.Equal(code, end.CloseCode);
        Assert.Equal(CloseCodes.Explain(code), end.Reason);
        Assert.Single(lab.Simulator.Gateway.Identifies);
    }

    [Fact]
    public async Task Shards_identify_apart_and_get_their_own_events()
    {
        await using var lab = await Lab.Start(options: new SimulatorOptions { Shards = 2, MaxConcurrency = 2 });
        lab.Connect(Lab.Quick);
        await Eventually.True(() => lab.Events.OfType<ShardReady>().Count() == 2);

        await lab.Simulator.Gateway.Dispatch("CHANNEL_UPDATE", Samples.Channel("77", "moved"), shard: 1);
        await Eventually.True(() => lab.Events.OfType<ChannelUpdated>().Any());

        Assert.Equal(1, lab.Events.OfType<ChannelUpdated>().Single().Shard);
        Assert.Equal(["[0,2]", "[1,2]"], lab.Simulator.Gateway.Identifies.Select(identify => identify["shard"]!.ToJsonString()).Order());
    }

    [Fact]
    public async Task An_event_that_cannot_be_read_is_told_and_the_connection_goes_on()
    {
        await using var lab = await Lab.Connected();

        await lab.Simulator.Gateway.Dispatch("GUILD_ROLE_UPDATE", new JsonObject { ["guild_id"] = 5, ["role"] = "nonsense" });
        await lab.Simulator.Rest.World.Command("still");
        await Eventually.True(() => lab.Interactions.Count == 1);

        Assert.Contains(lab.Notes, note => note is Note.UnreadableEvent { Name: "GUILD_ROLE_UPDATE" });
        Assert.Single(lab.Simulator.Gateway.Connections);
    }
}
