using Testing.Discord;

namespace Bot.Tests.Transports.Discord;

public sealed class OutageTests
{
    [Fact]
    public async Task After_a_cut_the_session_resumes_and_replayed_interactions_run_once()
    {
        await using var lab = await DiscordLab.Open();
        var number = await lab.Desk.OpenCase();
        var noted = await lab.Send("bob", await lab.Call("bob", "case note", ("case", number)), ("text", "all three diffs are theirs"));
        Assert.DoesNotContain("✖", noted.Text, StringComparison.Ordinal);
        lab.Simulator.Options.ReplayOverlap = 20;
        lab.Simulator.Gateway.CutAll();
        await Eventually.True(() => lab.Simulator.Gateway.Resumes == 1 && lab.Simulator.Gateway.Live == 1);
        Assert.DoesNotContain("✖", (await lab.Call("bob", "case take", ("case", number))).Text, StringComparison.Ordinal);
        Assert.Single(lab.Simulator.Rest.To(noted.Interaction.Id));
        Assert.Equal(1, await Notes(lab, number));
    }

    [Fact]
    public async Task An_interaction_replayed_to_another_process_is_found_done_and_answered_privately()
    {
        await using var lab = await DiscordLab.Open();
        var number = await lab.Desk.OpenCase();
        var noted = await lab.Send("bob", await lab.Call("bob", "case note", ("case", number)), ("text", "all three diffs are theirs"));
        await lab.Stop();
        File.Delete(Path.Combine(lab.Folder, "session.json"));
        await lab.Connect();
        await lab.Simulator.Gateway.Dispatch("INTERACTION_CREATE", noted.Interaction.Told!.DeepClone());
        await Eventually.True(() => noted.Text.Contains("already done", StringComparison.Ordinal));
        Assert.Equal(1, await Notes(lab, number));
        Public.HoldsNothingOf(lab, "diffs");
    }

    [Fact]
    public async Task A_restart_goes_on_with_the_session_that_the_process_before_left()
    {
        await using var lab = await DiscordLab.Open();
        await lab.Stop();
        var kept = Path.Combine(lab.Folder, "session.json");
        Assert.True(File.Exists(kept));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(kept));
        await lab.Connect();
        Assert.Equal(1, lab.Simulator.Gateway.Resumes);
        Assert.Single(lab.Simulator.Gateway.Identifies);
        Assert.Contains("case", (await lab.Call("bob", "help")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invalid_session_is_begun_anew()
    {
        await using var lab = await DiscordLab.Open();
        await lab.Simulator.Gateway.Invalidate(resumable: false);
        await Eventually.True(() => lab.Simulator.Gateway.Identifies.Count == 2 && lab.Simulator.Gateway.Live == 1);
        Assert.Contains("case", (await lab.Call("bob", "help")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("callback")]
    [InlineData("@original")]
    public async Task Limits_and_errors_on_the_way_of_an_answer_are_met_by_trying_again(string path)
    {
        await using var lab = await DiscordLab.Open();
        Fault[] faults =
        [
            new Fault.Limited("user", TimeSpan.FromMilliseconds(100)),
            new Fault.Status(502),
            new Fault.Status(500, AfterEffect: true),
            new Fault.Cut(AfterEffect: true),
        ];
        foreach (var fault in faults)
        {
            lab.Simulator.Rest.Fail(path, fault);
            Assert.Contains("case", (await lab.Call("bob", "help")).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Where_the_acknowledgement_fails_nothing_is_run()
    {
        await using var lab = await DiscordLab.Open();
        var number = await lab.Desk.OpenCase();
        lab.Simulator.Rest.Fail("callback", new Fault.Error(404, 10062));
        await Calls(lab, "case take", number);
        await Eventually.True(() => lab.Log.Contains("could not be acknowledged", StringComparison.Ordinal));
        Assert.DoesNotContain("yours", string.Join(' ', await lab.Type("bob", "case show", "case", "")), StringComparison.Ordinal);
        Assert.DoesNotContain("already have", (await lab.Call("bob", "case take", ("case", number))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_acknowledgement_that_took_too_much_of_the_three_seconds_is_said_in_the_log()
    {
        await using var lab = await DiscordLab.Open();
        lab.Simulator.Rest.Fail("callback", new Fault.Silence());
        Assert.Contains("case", (await lab.Call("bob", "help")).Text, StringComparison.Ordinal);
        Assert.Contains("was acknowledged only after", lab.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_private_address_never_leads_to_a_public_message()
    {
        await using var lab = await DiscordLab.Open();
        var number = await lab.Desk.OpenCase();
        lab.Simulator.Rest.Fail("@original", new Fault.Error(401, 50027));
        await Calls(lab, "case show", number);
        await Eventually.True(() => lab.Log.Contains("has no answer", StringComparison.Ordinal));
        Assert.DoesNotContain(lab.Simulator.Rest.Requests, r => r.Operation is "create_message" or "execute_webhook");
    }

    [Fact]
    public async Task A_token_that_is_refused_ends_the_session_with_its_reason()
    {
        await using var lab = await DiscordLab.Open();
        await lab.Simulator.Gateway.Close(4004);
        await Eventually.True(() => lab.Log.Contains("forbids coming back", StringComparison.Ordinal));
        Assert.Equal(4004, (await lab.Stop()).CloseCode);
    }

    /// <summary>Bob calls a command about a case, and nobody waits for its answer.</summary>
    private static Task<SimulatedInteraction> Calls(DiscordLab lab, string path, string number) => lab.Simulator.Rest.World.Interact(
        2, lab.Data(path, ("case", number)), told => told["member"] = Samples.Member(DiscordLab.IdOf("bob"), "bob"));

    private static async Task<int> Notes(DiscordLab lab, string number) =>
        (await lab.Desk.Say("bob", $"case timeline {number}")).Split("all three diffs are theirs").Length - 1;
}
