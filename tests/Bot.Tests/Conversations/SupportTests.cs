using Bot.Texts;
using Testing.Desk;
using Testing.Stores;

namespace Bot.Tests.Conversations;

public sealed class SupportTests
{
    [Fact]
    public async Task Organisations_are_found_by_need_and_country_also_while_the_store_is_down()
    {
        await using var desk = await TestDesk.Open();
        ((MemoryStore)desk.Store).IsDown = true;
        await desk.Hear("dana", "support free legal help uk", "Citizens Advice", "the United Kingdom", "Check first",
            "Last looked at 2026");
        await desk.Hear("dana", "support suicidal", "emergency@wikimedia.org", "Before you send", "guide outside-support");
        await desk.Hear("dana", "support", "suicide prevention", "legal aid", "the United Kingdom");
    }

    [Theory]
    [InlineData("support suicide poland", "in Poland", "findahelpline.com")]
    [InlineData("support for a suicidal austrian", "in Austria", "findahelpline.com")]
    [InlineData("support domestic violence brasil", "in Brazil", "mefiwiki.com")]
    [InlineData("support legal aid in new zealand", "in New Zealand", "mefiwiki.com")]
    [InlineData("support mental health KR", "in South Korea", "mefiwiki.com")]
    [InlineData("support crisis nigeria", "in Nigeria", "findahelpline.com")]
    public async Task A_country_that_nothing_is_listed_for_is_said_and_then_what_is_international(string line, string place, string reach)
    {
        await using var desk = await TestDesk.Open();
        var said = await desk.Hear("dana", line, "Nothing is listed for ", place + ";", "in any country", reach);
        Assert.True(said.IndexOf(place, StringComparison.Ordinal) < said.IndexOf(reach, StringComparison.Ordinal), said);
        Assert.DoesNotContain("(the United States", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_countries_one_may_have_something_and_the_other_nothing()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("dana", "support burnout australia or ireland", "in Australia", "healthdirect.gov.au",
            "Nothing is listed", "in Ireland");
        await desk.Hear("dana", "support crisis in wakanda", "I know no country called “wakanda”", "findahelpline.com");
        await desk.Hear("dana", "support suicide bavaria", "I know no country called “bavaria”", "findahelpline.com");
        Assert.DoesNotContain("I know no country", await desk.Say("dana", "support suicide hotline please"), StringComparison.Ordinal);
        var us = await desk.Hear("dana", "support who can help us after a suicide threat", "emergency@wikimedia.org");
        Assert.DoesNotContain("prevention in the United States", us, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_ours_is_marked_and_when_somebody_last_looked()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("dana", "support suicide US", "988", "Named by us, not by the modules. Last looked at 2026-");
        await desk.Hear("dana", "support rape usa", "rainn.org", "The address is ours, not the modules’. Last looked at 2026-");
        await desk.Hear("dana", "support nude pictures", "stopncii.org", "Named by us");
    }

    [Fact]
    public async Task Words_without_a_need_are_refused_with_the_needs_there_are()
    {
        await using var desk = await TestDesk.Open();
        await desk.No("dana", "support zqx", RefusalKind.Argument, "mental health");
    }

    [Fact]
    public async Task The_topics_that_speak_of_help_lead_on_to_it()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("dana", "guide self-harm-or-suicide", "support suicide prevention");
        await desk.Hear("dana", "guide outside-support", "support");
    }

    [Fact]
    public async Task What_leads_on_to_a_topic_bears_its_title()
    {
        await using var desk = await TestDesk.Open();
        var offered = (await desk.Run("bob", "support stalking france")).Reply!.Offered.ToList();
        Assert.All(offered.Where(o => o.Line.StartsWith("guide ", StringComparison.Ordinal)), o =>
            Assert.Equal(Bot.Guidance.GuidancePack.Shipped.Find(o.Line["guide ".Length..])!.Title, o.Label));
        Assert.Contains("guide no-counselling", offered.Select(o => o.Line));
    }
}
