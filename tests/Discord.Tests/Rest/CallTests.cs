using Discord.Rest;
using Testing.Discord;

namespace Discord.Tests.Rest;

public sealed class CallTests
{
    private static readonly Snowflake Application = Snowflake.Parse(DiscordSimulator.ApplicationId);
    private static readonly Snowflake Channel = Snowflake.Parse(DiscordSimulator.ChannelId);
    private static readonly Snowflake Guild = Snowflake.Parse(DiscordSimulator.GuildId);
    private static readonly Snowflake User = Snowflake.Parse(DiscordSimulator.UserId);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_endpoint_is_served_and_every_body_valid()
    {
        await using var lab = await Lab.Start();
        var rest = lab.Rest;

        Assert.Equal(1, (await rest.Gateway.Get(Cancel)).Value!.Shards);
        Assert.Equal("lab", (await rest.Users.Current(Cancel)).Value!.Username);
        Assert.Equal(Application, (await rest.Users.Application(Cancel)).Value!.Id);
        Assert.Single((await rest.Commands.Overwrite(Application, Drafts.Commands, Cancel)).Value!, command => command.Name == "case");
        Assert.Equal(Drafts.Commands.Count, (await rest.Commands.List(Application, Cancel)).Value!.Count);
        Assert.True((await rest.Commands.OverwriteInGuild(Application, Guild, Drafts.GuildCommands, Cancel)).Succeeded);
        Assert.Single((await rest.Commands.ListInGuild(Application, Guild, Cancel)).Value!);
        var posted = (await rest.Messages.Create(Channel, Drafts.Card with { Nonce = "n-1" }, Cancel)).Value!;
        Assert.Equal("Case", posted.Embeds!.Single().Title);
        Assert.Equal("changed", (await rest.Messages.Edit(Channel, posted.Id, new MessageDraft("changed"), Cancel)).Value!.Content);
        Assert.True((await rest.Messages.Delete(Channel, posted.Id, Cancel)).Succeeded);
        var thread = (await rest.Threads.Open(Channel, new ThreadDraft("case K-17", 10080), Cancel)).Value!;
        Assert.Equal(ChannelType.PrivateThread, thread.Type);
        Assert.False(thread.ThreadMetadata!.Invitable);
        Assert.True((await rest.Threads.Add(thread.Id, User, Cancel)).Succeeded);
        Assert.True((await rest.Threads.Remove(thread.Id, User, Cancel)).Succeeded);
        var closed = (await rest.Threads.Edit(thread.Id, new ThreadEdit(Archived: true, Locked: true), Cancel)).Value!;
        Assert.True(closed.ThreadMetadata!.Archived);
        Assert.Equal("reports", (await rest.Channels.Get(Channel, Cancel)).Value!.Name);
        Assert.Equal(Guild, (await rest.Channels.Roles(Guild, Cancel)).Value!.Single().Id);
        var dm = (await rest.Users.OpenDm(User, Cancel)).Value!;
        Assert.Equal(dm.Id, (await rest.Users.OpenDm(User, Cancel)).Value!.Id);
        Assert.True((await rest.Messages.Create(dm.Id, new MessageDraft("hello"), Cancel)).Succeeded);
    }

    [Fact]
    public async Task Every_kind_of_first_answer_is_valid_and_followed_by_edits()
    {
        await using var lab = await Lab.Connected();
        Callback[] callbacks =
        [
            Callback.Pong, Callback.Defer(true), Callback.Defer(false), Callback.DeferredUpdate,
            Callback.Reply(Drafts.Card with { Flags = MessageFlags.Ephemeral }),
            Callback.Update(Drafts.Card), Callback.Complete([new Choice("K-17", OptionValue.Of("17"))]), Callback.Open(Drafts.Modal),
        ];
        foreach (var callback in callbacks)
        {
            var called = await lab.Simulator.Rest.World.Command("x");
            var token = new InteractionToken(called.Token);
            var answer = await lab.Rest.Interactions.Respond(Snowflake.Parse(called.Id), token, callback, Cancel);
            Assert.Null(answer.Failure);
            Assert.Equal((int)callback.Type, (await called.Callback)["type"]!.GetValue<int>());
            var more = new MessageDraft("more", Flags: MessageFlags.Ephemeral);
            Assert.True((await lab.Rest.Interactions.FollowUp(Application, token, more, Cancel)).Succeeded);
            if (callback.Type is not (CallbackType.Message or CallbackType.DeferredMessage))
                continue;
            var edited = await lab.Rest.Interactions.EditOriginal(Application, token, new MessageDraft("now"), Cancel);
            Assert.Equal("now", edited.Value!.Content);
        }
    }

    [Fact]
    public async Task Files_go_as_multipart_and_are_listed()
    {
        await using var lab = await Lab.Start();
        var draft = new MessageDraft("see") { Files = [new FileDraft("note.txt", "käse"u8.ToArray(), "text/plain", "a note")] };

        Assert.True((await lab.Rest.Messages.Create(Channel, draft, Cancel)).Succeeded);

        var sent = lab.Simulator.Rest.To("/messages").Single();
        Assert.Equal("käse"u8.ToArray(), sent.Files.Single().Content);
        Assert.Equal("files[0]", sent.Files.Single().Field);
        Assert.Equal("0", sent.Body!["attachments"]![0]!["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task Letters_of_every_script_arrive_as_they_are()
    {
        await using var lab = await Lab.Start();
        const string text = "käse <b> & \"zitat\" \\ 🌾 검색 \u2028 \0 \ud83d";

        await lab.Rest.Messages.Create(Channel, new MessageDraft(text), Cancel);

        var sent = lab.Simulator.Rest.To("/messages").Single().Body!["content"]!.GetValue<string>();
        Assert.Equal(text.Replace('\ud83d', '\ufffd'), sent);
    }

    [Fact]
    public async Task Nobody_is_rung_unless_named()
    {
        await using var lab = await Lab.Start();

        await lab.Rest.Messages.Create(Channel, new MessageDraft("@everyone"), Cancel);
        var named = new MessageDraft(Mention.User(User)) { AllowedMentions = AllowedMentions.Only(User) };
        await lab.Rest.Messages.Create(Channel, named, Cancel);

        var sent = lab.Simulator.Rest.To("/messages").Select(request => request.Body!["allowed_mentions"]!.ToJsonString());
        Assert.Equal(["""{"parse":[]}""", $$"""{"parse":[],"users":["{{User}}"]}"""], sent);
    }

    [Fact]
    public async Task What_breaks_a_limit_is_not_sent()
    {
        await using var lab = await Lab.Start();

        var answer = await lab.Rest.Messages.Create(Channel, new MessageDraft(new string('x', 2001)), Cancel);

        Assert.Equal(FailureKind.Invalid, answer.Failure!.Kind);
        Assert.Equal("content", answer.Failure.Details.Single().Path);
        Assert.Empty(lab.Simulator.Rest.Requests);
    }

    [Fact]
    public async Task Closed_direct_messages_are_a_value()
    {
        await using var lab = await Lab.Start();
        lab.Simulator.Rest.World.CloseDms(DiscordSimulator.UserId);
        var dm = (await lab.Rest.Users.OpenDm(User, Cancel)).Value!;

        var answer = await lab.Rest.Messages.Create(dm.Id, new MessageDraft("hello"), Cancel);

        Assert.Equal(ErrorCode.CannotDm, answer.Failure!.Code);
        Assert.Single(lab.Simulator.Rest.To("/messages"));
    }

    [Fact]
    public async Task An_error_tree_is_readable()
    {
        await using var lab = await Lab.Start();
        const string required = """{"_errors":[{"code":"BASE_TYPE_REQUIRED","message":"This field is required"}]}""";
        const string tree = """{"embeds":{"0":{"fields":{"2":{"value":""" + required + "}}}}}";
        lab.Simulator.Rest.Fail("/messages", new Fault.Error(400, 50035, "Invalid Form Body", tree));

        var failure = (await lab.Rest.Messages.Create(Channel, new MessageDraft("x"), Cancel)).Failure!;

        Assert.Equal(50035, failure.Code);
        Assert.Equal("embeds[0].fields[2].value: This field is required (BASE_TYPE_REQUIRED)", failure.Details.Single().ToString());
    }
}
