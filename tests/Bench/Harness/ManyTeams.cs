using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Administration;
using Bot.Basics;
using Bot.Cases;
using Bot.Documents;
using Bot.People;
using Bot.Views;
using NodaTime;
using Testing.Desk;

namespace Bench.Harness;

/// <summary>Many teams with their cases, written through the store's own writer, a commit or two for each team.</summary>
internal static class ManyTeams
{
    private const int PersonsInOneCommit = 300, CasesInOneCommit = 500;

    /// <summary>The teams as a configuration names them: a lead and an investigator each, who are in no other.</summary>
    public static IReadOnlyList<FoundingTeam> Of(int count) => [.. Enumerable.Range(0, count).Select(n => new FoundingTeam(
        new TeamId($"t{n}"), $"Team {n}", "UTC",
        [($"lead{n}", Console($"lead{n}"), Role.Lead), ($"hand{n}", Console($"hand{n}"), Role.Investigator)]))];

    public static Account Console(string name) => new(Account.ConsoleNetwork, name);

    public static PersonId Lead(int team) => new($"plead{team}");

    public static PersonId Hand(int team) => new($"phand{team}");

    /// <summary>An appsettings.json that names them.</summary>
    public static Task Configure(string folder, IReadOnlyList<FoundingTeam> teams)
    {
        var all = new JsonObject(teams.Select(t => KeyValuePair.Create(t.Id.Value, (JsonNode?)new JsonObject
        {
            ["Lead"] = t.Members[0].Name, ["Account"] = t.Members[0].Account.ToString(), ["Title"] = t.Title,
        })));
        var text = new JsonObject { ["Teams"] = all }.ToJsonString(new JsonSerializerOptions());
        return File.WriteAllTextAsync(Path.Combine(folder, "appsettings.json"), text);
    }

    /// <summary>Stores teams, members and daily lines, and cases that are due far away.</summary>
    public static async Task Store(RedisDesk desk, IReadOnlyList<FoundingTeam> teams, int cases)
    {
        var now = TimeProvider.System.Now();
        foreach (var page in Enumerable.Range(0, teams.Count).Chunk(PersonsInOneCommit / 2))
            await Do(desk, Slot.People, [.. page.SelectMany(n => Persons(n))]);
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = 8 };
        await Parallel.ForEachAsync(Enumerable.Range(0, teams.Count), atOnce, async (n, _) =>
        {
            var team = new Team
            {
                Id = teams[n].Id, Title = teams[n].Title, Members = [new(Lead(n), Role.Lead), new(Hand(n), Role.Investigator)],
            };
            var agendas = team.Members.Select(m => new Agenda { Owner = m.Person, Next = now + Duration.FromDays(2) });
            await Do(desk, Slot.Of(team.Id), [new Save(team), .. agendas.Select(a => new Save(a, a.Next))]);
            await Cases(desk, team, Enumerable.Range(1, cases).Select(i => Seed.Promised(i, Hand(n), now, now + Duration.FromDays(30))));
        });
    }

    /// <summary>Stores cases of one team.</summary>
    public static async Task Cases(RedisDesk desk, Team team, IEnumerable<Case> cases)
    {
        var kinds = desk.Get<KindTable>();
        foreach (var page in cases.Chunk(CasesInOneCommit))
            await Do(desk, Slot.Of(team.Id), [.. page.Select(c => Planned(c with { Head = c.Head with { Team = team.Id } }))]);

        Change Planned(Case of)
        {
            var kind = kinds.Of(of.Doc);
            return new Save(kind.Projected(of, team, new PeopleView()), kind.NextDue(of, team));
        }
    }

    private static IEnumerable<Change> Persons(int team)
    {
        foreach (var (id, name) in ((PersonId, string)[])[(Lead(team), $"lead{team}"), (Hand(team), $"hand{team}")])
        {
            yield return new Claim(ClaimKeys.OfName(name), id);
            yield return new Claim(ClaimKeys.Of(Console(name)), id);
            yield return new Save(new Person { Id = id, Name = name, Accounts = [Console(name)], Zone = "UTC" });
        }
    }

    private static async Task Do(RedisDesk desk, Slot slot, Change[] changes)
    {
        var entry = new AuditEntry(TimeProvider.System.Now(), PersonId.Operator, "bench seed", []);
        var done = await desk.Store.Commit(new Commit(slot, null, entry, [.. changes]), CancellationToken.None);
        if (done != Committed.Done)
            throw new InvalidOperationException($"the seed ended as {done}");
    }
}
