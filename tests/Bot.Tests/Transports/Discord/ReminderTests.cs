using NodaTime;
using Testing.Discord;

namespace Bot.Tests.Transports.Discord;

public sealed class ReminderTests
{
    [Fact]
    public async Task A_reminder_comes_by_direct_message_once_with_buttons_that_work()
    {
        await using var lab = await DiscordLab.Open();
        var form = await lab.Call("bob", "remind me");
        var made = await lab.Send("bob", form, ("when", "in 10 minutes"), ("text", "call Heron"));
        Assert.DoesNotContain("✖", made.Text, StringComparison.Ordinal);
        await lab.Desk.Pass(Duration.FromMinutes(11));
        var sent = Assert.Single(Direct(lab));
        Assert.Contains("call Heron", sent.Body!["content"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.True(sent.Body["enforce_nonce"]!.GetValue<bool>());
        Public.HoldsNothingOf(lab, "Heron");
    }

    [Fact]
    public async Task Closed_direct_messages_lead_to_another_account_of_the_same_person_and_never_to_a_room()
    {
        await using var lab = await DiscordLab.Open();
        lab.Simulator.Rest.World.CloseDms(DiscordLab.IdOf("bob"));
        await lab.Desk.Run("bob", "remind me in 10 minutes call Heron");
        var told = await lab.Desk.Pass(Duration.FromMinutes(11));
        Assert.Contains(told, t => t.To == "bob" && t.Text.Contains("Heron", StringComparison.Ordinal));
        Assert.Empty(lab.Simulator.Rest.To($"/channels/{DiscordLab.Room}/messages"));
    }

    [Fact]
    public async Task A_reminder_whose_answer_was_lost_is_there_once()
    {
        await using var lab = await DiscordLab.Open();
        await lab.Desk.Run("bob", "remind me in 10 minutes call Heron");
        lab.Simulator.Rest.Fail("/messages", new Fault.Status(500, AfterEffect: true));
        await lab.Desk.Pass(Duration.FromMinutes(11));
        Assert.Single(lab.Simulator.Rest.World.Messages, m => m["content"]!.GetValue<string>().Contains("Heron", StringComparison.Ordinal));
    }

    private static List<Recorded> Direct(DiscordLab lab) =>
    [
        .. lab.Simulator.Rest.Requests.Where(
            r => r.Operation == "create_message" && !r.Path.Contains(DiscordLab.Room, StringComparison.Ordinal)),
    ];
}
