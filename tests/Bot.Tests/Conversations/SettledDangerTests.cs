using Bot.Texts;
using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Conversations;

/// <summary>What settles danger, and what is only asked about.</summary>
public sealed class SettledDangerTests
{
    private const string Threat = "She writes that she has the pills ready and will kill herself tonight";

    [Theory]
    [InlineData("wrote to the emergency address with both diffs")]
    [InlineData("called the police in her town")]
    [InlineData("blocked him, then told Trust and Safety")]
    [InlineData("forwarded it to emergency@wikimedia.org; she is not answering")]
    public async Task An_act_that_tells_somebody_who_can_help_settles_it(string act)
    {
        await using var desk = await TestDesk.Open();
        var n = await Noticed(desk);
        await desk.Hear("bob", $"case act {n} {act}", "That settles the danger");
        await desk.Hear("carol", $"case show {n}", "something was done at once, bob");
        Assert.DoesNotContain(await desk.Pass(Duration.FromHours(3)), t => t.Text.Contains("in danger", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("blocked the account for a day")]
    [InlineData("suppressed three revisions of her talk page")]
    [InlineData("will mail the emergency address after lunch")]
    [InlineData("have not told the police")]
    [InlineData("removed the emergency template from the article")]
    public async Task Any_other_act_is_kept_and_asked_about_and_it_rings_on(string act)
    {
        await using var desk = await TestDesk.Open();
        var n = await Noticed(desk);
        await desk.Hear("bob", $"case act {n} {act}", "Recorded", "was this about it?", $"case danger {n} sent");
        await desk.Hear("carol", $"case show {n}", "nobody has said yet what was done");
        await desk.Told(Duration.FromHours(1), "carol", n, "somebody may be in danger");
    }

    [Theory]
    [InlineData("emergency", "the emergency address")]
    [InlineData("child-protection", "legal-reports@wikimedia.org")]
    [InlineData("oversight", "the oversighters")]
    [InlineData("trust-and-safety", "Trust & Safety")]
    public async Task Where_it_was_sent_is_said_as_a_place(string route, string place)
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("bob", $"where sent {route}", $"Noted: sent to {place}.");
        await desk.Told(Duration.Zero, "alice", $"has sent something to {place} ({route})");
    }

    [Fact]
    public async Task The_card_of_child_protection_asks_for_all_that_is_known_of_where_it_is_and_never_for_a_copy()
    {
        await using var desk = await TestDesk.Open();
        var card = await desk.Hear("bob", "where about child-protection", "Trust & Safety", "legal-reports@wikimedia.org",
            "All that you know about where it is, in the first mail", "Never a copy");
        Assert.DoesNotContain("legal team", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing else", card, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("where my ex put nude photos of me on my user page")]
    [InlineData("where a revenge porn video of one of our editors")]
    [InlineData("where topless selfies of an adult editor were uploaded without her consent")]
    public async Task Intimate_pictures_of_adults_go_to_three_places_and_never_to_child_protection(string line)
    {
        await using var desk = await TestDesk.Open();
        var said = await desk.Hear("bob", line, "Personal information to be hidden", "ca@wikimedia.org", "A picture of a person");
        Assert.DoesNotContain("Suspected images of child abuse\n", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("guide nudes", "Intimate images of an adult", "Real or faked makes no difference")]
    [InlineData("guide leaked nudes", "Intimate images of an adult", "oversighters, in private")]
    [InlineData("guide somebody posted nudes of a colleague", "Intimate images of an adult", "ca@wikimedia.org")]
    [InlineData("how can i leave a case", "Stepping back from a case", "case pass")]
    [InlineData("guide recuse", "Stepping back from a case", "case recuse")]
    [InlineData("how do i recuse", "Stepping back from a case", "case recuse")]
    [InlineData("How can I recuse myself?", "Stepping back from a case", "case recuse")]
    public async Task A_topic_answers_with_what_to_type(string line, params string[] words)
    {
        await using var desk = await TestDesk.Open();
        var said = await desk.Hear("bob", line, words);
        Assert.DoesNotContain("child abuse images", said.Split("legal-reports", 2)[0], StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<string> Noticed(TestDesk desk)
    {
        var n = await desk.OpenCase("bob", "reporter=User:Dipper Insults");
        await desk.Hear("bob", $"case note {n} {Threat}");
        await desk.Pass(Duration.Zero);
        return n;
    }
}
