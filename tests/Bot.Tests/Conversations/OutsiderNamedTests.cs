using Bot.Texts;
using NodaTime;

namespace Bot.Tests.Conversations;

/// <summary>Whom a team names to let in from outside, and by how many leads.</summary>
public sealed class OutsiderNamedTests
{
    [Fact]
    public async Task With_two_leads_one_names_and_the_other_confirms()
    {
        await using var desk = await OutsiderTests.Desk();
        await desk.Hear("alice", "team role bob lead");
        await desk.Hear("alice", "team outsider erin console/erin", "once another lead confirms");
        await desk.Hear("alice", "team outsider erin", "another lead still has to confirm");
        await desk.Hear("carol", "team show", "erin (to be confirmed by another lead)");
        await desk.Told(Duration.Zero, "bob", "alice names erin", "team outsider erin");
        var early = await OutsiderTests.HandedIn(desk, "Insults");
        await desk.Pass(Duration.Zero);
        await desk.No("erin", $"case show {early}", RefusalKind.Forbidden);
        await desk.Hear("bob", "team outsider erin", "is the team's outsider now");
        await desk.Hear("dana", "team show", "outsider: erin");
        await desk.No("carol", "team outsider erin off=yes", RefusalKind.Forbidden, "is for leads");
        await desk.Hear("alice", "team outsider erin off=yes", "not the team's outsider any more");
        await desk.Told(Duration.Zero, "bob", "erin is no longer named");
        await desk.Hear("alice", "team show", "outsider: none");
    }

    [Fact]
    public async Task No_member_and_not_the_operator_is_named()
    {
        await using var desk = await OutsiderTests.Desk();
        await desk.No("alice", "team outsider bob", RefusalKind.State, "is a member");
        await desk.No("alice", "team outsider operator", RefusalKind.State, "sees no content");
        await desk.No("alice", "team outsider erin", RefusalKind.Argument, "Add the account");
        await desk.No("alice", "team outsider zoe console/erin", RefusalKind.State, "other accounts");
        await desk.Hear("alice", "team outsider zoe", "is the team's outsider now");
    }
}
