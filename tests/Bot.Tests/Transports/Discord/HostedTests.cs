using System.Text.Json.Nodes;
using Bot.Hosting;
using Testing.Discord;

namespace Bot.Tests.Transports.Discord;

public sealed class HostedTests
{
    [Fact]
    public async Task The_program_speaks_on_discord_once_a_token_is_set_and_leaves_its_session_to_the_next_start()
    {
        await using var simulator = await DiscordSimulator.Start(new SimulatorOptions { IdentifySpacing = TimeSpan.Zero });
        var folder = Directory.CreateTempSubdirectory("casebot-hosted").FullName;
        try
        {
            for (var start = 0; start < 2; start++)
            {
                var host = await BotHost.Start(
                [
                    "--Data:Folder", folder, "--Discord:RestUrl", simulator.RestUrl.ToString(), "--Discord:Token", simulator.Token, "--Health:Urls", "",
                    "--Teams:arb:Lead", "alice", "--Teams:arb:Account", $"discord/{DiscordSimulator.UserId}",
                ], demo: null, health: true, quiet: true, TestContext.Current.CancellationToken);
                await using (host)
                {
                    await Eventually.True(() => simulator.Gateway.Live == 1 && simulator.Gateway.Resumes == start);
                    var seen = await Hands.Answer(await simulator.Rest.World.Interact(2, new JsonObject
                    {
                        ["id"] = "5000000000000000001", ["name"] = "case", ["type"] = 1,
                        ["options"] = new JsonArray(new JsonObject
                        {
                            ["name"] = "open", ["type"] = 1, ["options"] = new JsonArray(new JsonObject { ["name"] = "summary", ["type"] = 3, ["value"] = "A phone number on a talk page" }),
                        }),
                    }));
                    Assert.Contains("Opened", seen.Text, StringComparison.Ordinal);
                }
            }

            Assert.Single(simulator.Gateway.Identifies);
            Assert.DoesNotContain(Directory.EnumerateFiles(Path.Combine(folder, "discord")), f => File.ReadAllText(f).Contains(simulator.Token, StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
