using Bot.Notices;
using Bot.Texts;
using NodaTime;

namespace Bot.Engine.Tests.Notices;

public sealed class NoticeMarkTests
{
    private static readonly Instant now = Instant.FromUtc(2026, 11, 21, 9, 0);

    [Fact]
    public void On_time_and_for_the_first_time_nothing_is_said_about_the_telling() =>
        Assert.Equal("Tea", new NoticeMark(null, false, now).On(Reply.Say($"Tea")).ToString());

    [Fact]
    public void What_is_late_says_both_times_and_what_may_be_a_repeat_says_so() =>
        Assert.Equal(
            "This comes late: due 2026-11-21T08:53:00Z, told 2026-11-21T09:00:00Z.\n"
            + "It may be a repeat: I was interrupted while telling you before.\nTea",
            new NoticeMark(now - Duration.FromMinutes(7), true, now).On(Reply.Say($"Tea")).ToString());
}
