using System.Collections.Concurrent;
using System.Reflection;
using Discord.Gateway;
using Testing.Discord;

namespace Discord.Tests;

/// <summary>A token may go to Discord and nowhere else.</summary>
public sealed class TokenTests
{
    private const string Secret = "MTIzNDU2.secret.value";

    [Fact]
    public void A_token_is_shown_by_nothing_that_holds_it()
    {
        var token = new BotToken(Secret);
        var settings = new DiscordSettings { Token = token };
        var interaction = new Interaction(default, default, InteractionType.Command, new InteractionToken(Secret));
        object[] holders =
        [
            token, settings, interaction, interaction.Token, new InteractionCreated(0, 1, interaction, 0),
            new Discord.Rest.Answer<Interaction>(), ShardState.New(0, 1), new Discord.Rest.DiscordRest(settings),
        ];

        Assert.All(holders, holder => Assert.DoesNotContain("secret", $"{holder}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bot secret")]
    [InlineData("secret\n")]
    [InlineData("secré.t")]
    public void A_token_that_cannot_be_one_is_refused_without_being_repeated(string value)
    {
        var refused = Assert.Throws<ArgumentException>(() => new BotToken(value));

        Assert.DoesNotContain("secr", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_public_member_gives_the_bot_token_away() =>
        Assert.DoesNotContain(typeof(BotToken).GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static),
            member => member is PropertyInfo or FieldInfo);

    [Fact]
    public async Task Through_a_whole_life_with_failures_no_note_failure_or_handed_state_holds_a_token()
    {
        await using var lab = await Lab.Connected(options: new SimulatorOptions { IdentifySpacing = TimeSpan.Zero });
        var cancel = TestContext.Current.CancellationToken;
        var said = new ConcurrentQueue<string>();
        Fault[] faults =
        [
            new Fault.Status(500), new Fault.Cut(), new Fault.Silence(), new Fault.Error(400, 50035),
            new Fault.Limited("shared", TimeSpan.FromMilliseconds(10)),
        ];
        foreach (var fault in faults)
        {
            lab.Simulator.Rest.Fail("/", fault, times: 3);
            var called = await lab.Simulator.Rest.World.Command("x");
            var token = new InteractionToken(called.Token);
            var answer = await lab.Rest.Interactions.Respond(Snowflake.Parse(called.Id), token, Callback.Defer(true), cancel);
            said.Enqueue($"{answer.Failure}");
            said.Enqueue($"{(await lab.Rest.Users.Current(cancel)).Failure}");
            said.Enqueue($"{(await lab.Rest.Interactions.FollowUp(default, token, new MessageDraft("x"), cancel)).Failure}");
        }
        lab.Simulator.Gateway.CutAll();
        await Eventually.True(() => lab.Events.OfType<ShardResumed>().Any());
        foreach (var state in await lab.HandOver())
            said.Enqueue(System.Text.Encoding.UTF8.GetString(GatewayClient.Write(state)));
        foreach (var note in lab.Notes)
            said.Enqueue(note.ToString());
        foreach (var happened in lab.Events.Where(happened => happened is not OtherEvent))
            said.Enqueue($"{happened}");

        Assert.True(said.Count > 20);
        Assert.All(said, text =>
        {
            Assert.DoesNotContain(lab.Simulator.Token, text, StringComparison.Ordinal);
            Assert.DoesNotContain("aW50ZXJhY3Rpb24", text, StringComparison.Ordinal);
        });
    }
}
