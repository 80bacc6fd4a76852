using Bot.Basics;
using Bot.Cases;
using Bot.OnCall;
using Bot.People;
using Bot.Views;
using NodaTime;

namespace Bot.Emergencies;

/// <summary>
/// Who is rung about danger, and when: who is on duty and whoever works on the case at once, again after a quarter of an hour and an
/// hour; then the leads; then everybody who may see the case, and the operator, by its number. Nobody else. Pure.
/// </summary>
internal static class DangerSteps
{
    private const int ToThoseAtHand = 3;

    private static readonly Duration[] After =
    [
        Duration.Zero, Duration.FromMinutes(15), Duration.FromHours(1), Duration.FromMinutes(90), Duration.FromHours(2),
    ];

    /// <summary>When it rings next; null when all have been rung, or it has ended.</summary>
    public static Instant? Next(NoticedDanger danger)
    {
        if (!danger.IsOpen || danger.Rung >= After.Length)
            return null;
        var at = danger.At + After[danger.Rung];
        // After a time without anybody to ring them the steps come apart by what lies between them, not all at once.
        return danger.Rung == 0 || danger.Last is not { } last ? at : Instant.Max(at, last + After[danger.Rung] - After[danger.Rung - 1]);
    }

    /// <summary>Whether whoever runs the installation is rung too: with the last ring, and wherever nobody else is there to be.</summary>
    public static bool RingsTheOperator(NoticedDanger danger, CaseHead head, Team team) =>
        danger.Rung >= After.Length - 1 || !head.HasReader(team);

    /// <summary>Who is rung now.</summary>
    public static IEnumerable<PersonId> Recipients(NoticedDanger danger, CaseHead head, Moment at)
    {
        var team = at.Team;
        var all = team.AtLeast(Role.Investigator).Concat(head.LetIn.Select(l => l.Person)).Distinct().Where(MaySee).ToList();
        if (danger.Rung >= After.Length - 1)
            return all;
        var leads = all.Where(p => team.RoleOf(p) == Role.Lead).ToList();
        if (danger.Rung >= ToThoseAtHand)
            return leads.Count > 0 ? leads : all;
        var working = head.Investigators.Length > 0 ? head.Investigators.Where(MaySee) : all;
        var onDuty = Rota.Of(at.View)?.At(at.Now).Person is { } duty && MaySee(duty) ? [duty] : Enumerable.Empty<PersonId>();
        var atHand = onDuty.Concat(working).Distinct().ToList();
        return atHand.Count > 0 ? atHand : all;

        bool MaySee(PersonId person) => CaseAccess.MaySee(head, person, team.RoleOf(person));
    }
}
