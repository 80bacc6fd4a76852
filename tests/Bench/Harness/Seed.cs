using Bot.Basics;
using Bot.Cases;
using Bot.Documents;
using Bot.People;
using Bot.Promises;
using Bot.Views;
using NodaTime;

namespace Bench.Harness;

/// <summary>Cases in bulk, hundreds to a commit.</summary>
internal static class Seed
{
    private const int InOneCommit = 500;

    /// <summary>A case under work, acknowledged, with a party, a link and a story of three lines.</summary>
    public static Case Plain(int number, PersonId whose, Instant now)
    {
        var received = now - Duration.FromDays(2);
        return new Case
        {
            Head = new CaseHead
            {
                Team = BenchDesk.TeamId,
                Value = number,
                State = CaseState.Investigating,
                Received = received,
                Acknowledged = received + Duration.FromHours(1),
                Touched = now, Kinds = [CaseKind.OnWiki], Investigators = [whose],
            },
            Summary = "A phone number was posted on a talk page, and again after it was removed.",
            Parties =
            [
                new Party { Id = "n1", Name = "User:Kestrel", Roles = [PartyRole.Reporter, PartyRole.Target] },
                new Party { Id = "n2", Name = "User:Jackdaw", Roles = [PartyRole.Accused] },
            ],
            Links = [new EvidenceLink("https://en.wikipedia.org/w/index.php?diff=1", "the number")],
            Entries = [.. Enumerable.Range(0, 3).Select(Entry)],
        };

        CaseEntry Entry(int part) => new(now, whose, EntryKind.Note, $"Looked at the diffs, part {part}; all by the same account.");
    }

    /// <summary>The same with a promise whose heads-up lies behind it.</summary>
    public static Case Promised(int number, PersonId whose, Instant now, Instant at) => Plain(number, whose, now).WithPromises([new Promise
    {
        Id = "p1", Owner = whose, Made = now - Duration.FromHours(2), At = at, Zone = "UTC", Note = "the diffs",
        Ring = new EscalationState((int)EscalationStep.Due),
    }]).Refreshed(now);

    /// <summary>Stores them and brings the readModel up to date.</summary>
    public static async Task Store(BenchDesk desk, IEnumerable<Case> cases)
    {
        var (team, kinds) = (desk.Team, desk.Get<KindTable>());
        await Parallel.ForEachAsync(cases.Chunk(InOneCommit), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (page, token) =>
        {
            var entry = new AuditEntry(TimeProvider.System.Now(), PersonId.Operator, "bench seed", []);
            var done = await desk.Store.Commit(new Commit(desk.Slot, null, entry, [.. page.Select(c => Planned(c, team, kinds))]), token);
            if (done != Committed.Done)
                throw new InvalidOperationException($"the seed ended as {done}");
        });
        await desk.Get<ReadModel>().Refresh(desk.Slot, CancellationToken.None);
    }

    private static Save Planned(Case of, Team team, KindTable kinds)
    {
        var kind = kinds.Of(of.Doc);
        return new Save(kind.Projected(of, team, new PeopleView()), kind.NextDue(of, team));
    }

    /// <summary>Puts cases back to what they were, whatever was done to them.</summary>
    public static async Task Reset(BenchDesk desk, IReadOnlyList<Case> cases)
    {
        var stored = await desk.Store.Load(desk.Slot, [.. cases.Select(c => c.Doc)], CancellationToken.None);
        await Store(desk, cases.Zip(stored, (c, s) => c with { Version = s?.Version ?? 0 }));
    }
}
