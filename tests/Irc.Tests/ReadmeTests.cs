using System.Reflection;
using System.Runtime.CompilerServices;

namespace Irc.Tests;

public sealed class ReadmeTests
{
    [Fact]
    public void The_example_of_the_readme_is_the_one_that_compiles_here()
    {
        var library = Path.Combine(Root(), "src", "Irc", "README.md");
        var example = File.ReadAllText(library).Split("```csharp\n")[1].Split("```")[0].Split("using Irc;\n\n")[1];
        var compiled = File.ReadAllText(Here()).Split("// begin\n")[1].Split("        // end")[0];
        Assert.Equal(example, string.Concat(compiled.Split('\n')
            .Select(line => (line.StartsWith("        ", StringComparison.Ordinal) ? line[8..] : line) + "\n"))[..^1]);
    }

    [Fact]
    public async Task The_example_runs_until_it_is_stopped()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ExampleAsync("secret", stop.Token));
    }

    static async Task ExampleAsync(string password, CancellationToken stop)
    {
        // begin
        var client = new IrcClient(new IrcOptions
        {
            Servers = [new("irc.libera.chat")],
            Nick = "casebot",
            Sasl = new() { Account = "casebot", Password = password },
            Channels = [new("#team")],
        });
        var run = client.RunAsync(stop);
        await foreach (var happened in client.Events(stop))
        {
            if (happened is not MessageReceived { Text: "!ping", IsReplay: false, IsBot: false, Kind: MessageKind.Message } said) continue;
            if (said.Account.Name != "alice") continue;
            var delivery = await client.SayAsync(said.ReplyTo, "pong");
            if (delivery.Outcome is not DeliveryOutcome.Delivered) break;
        }
        await run;
        // end
    }

    static string Here([CallerFilePath] string path = "") =>
        File.Exists(path) ? path : Path.Combine(Root(), "tests", "Irc.Tests", "ReadmeTests.cs");

    static string Root()
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!);
        while (!File.Exists(Path.Combine(folder.FullName, "bot.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
