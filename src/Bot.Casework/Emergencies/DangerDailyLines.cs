using Bot.Administration;
using Bot.Basics;
using Bot.Cases;
using Bot.Commands;
using Bot.Notices;
using Bot.Texts;
using NodaTime;

namespace Bot.Emergencies;

/// <summary>Who has looked at danger in the past day and found none, for the leads: one may be wrong, and one may be tired.</summary>
public sealed class DangerDailyLines : IDailyLines
{
    private static readonly Duration day = Duration.FromDays(1);

    /// <inheritdoc/>
    public int Place => 5;

    /// <inheritdoc/>
    public Choice? Next => null;

    /// <inheritdoc/>
    public async Task<DailyList> Of(Told told, bool monday)
    {
        var (team, reader) = (told.At.Team, told.Reader);
        if (team.RoleOf(reader) != Role.Lead)
            return new DailyList("", []);
        var since = told.Notice.Due - day;
        var heads = told.At.View.Get<CaseIndex>().VisibleTo(reader, onlyOpen: false)
            .Where(h => h.InstantOf(DangerPart.Dismissed) > since);
        var grants = heads.Select(h => CaseAccess.For(h, team, reader)).OfType<Grant>().ToList();
        var cases = (await CaseAccess.LoadReadable(told.Load, grants).ConfigureAwait(false)).OfType<Case>();
        var lines = from of in cases
                    where CaseAccess.For(of.Head, team, reader) is not null
                    from danger in of.Danger
                    where danger.End == DangerEnd.None && danger.Ended > since
                    select Text.Of($"{of.Head.Number} {DangerWords.Line(danger, told.Name)}");
        return new DailyList("Looked at, no danger", [.. lines]);
    }
}
