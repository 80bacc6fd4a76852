using Bot.Administration;
using Bot.Cases;
using Bot.Notices;
using Bot.Texts;
using NodaTime;

namespace Bot.FollowUps;

/// <summary>Follow-ups that are due, in the daily message of whoever set them: on their day, and again each week until they are done.</summary>
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
                   where item.Owner == told.Reader && IsSaidToday(item, told)
                   orderby item.At
                   select Text.Of($"{of.Head.Number} {item.Id}: {item.Text}, set for {new At(item.At, MomentStyle.Short)}");
        return new DailyList("To look at again", [.. mine]) { Next = new Choice("My follow-ups", "followup list") };
    }

    /// <summary>On the first daily message at or after its day, then every seventh day.</summary>
    private static bool IsSaidToday(FollowUp item, Told told)
    {
        var days = Period.DaysBetween(item.At.InZone(told.Zone).Date, Today(told));
        return days >= 0 && days % 7 == 0;
    }

    private static LocalDate Today(Told told) => told.Notice.Due.InZone(told.Zone).Date;

    private static async Task<IEnumerable<Case>> WithDue(Told told)
    {
        var (team, reader) = (told.At.Team, told.Reader);
        var tomorrow = told.Zone.AtStartOfDay(Today(told).PlusDays(1)).ToInstant();
        var heads = told.At.View.Get<CaseIndex>().VisibleTo(reader, onlyOpen: false)
            .Where(h => h.InstantOf(FollowUpsPart.Next) < tomorrow).OrderBy(h => h.InstantOf(FollowUpsPart.Next)).Take(MostCases);
        var grants = heads.Select(h => CaseAccess.For(h, team, reader)).OfType<Grant>().ToList();
        var loaded = await CaseAccess.Load(told.Load, grants).ConfigureAwait(false);
        return loaded.OfType<Case>().Where(c => CaseAccess.For(c.Head, team, reader) is not null);
    }
}
