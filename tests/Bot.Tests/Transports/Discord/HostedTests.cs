using System.Text.Json.Nodes;
using Bot.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
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
                    "--Data:Folder", folder, "--Health:Urls", "",
                    "--Discord:RestUrl", simulator.RestUrl.ToString(), "--Discord:Token", simulator.Token,
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
                            ["name"] = "open", ["type"] = 1,
                            ["options"] = new JsonArray(
                                new JsonObject { ["name"] = "summary", ["type"] = 3, ["value"] = "A phone number on a talk page" }),
                        }),
                    }));
                    Assert.Contains("Opened", seen.Text, StringComparison.Ordinal);
                }
            }

            Assert.Single(simulator.Gateway.Identifies);
            var kept = Directory.EnumerateFiles(Path.Combine(folder, "discord"));
            Assert.DoesNotContain(kept, f => File.ReadAllText(f).Contains(simulator.Token, StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Health_names_each_network_and_a_token_that_is_refused_makes_the_process_not_ready()
    {
        await using var simulator = await DiscordSimulator.Start(new SimulatorOptions { IdentifySpacing = TimeSpan.Zero });
        var folder = Directory.CreateTempSubdirectory("casebot-hosted").FullName;
        try
        {
            await using (var good = await Start(simulator, folder, simulator.Token))
            {
                await Eventually.True(() => simulator.Gateway.Live == 1);
                await Eventually.True(async () => await Read(good, "ready") == "200 ready\ndiscord up\n");
                Assert.Contains("casebot_network_up{network=\"discord\"} 1\n", await Read(good, "metrics"), StringComparison.Ordinal);
                Assert.Contains("casebot_network_standby{network=\"discord\"} 0\n", await Read(good, "metrics"), StringComparison.Ordinal);
            }

            await using var bad = await Start(simulator, folder, "bm90aGluZw.Gaaaaa.bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb");
            await Eventually.True(async () => await Read(bad, "ready") == "503 discord forbids coming back\ndiscord ended: see the log\n");
            Assert.Contains("casebot_network_up{network=\"discord\"} 0\n", await Read(bad, "metrics"), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Task<BotHost> Start(DiscordSimulator simulator, string folder, string token) => BotHost.Start(
    [
        "--Data:Folder", folder, "--Health:Urls", "http://127.0.0.1:0",
        "--Discord:RestUrl", simulator.RestUrl.ToString(), "--Discord:Token", token,
        "--Teams:arb:Lead", "alice", "--Teams:arb:Account", $"discord/{DiscordSimulator.UserId}",
    ], demo: null, health: true, quiet: true, TestContext.Current.CancellationToken);

    private static async Task<string> Read(BotHost host, string what)
    {
        using var http = new HttpClient();
        var at = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        using var answer = await http.GetAsync(new Uri($"{at}/{what}"), TestContext.Current.CancellationToken);
        return $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}";
    }
}
