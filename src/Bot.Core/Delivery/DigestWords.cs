using System.Collections.Immutable;
using Bot.Cases;
using Bot.Ringing;
using Bot.Desk;
using Bot.People;
using Bot.Promises;
using Bot.Texts;
using NodaTime;

namespace Bot.Delivery;

/// <summary>The daily message of a person: what waits for them, in one piece; on Mondays all their promises. Null when there is nothing to say.</summary>
internal static class DigestWords
{
    private const int Most = 20;

    public static async Task<Reply?> Of(Notice notice, PersonId reader, DateTimeZone zone, Team team, NoticeReader reading, Instant now, CancellationToken token)
    {
        var monday = notice.Due.InZone(zone).DayOfWeek == IsoDayOfWeek.Monday;
        var cases = await reading.WithPromises(reader, token).ConfigureAwait(false);
        var promises = cases.SelectMany(c => c.Promises.Where(p => p.State == PromiseState.Open && p.Owner == reader && (monday || p.At <= now)).Select(p => (Case: c, Promise: p)))
            .OrderBy(p => p.Promise.At)
            .Select(p => Text.Of($"{p.Case.Head.Number}: {p.Promise.Of} to the {p.Promise.To}, {(p.Promise.At <= now ? "was due" : "due")} {p.Promise.At}")).ToList();
        var lines = ImmutableArray.CreateBuilder<Text>();
        foreach (var head in reading.View.VisibleTo(reader).OrderBy(h => h.Received))
            lines.AddRange(Lines(head, team, reader, now));
        if (promises.Count == 0 && lines.Count == 0)
            return null;
        var reply = new Reply([]);
        if (promises.Count > 0)
            reply = reply.And(Listed(monday ? "Your promises this week" : "Promises past their date", promises));
        if (lines.Count > 0)
            reply = reply.And(Listed("Cases that ask for a look", lines));
        return reply.Then(new Choice("My cases", "case mine"), new Choice("My promises", "promise list"));
    }

    private static IEnumerable<Text> Lines(CaseHead head, Team team, PersonId reader, Instant now)
    {
        var mine = head.Investigators.Contains(reader);
        var lead = team.RoleOf(reader) == Role.Lead;
        if (head.Investigators.Length == 0 && lead)
            yield return Text.Of($"{head.Number}: nobody has it, received {new At(head.Received, MomentStyle.Relative)}");
        if (!mine)
            yield break;
        if (Digests.IsIdle(head, team.Settings, now))
            yield return Text.Of($"{head.Number}: nothing happened since {new At(head.Touched, MomentStyle.Short)}");
        if (Digests.LacksFirstUpdate(head, team.Settings, now))
            yield return Text.Of($"{head.Number}: the reporter has had no update since it arrived, {new At(head.Received, MomentStyle.Relative)}");
        if (Digests.LacksOutcome(head, team.Settings, now))
            yield return Text.Of($"{head.Number}: open for longer than the team wants a case to take, received {new At(head.Received, MomentStyle.Relative)}");
        if (Digests.LacksPromise(head))
            yield return Text.Of($"{head.Number}: no date promised to the reporter; {new Typed($"promise make {head.Number} ")}");
        if (head.NotWrittenUp)
            yield return Text.Of($"{head.Number}: done at once and not yet written up");
    }

    private static Block.Lines Listed(string heading, IReadOnlyList<Text> items) => new Block.Lines(Text.Ours(heading),
        [.. items.Take(Most), .. items.Count > Most ? [Text.Of($"and {items.Count - Most} more")] : Array.Empty<Text>()]);
}
