using Bot.Texts;
using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Conversations;

/// <summary>A time that stands in front of the words, behind or among them is the time, or is asked about; it is never dropped.</summary>
public sealed class SaidTimesTests
{
    [Theory]
    [InlineData("case ack {0} yesterday 18:00 thanked", "yesterday 18:00", "thanked")]
    [InlineData("case act {0} 09:05 blocked", "09:05", "blocked")]
    [InlineData("case act {0} at 09:05: blocked", "at 09:05", "blocked")]
    [InlineData("case act {0} yesterday evening blocked", "yesterday evening", "blocked")]
    [InlineData("case act {0} blocked 10 minutes ago", "10 minutes ago", "blocked")]
    [InlineData("case act {0} blocked, about an hour ago.", "an hour ago", "blocked")]
    [InlineData("case act {0} 2 hours ago suppressed the revision", "2 hours ago", "suppressed the revision")]
    [InlineData("case act {0} blocked 10 minutes ago for three posts", "10 minutes ago", "blocked for three posts")]
    [InlineData("case act {0} hid it yesterday at 18:05", "yesterday at 18:05", "hid it")]
    [InlineData("case act {0} 17 Nov 2026 14:05 blocked", "17 Nov 2026 14:05", "blocked")]
    [InlineData("case act {0} last night blocked", "last night", "blocked")]
    [InlineData("case told {0} reporter yesterday that we look", "yesterday", "that we look")]
    [InlineData("case told {0} reporter today at 09:00 we are on it", "today at 09:00", "we are on it")]
    [InlineData("case told {0} reporter we look into it, said this morning", "this morning", "we look into it, said")]
    [InlineData("case told {0} reporter monday 9:00 we are on it", "monday 9:00", "we are on it")]
    public async Task It_is_asked_whether_words_are_the_time_and_each_answer_is_done(string typed, string date, string words)
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("bob", "received=\"3 days ago\" reporter=User:Kestrel accused=User:Jackdaw Insults");
        var line = string.Format(System.Globalization.CultureInfo.InvariantCulture, typed, n);
        var asked = await desk.No("bob", line, RefusalKind.Question, $"“{date}” stands in the text", "Nothing was done yet");
        Assert.DoesNotContain("blocked", await desk.Say("bob", $"case timeline {n}"), StringComparison.Ordinal);
        var asTime = asked.Instead.First(c => c.Label.StartsWith("when: ", StringComparison.Ordinal));
        var done = await desk.Press("bob", asTime);
        Assert.NotNull(done.Reply);
        var timeline = await desk.Hear("bob", $"case timeline {n}", words);
        Assert.DoesNotContain(date, timeline, StringComparison.Ordinal);
        Assert.Contains("(typed", timeline, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("case act {0} earlier today blocked", "earlier today")]
    [InlineData("case act {0} blocked a while ago", "a while ago")]
    [InlineData("case told {0} reporter the other day that we look", "the other day")]
    public async Task A_time_that_nobody_can_reckon_is_asked_about(string typed, string date)
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        var line = string.Format(System.Globalization.CultureInfo.InvariantCulture, typed, n);
        await desk.No("bob", line, RefusalKind.Question, $"“{date}” stands in the text", "When did it happen", "when=");
    }

    [Fact]
    public async Task Words_that_are_no_time_are_the_text_and_so_are_those_that_are_said_to_be()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"case act {n} blocked for 3 days");
        await desk.Hear("bob", $"case act {n} blocked him, 2 accounts, at the request of dewiki");
        await desk.Hear("bob", $"case told {n} reporter on monday you will hear more");
        await desk.Hear("bob", $"case told {n} reporter today we look at it");
        await desk.Hear("bob", $"case act {n} when=\"1 hour ago\" hid what was posted yesterday");
        var asked = await desk.No("bob", $"case told {n} reporter we saw what he posted yesterday", RefusalKind.Question);
        var done = await desk.Press("bob", asked.Instead[^1]);
        Assert.Contains("was told", done.ToString(), StringComparison.Ordinal);
        await desk.Hear("bob", $"case timeline {n}", "we saw what he posted yesterday");
        var typed = await desk.Run("bob", asked.Instead[^1].Line);
        Assert.NotNull(typed.Reply);
    }

    [Fact]
    public async Task For_whom_a_case_waits_is_said_once()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        Assert.DoesNotContain("for for", await desk.Hear("bob", $"case wait {n} friday for the police", "waits for the police until"),
            StringComparison.Ordinal);
        Assert.DoesNotContain("for for", await desk.Hear("bob", $"case timeline {n}", "waits for the police"), StringComparison.Ordinal);
    }
}
