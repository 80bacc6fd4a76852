using Bot.Administration;
using Bot.Basics;
using Bot.Commands;
using Bot.Notices;
using Bot.People;
using Bot.Texts;
using NodaTime;

namespace Bot.Cases;

/// <summary>Cases that ask for a look: nobody has them, nothing happens, the reporter waits; and what their parts add.</summary>
public sealed class CaseDailyLines(CaseParts parts) : IDailyLines
{
    /// <inheritdoc/>
    public int Place => 20;

    /// <inheritdoc/>
    public Choice? Next { get; } = new("My cases", "case mine");

    /// <inheritdoc/>
    public Task<DailyList> Of(Told told, bool monday)
    {
        var heads = told.At.View.Get<CaseIndex>().VisibleTo(told.Reader).OrderBy(h => h.Received);
        return Task.FromResult(new DailyList("Cases that ask for a look", [.. heads.SelectMany(h => Lines(h, told))]));
    }

    private IEnumerable<Text> Lines(CaseHead head, Told told)
    {
        var (team, reader, now) = (told.At.Team, told.Reader, told.At.Now);
        if (head.Investigators.Length == 0 && team.RoleOf(reader) == Role.Lead)
            yield return Text.Of($"{head.Number}: nobody has it, received {new At(head.Received, MomentStyle.Relative)}");
        if (head.Investigators.Contains(reader))
            foreach (var line in Mine(head, team, now))
                yield return line;
        foreach (var line in parts.All.SelectMany(p => p.Daily(head, team, reader, now)))
            yield return line;
    }

    private static IEnumerable<Text> Mine(CaseHead head, Team team, Instant now)
    {
        if (CaseLateness.IsIdle(head, team, now))
            yield return Text.Of($"{head.Number}: nothing happened since {new At(head.Touched, MomentStyle.Short)}");
        var received = new At(head.Received, MomentStyle.Relative);
        if (CaseLateness.LacksFirstUpdate(head, team, now))
            yield return Text.Of($"{head.Number}: the reporter has had no update since it arrived, {received}");
        if (CaseLateness.LacksOutcome(head, team, now))
            yield return Text.Of($"{head.Number}: open for longer than the team wants a case to take, received {received}");
    }
}
