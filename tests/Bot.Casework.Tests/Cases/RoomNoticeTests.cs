using Bot.Basics;
using Bot.Cases;
using Bot.Documents;
using Bot.Notices;
using Bot.People;
using Bot.Promises;
using Bot.Texts;
using NodaTime;
using Testing.Desk;

namespace Bot.Casework.Tests.Cases;

public sealed class RoomNoticeTests
{
    private static readonly Instant now = Instant.FromUtc(2026, 11, 21, 9, 0);
    private static readonly Team team = new() { Id = new TeamId("arb"), Title = "Arbitrators" };
    private static readonly CaseHead head = new()
    {
        Team = team.Id, Value = 7, Received = now - Duration.FromDays(2), State = CaseState.Investigating,
    };

    [Theory]
    [InlineData("overdue/promise", 3, "arb-7: something promised is 3 hours late")]
    [InlineData("overdue/promise", -3, null)]
    [InlineData("overdue/promise", null, null)]
    [InlineData("overdue/acknowledgement", null, "arb-7: something promised is 1 day late")]
    public void A_room_hears_number_and_lateness_and_nothing_when_nothing_is_late(string type, int? hoursLate, string? said)
    {
        var text = Said(type, hoursLate is { } late ? head with { Facts = [new("NextPromise", now - Duration.FromHours(late))] } : head);
        Assert.Equal(said is null, text is null);
        Assert.StartsWith(said ?? "", text?.ToString() ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void A_room_hears_nothing_of_what_was_acknowledged_meanwhile() =>
        Assert.Null(Said("overdue/acknowledgement", head with { Acknowledged = now }));

    private static RoomText? Said(string type, CaseHead of)
    {
        var at = Shipped.Moment(team, now);
        at.View.PutHead(of.Doc, of with { Version = 1 });
        NoticeType[] types = [.. PromiseNotice.All.Types, .. AcknowledgementNotice.All.Types];
        var notice = new Notice { Id = "x", Type = type, About = of.Doc, Due = now, Made = now };
        return types.Single(t => t.Name == type).ForRoom(new Told(notice, default, at, null!, null));
    }
}
