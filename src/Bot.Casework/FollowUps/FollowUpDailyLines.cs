using Bot.Administration;
using Bot.Basics;
using Bot.Cases;
using Bot.Notices;
using Bot.Texts;
using NodaTime;

namespace Bot.FollowUps;

/// <summary>
/// Follow-ups that are due, in the daily message of whoever set them: on their day, and again each week until they are done. Those of
/// somebody who may not see the case any more, or has left, are said to the leads, so that none is dropped.
/// </summary>
public sealed class FollowUpDailyLines : IDailyLines
{
    private const int MostCases = 256;

    /// <inheritdoc/>
    public int Place => 30;

    /// <inheritdoc/>
    public Choice? Next => null;

    /// <inheritdoc/>
    public async Task<DailyList> Of(Told told, bool monday)
    {
        var mine = from of in await WithDue(told).ConfigureAwait(false)
                   from item in of.FollowUps
                   where IsFor(told, of.Head, item) && IsSaidNow(item, told)
                   orderby item.At
                   select Text.Of($"{of.Head.Number} {item.Id}: {item.Text}, set for {new At(item.At, MomentStyle.Short)}");
        return new DailyList("To look at again", [.. mine]) { Next = new Choice("My follow-ups", "followup list") };
    }

    private static bool IsFor(Told told, CaseHead head, FollowUp item)
    {
        var team = told.At.Team;
        var isOrphan = !CaseAccess.MaySee(head, item.Owner, team.RoleOf(item.Owner));
        return item.Owner == told.Reader || (isOrphan && team.RoleOf(told.Reader) == Role.Lead);
    }

    /// <summary>
    /// Whether its day, or a seventh day after it, is among the days that this message speaks for: that on which it was due, and those
    /// that went by before it was rung, when nothing could be said.
    /// </summary>
    private static bool IsSaidNow(FollowUp item, Told told)
    {
        var first = Period.DaysBetween(item.At.InZone(told.Zone).Date, Day(told, told.Notice.Due));
        var last = first + Period.DaysBetween(Day(told, told.Notice.Due), LastDay(told));
        return last >= 0 && last - (last % 7) >= first;
    }

    private static LocalDate LastDay(Told told) => Day(told, Instant.Max(told.Notice.Due, told.Notice.Made));

    private static LocalDate Day(Told told, Instant at) => at.InZone(told.Zone).Date;

    private static async Task<IEnumerable<Case>> WithDue(Told told)
    {
        var (team, reader) = (told.At.Team, told.Reader);
        var tomorrow = told.Zone.AtStartOfDay(LastDay(told).PlusDays(1)).ToInstant();
        var heads = told.At.View.Get<CaseIndex>().VisibleTo(reader, onlyOpen: false)
            .Where(h => h.InstantOf(FollowUpsPart.Next) < tomorrow).OrderBy(h => h.InstantOf(FollowUpsPart.Next)).Take(MostCases);
        var grants = heads.Select(h => CaseAccess.For(h, team, reader)).OfType<Grant>().ToList();
        var loaded = await CaseAccess.LoadReadable(told.Load, grants).ConfigureAwait(false);
        return loaded.OfType<Case>().Where(c => CaseAccess.For(c.Head, team, reader) is not null);
    }
}
