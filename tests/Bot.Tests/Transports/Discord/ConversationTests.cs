using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Testing.Discord;

namespace Bot.Tests.Transports.Discord;

public sealed partial class ConversationTests
{
    private const string Summary = "A phone number was posted on a talk page_ @everyone *see* it";

    [Fact]
    public async Task The_main_job_is_done_by_form_command_and_button()
    {
        await using var lab = await DiscordLab.Open();
        var form = await lab.Call("bob", "case open");
        Assert.Equal(9, form.Type);
        var opened = await lab.Send("bob", form, ("summary", Summary), ("reporter", "User:Kestrel"), ("channel", "mail"));
        var number = Number().Match(opened.Text).Value;
        Assert.StartsWith("arb-", number, StringComparison.Ordinal);
        Assert.Equal(64, opened.Callback["data"]!["flags"]!.GetValue<int>());
        Assert.Contains("<t:", opened.Text, StringComparison.Ordinal);

        Assert.Contains("cknowledged", (await lab.Press("bob", opened, "It is acknowledged")).Text, StringComparison.Ordinal);
        Assert.Contains(number, (await lab.Press("bob", opened, "Take it")).Text, StringComparison.Ordinal);
        var promise = await lab.Call("bob", "promise make", ("case", number));
        var promised = await lab.Send("bob", promise, ("when", "friday 18:00"), ("what", "an update on the diffs"));
        Assert.Contains("<t:", promised.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("✖", promised.Text, StringComparison.Ordinal);
        Assert.Contains(number, (await lab.Call("bob", "case show", ("case", number))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("✖", (await lab.Call("bob", "promise keep", ("case", number))).Text, StringComparison.Ordinal);
        var closed = await lab.Call("bob", "case close", ("case", number), ("outcome", "actioned"), ("reason", "blocked, diffs verified"));
        Assert.DoesNotContain("✖", closed.Text, StringComparison.Ordinal);

        await Eventually.True(() => lab.Simulator.Rest.To($"/channels/{DiscordLab.Room}/messages").Any());
        Public.HoldsNothingOf(lab, "phone", "Kestrel", "diffs", "talk page");
    }

    [Fact]
    public async Task What_people_wrote_is_shown_literally_and_rings_nobody()
    {
        await using var lab = await DiscordLab.Open();
        var form = await lab.Call("bob", "case open");
        var number = Number().Match((await lab.Send("bob", form, ("summary", Summary))).Text).Value;
        var shown = (await lab.Call("bob", "case show", ("case", number))).Text;
        Assert.Contains(@"\*see\*", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("@everyone", shown, StringComparison.Ordinal);
        Assert.All(lab.Simulator.Rest.Requests.Where(r => r.Operation is "create_message" or "update_original_webhook_message"),
            r => Assert.Equal("[]", r.Body!["allowed_mentions"]!["parse"]!.ToJsonString()));
    }

    [Fact]
    public async Task A_form_that_was_not_understood_opens_again_with_all_that_was_typed()
    {
        await using var lab = await DiscordLab.Open();
        var number = await lab.Desk.OpenCase();
        var form = await lab.Call("bob", "promise make", ("case", number));
        var refused = await lab.Send("bob", form, ("when", "on the 45th of Nevermore"), ("what", "an update on the diffs"));
        Assert.StartsWith("✖", refused.Text, StringComparison.Ordinal);
        var again = await lab.Press("bob", refused, "Correct it");
        Assert.Contains("an update on the diffs", again.Modal.ToJsonString(), StringComparison.Ordinal);
        var made = await lab.Send("bob", again, ("when", "friday 18:00"));
        Assert.DoesNotContain("✖", made.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_shows_what_it_understood_and_does_nothing_before_it_is_told_so()
    {
        await using var lab = await DiscordLab.Open();
        var form = await lab.Call("bob", "case open");
        var shown = await lab.Fill("bob", form, ("summary", Summary), ("reporter", "User:Kestrel."), ("received", "2 days ago"));
        Assert.Contains("This is what I understood. Nothing is done yet.", shown.Text, StringComparison.Ordinal);
        Assert.Contains("User:Kestrel\n", shown.Text + "\n", StringComparison.Ordinal);
        Assert.Contains("16 Nov", shown.Text, StringComparison.Ordinal);
        Assert.Equal(["Yes, do it", "Correct it"], shown.Labels);
        Assert.Equal(64, shown.Callback["data"]!["flags"]!.GetValue<int>());
        Assert.DoesNotContain("arb-", (await lab.Call("bob", "case list")).Text, StringComparison.Ordinal);
        var again = await lab.Press("bob", shown, "Correct it");
        var better = await lab.Fill("bob", again, ("reporter", "User:Wren"));
        var opened = await lab.Press("bob", better, "Yes, do it");
        Assert.Contains("User:Wren", opened.Text, StringComparison.Ordinal);
        Assert.Matches(Number(), opened.Text);
        Assert.Contains("already done", (await lab.Press("bob", better, "Yes, do it")).Text, StringComparison.Ordinal);
        var hers = await lab.Press("carol", better, "Yes, do it");
        Assert.Contains("too long ago", Seen.Words(hers.Callback["data"]!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_names_nothing_and_what_is_no_name_are_said_before_anything_else_is_shown()
    {
        await using var lab = await DiscordLab.Open();
        var form = await lab.Call("bob", "case open");
        var refused = await lab.Fill("bob", form, ("summary", Summary), ("reporter", "she wrote to me last week and said that he came"));
        Assert.Contains("longer than a name", refused.Text, StringComparison.Ordinal);
        Assert.Equal(["Correct it"], refused.Labels);
        Assert.Contains("she wrote to me", (await lab.Press("bob", refused, "Correct it")).Modal.ToJsonString(), StringComparison.Ordinal);
        var nowhere = await lab.Fill("bob", await lab.Call("bob", "promise make", ("case", "59")), ("when", "friday 18:00"));
        Assert.Contains("There is no case", nowhere.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Danger_is_said_while_a_form_is_looked_over()
    {
        await using var lab = await DiscordLab.Open();
        var shown = await lab.Fill("bob", await lab.Call("bob", "case open"), ("summary", "he says he will kill himself tonight"));
        Assert.Contains("emergency@wikimedia.org", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Yes, do it", shown.Labels);
    }

    [Fact]
    public async Task After_a_restart_a_press_says_what_to_do_and_gives_back_what_was_typed()
    {
        await using var lab = await DiscordLab.Open();
        var form = await lab.Call("bob", "case open");
        var shown = await lab.Fill("bob", form, ("summary", Summary), ("reporter", "User:Kestrel"));
        var again = await lab.Press("bob", shown, "Correct it");
        var asked = await lab.Call("bob", "promise make", ("case", await lab.Desk.OpenCase()), ("when", "5"), ("what", "an update"));
        await lab.Stop();
        await lab.Connect();
        foreach (var (seen, label) in new[] { (shown, "Yes, do it"), (shown, "Correct it"), (asked, asked.Labels[0]) })
        {
            var said = Seen.Words((await lab.Press("bob", seen, label)).Callback["data"]!);
            Assert.Contains("Call the command again", said, StringComparison.Ordinal);
            Assert.Contains("I was started anew", said, StringComparison.Ordinal);
        }

        Assert.Contains("phone number", shown.Text, StringComparison.Ordinal);
        // As it stands on a telephone since before the restart, where what it was for was kept and is not in its id.
        again.Modal["custom_id"] = "a0#gone";
        var back = await lab.Fill("bob", again, ("summary", "every word of it"), ("reporter", "User:Robin"));
        Assert.Contains("every word of it", back.Text, StringComparison.Ordinal);
        Assert.Contains("User:Robin", back.Text, StringComparison.Ordinal);
        Assert.Contains("Call the command again", back.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_that_was_wrong_is_in_the_form_again_however_many_were_given()
    {
        await using var lab = await DiscordLab.Open();
        var refused = await lab.Call("bob", "case open", ("summary", "he wrote target=me and more"), ("reporter", "User:Wren"),
            ("target", "User:Robin"), ("accused", "User:Rook"), ("received", "2 days ago"), ("wiki", "en.wikipedia.org"),
            ("link", "https://en.wikipedia.org/wiki/X"), ("acknowledged", "the 45th of Nevermore"));
        Assert.StartsWith("✖", refused.Text, StringComparison.Ordinal);
        var again = await lab.Press("bob", refused, "Correct it");
        Assert.Contains("the 45th of Nevermore", again.Modal.ToJsonString(), StringComparison.Ordinal);
        var opened = await lab.Send("bob", again, ("acknowledged", "1 hour ago"), ("summary", "he wrote target=me and more"));
        Assert.Contains("target User:Robin", opened.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_behind_a_question_carries_the_words_as_they_were()
    {
        await using var lab = await DiscordLab.Open();
        var number = await lab.Desk.OpenCase();
        var asked = await lab.Call("bob", "promise make", ("case", number), ("when", "5"), ("what", "to=target and \"more\""));
        Assert.StartsWith("❔", asked.Text, StringComparison.Ordinal);
        var made = await lab.Press("bob", asked, asked.Message["components"]![0]!["components"]![0]!["label"]!.GetValue<string>());
        Assert.Contains("you promise the reporter", made.Text, StringComparison.Ordinal);
        Assert.Contains("to=target and", (await lab.Call("bob", "promise list")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_becomes_a_case_by_the_message_command()
    {
        await using var lab = await DiscordLab.Open();
        const string pressed = "6100000000000000001";
        var form = await lab.Do("dana", 2, new()
        {
            ["id"] = "5000000000000000002", ["name"] = Bot.Transports.Discord.Slash.SlashPlan.OpenFromMessage,
            ["type"] = 3, ["target_id"] = pressed,
            ["resolved"] = new JsonObject
            {
                ["messages"] = new JsonObject { [pressed] = Message("He says he will come to her house") },
            },
        });
        var shown = form.Modal.ToJsonString();
        Assert.Contains("come to her house", shown, StringComparison.Ordinal);
        var address = $"https://discord.com/channels/{DiscordSimulator.GuildId}/{DiscordLab.Room}/{pressed}";
        Assert.Contains(address, shown, StringComparison.Ordinal);
        Assert.Contains("Received as", (await lab.Send("dana", form)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_is_told_how_to_be_added_and_nothing_else()
    {
        await using var lab = await DiscordLab.Open();
        var number = await lab.Desk.OpenCase();
        var told = (await lab.Call("zed", "case show", ("case", number))).Text;
        Assert.Contains("ask a lead", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Kestrel", told, StringComparison.Ordinal);
        Assert.Empty(await lab.Type("zed", "case show", "case", ""));
    }

    [Fact]
    public async Task In_a_direct_message_the_same_commands_work_and_no_room_is_told()
    {
        await using var lab = await DiscordLab.Open();
        var number = await lab.Desk.OpenCase();
        Assert.DoesNotContain("✖", (await lab.CallInDm("bob", "case take", ("case", number))).Text, StringComparison.Ordinal);
        Assert.Empty(lab.Simulator.Rest.To($"/channels/{DiscordLab.Room}/messages"));
    }

    private static JsonObject Message(string words)
    {
        var message = Samples.Message("6100000000000000001", DiscordLab.Room, null);
        message["content"] = words;
        return message;
    }

    [GeneratedRegex("arb-[0-9]+")]
    private static partial Regex Number();
}
