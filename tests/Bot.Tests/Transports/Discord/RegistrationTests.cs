using Bot.Transports.Discord.Slash;
using global::Discord;

namespace Bot.Tests.Transports.Discord;

public sealed class RegistrationTests
{
    [Fact]
    public async Task Every_command_is_registered_within_the_limits_and_found_again_by_its_words()
    {
        await using var lab = await DiscordLab.Open();
        Assert.Empty(CommandLimits.Check(lab.Plan.Drafts, inGuild: false));
        foreach (var command in lab.Plan.Table.Commands)
            Assert.Same(command, lab.Plan.Find(lab.Plan.PathOf(command)[1..].Split(' ')));
        var body = lab.Simulator.Rest.Requests.Single(r => r.Operation == "bulk_set_application_commands").Body!.ToJsonString();
        foreach (var command in lab.Plan.Table.Commands)
            Assert.Contains($"\"{lab.Plan.PathOf(command)[1..].Split(' ')[^1]}\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_command_answers_whatever_is_left_out()
    {
        await using var lab = await DiscordLab.Open();
        foreach (var command in lab.Plan.Table.Commands)
        {
            var needed = command.Parameters.Where(p => !p.Optional && !SlashOptions.IsAskedFor(command, p));
            var given = needed.Select(p => (p.Name, p.Choices.Length > 0 ? p.Choices[0] : p.Type == typeof(bool) ? "yes" : "arb-1"));
            var seen = await lab.Call("alice", command.Path, [.. given]);
            if (seen.Type == 9)
                seen = await lab.Send("alice", seen);
            Assert.True(seen.Text.Trim().Length > 0, command.Path);
            Assert.DoesNotContain("could not write the answer", seen.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nothing_is_registered_again_until_something_changes()
    {
        await using var lab = await DiscordLab.Open();
        await lab.Stop();
        await lab.Connect();
        await lab.Call("alice", "help");
        Assert.Single(lab.Simulator.Rest.Requests, r => r.Operation == "bulk_set_application_commands");
        await lab.Stop();
        File.WriteAllText(Path.Combine(lab.Folder, "commands.json"), "{}");
        await lab.Connect();
        await Testing.Discord.Eventually.True(
            () => lab.Simulator.Rest.Requests.Count(r => r.Operation == "bulk_set_application_commands") == 2);
    }

    [Fact]
    public async Task A_command_that_is_no_longer_there_is_answered_at_once_and_privately()
    {
        await using var lab = await DiscordLab.Open();
        var seen = await lab.Do("alice", 2, Testing.Discord.Samples.Command("ping", ("crop", "wheat")));
        Assert.Equal(4, seen.Type);
        Assert.Equal(64, seen.Callback["data"]!["flags"]!.GetValue<int>());
    }

    [Fact]
    public void A_family_larger_than_Discord_takes_moves_some_of_it_into_a_group()
    {
        var table = new Bot.Commands.CommandTable([], Testing.Desk.Shipped.Types);
        Assert.Single(new SlashPlan(table).Drafts);
    }
}
