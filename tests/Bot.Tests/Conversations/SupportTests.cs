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
        await desk.Hear("dana", "support free legal help uk", "Citizens Advice", "GB", "Check first", "Reviewed 2026");
        await desk.Hear("dana", "support suicidal", "emergency@wikimedia.org", "Before you send", "guide outside-support");
        await desk.Hear("dana", "support", "suicide prevention", "legal aid", "GB");
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
}
