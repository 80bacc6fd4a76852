using Bot.Cases;
using Bot.Delivery;
using Bot.Desk;
using Bot.People;
using NodaTime;

namespace Bot.Core.Tests.Delivery;

public sealed class NoticeWordsTests
{
    private static readonly Instant now = Instant.FromUtc(2026, 11, 21, 9, 0);
    private static readonly Team team = new() { Id = new TeamId("arb"), Title = "Arbitrators" };
    private static readonly CaseHead head = new() { Team = team.Id, Value = 7, Received = now - Duration.FromDays(2), State = CaseState.Investigating };

    [Fact]
    public void On_time_and_for_the_first_time_nothing_is_said_about_the_telling() =>
        Assert.Equal("Tea", new NoticeMark(null, false, now).On(Reply.Say($"Tea")).ToString());

    [Fact]
    public void What_is_late_says_both_times_and_what_may_be_a_repeat_says_so() =>
        Assert.Equal("This comes late: due 2026-11-21T08:53:00Z, told 2026-11-21T09:00:00Z.\nIt may be a repeat: I was interrupted while telling you before.\nTea",
            new NoticeMark(now - Duration.FromMinutes(7), true, now).On(Reply.Say($"Tea")).ToString());

    [Theory]
    [InlineData("p1", 3, "arb-7: something promised is 3 hours late")]
    [InlineData("p1", -3, null)]
    [InlineData("p1", null, null)]
    [InlineData("acknowledge", null, "arb-7: something promised is 1 day late")]
    public void A_room_hears_number_and_lateness_and_nothing_when_nothing_is_late(string subject, int? hoursLate, string? said)
    {
        var notice = new Notice { Id = "x", Occasion = Occasion.Overdue, Subject = subject, Due = now, Made = now };
        var text = NoticeWords.ForRoom(notice, head with { NextPromise = hoursLate is { } late ? now - Duration.FromHours(late) : null }, team, new NoticeMark(null, false, now));
        Assert.Equal(said is null, text is null);
        Assert.StartsWith(said ?? "", text?.ToString() ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void A_room_hears_nothing_of_what_was_acknowledged_meanwhile() =>
        Assert.Null(NoticeWords.ForRoom(new Notice { Id = "x", Occasion = Occasion.Overdue, Subject = "acknowledge", Due = now, Made = now }, head with { Acknowledged = now }, team, new NoticeMark(null, false, now)));
}
