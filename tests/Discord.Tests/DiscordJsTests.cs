using System.Diagnostics;
using Testing.Discord;

namespace Discord.Tests;

/// <summary>An independent client finds the simulator to be Discord enough.</summary>
public sealed class DiscordJsTests
{
    [Fact]
    public async Task Discord_js_logs_in_registers_a_command_answers_it_and_resumes()
    {
        if (NodeTools.WhyNot is { } reason)
        {
            TestContext.Current.SendDiagnosticMessage($"discord.js is not tried: {reason}");
            Assert.Skip(reason);
        }
        await using var simulator = await DiscordSimulator.Start(new SimulatorOptions { SocketsNeedUserAgent = false });
        // Its bodies are its own affair.
        simulator.CheckBodies = false;
        using var bot = Start(simulator);
        try
        {
            Assert.Equal("ready lab guilds=1 commands=1", await Said(bot));
            var called = await simulator.Rest.World.Command("ping", ("crop", "wheat"));
            var callback = await called.Callback.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
            Assert.Equal(5, callback["type"]!.GetValue<int>());
            Assert.Equal("answered", await Said(bot));
            Assert.Equal("pong wheat", called.Original!["content"]!.GetValue<string>());
            simulator.Gateway.CutAll();
            Assert.Equal("resumed", await Said(bot));
            Assert.Equal(1, simulator.Gateway.Resumes);
            await simulator.Rest.World.Command("ping", ("crop", "rye"));
            Assert.Equal("answered", await Said(bot));
        }
        finally
        {
            bot.StandardInput.Close();
            if (!bot.WaitForExit(TimeSpan.FromSeconds(5)))
                bot.Kill();
        }
    }

    private static async Task<string?> Said(Process bot) => await bot.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));

    private static Process Start(DiscordSimulator simulator)
    {
        var bot = Path.Combine(NodeTools.Folder, "bot.mjs");
        return Process.Start(new ProcessStartInfo("node", [bot])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["SIM_REST"] = simulator.RestUrl.ToString(), ["DISCORD_TOKEN"] = simulator.Token },
        })!;
    }
}
