using Discord.Gateway;
using Discord.Rest;
using Testing.Discord;

namespace Discord.Tests.Readme;

/// <summary>The README's example, word for word, against the simulator.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public async Task The_example_answers_a_command()
    {
        await using var simulator = await DiscordSimulator.Start();
        using var end = new CancellationTokenSource();
        var said = new List<object>();
        var example = Example(simulator.Token, simulator.RestUrl, said.Add, end.Token);
        await Eventually.True(() => simulator.Rest.To("/commands").Any(request => request.Status == 200));

        var called = await simulator.Rest.World.Command("where", ("case", "K-17"));
        await Eventually.True(() => called.Original?["embeds"]?.AsArray().Count == 1);
        await end.CancelAsync();
        await example;

        Assert.Equal("K-17", called.Original!["embeds"]![0]!["description"]!.GetValue<string>());
        Assert.All(said, note => Assert.IsType<Note.ShardReady>(note));
    }

    [Fact]
    public void The_example_is_the_one_in_the_readme()
    {
        var root = Path.GetFullPath(Path.Combine(NodeTools.Folder, "..", "..", "..", ".."));
        var readme = File.ReadAllText(Path.Combine(root, "src", "Discord", "README.md")).Split("```csharp\n")[1].Split("```")[0];
        var source = File.ReadAllText(Path.Combine(root, "tests", "Discord.Tests", "Readme", "ReadmeTests.cs"));

        Assert.Contains(Bare(readme), Bare(source), StringComparison.Ordinal);
    }

    private static string Bare(string text) => string.Join('\n', text.Split('\n').Select(line => line.Trim()));

    private static async Task Example(string token, Uri restUrl, Action<object> log, CancellationToken cancel)
    {
        var settings = new DiscordSettings { Token = new BotToken(token), RestUrl = restUrl, Notes = note => log(note) };
        using var rest = new DiscordRest(settings);

        var gateway = new GatewayClient(settings, new GatewaySettings { Intents = Intents.Guilds }, rest);
        var run = gateway.Run(keepSession: () => true, cancel);

        await foreach (var happened in gateway.Events.ReadAllAsync(CancellationToken.None))
        {
            switch (happened)
            {
                case ShardReady ready:
                    var which = new CommandOption(OptionType.Text, "case", "Which case");
                    var commands = new[] { new CommandDraft("where", "Where things stand", Options: [which]) };
                    var registered = await rest.Commands.Overwrite(ready.ApplicationId, commands, cancel);
                    if (!registered.Succeeded)
                        log(registered.Failure);
                    break;

                case InteractionCreated { Interaction: { Type: InteractionType.Command } call }:
                    await rest.Interactions.Respond(call, Callback.Defer(ephemeral: true), cancel);
                    var card = new Embed("Where things stand", Markdown.Escape($"{call.Data!.Options![0].Value}"));
                    var draft = new MessageDraft(Embeds: [card]);
                    var answer = await rest.Interactions.EditOriginal(call.ApplicationId, call.Token, draft, cancel);
                    if (!answer.Succeeded)
                        log(answer.Failure);
                    break;
            }
        }
        var end = await run;
        Assert.Null(end.CloseCode);
    }
}
