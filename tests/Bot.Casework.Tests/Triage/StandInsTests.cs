using System.Collections.Immutable;
using System.Text.Json;
using Bot.Basics;
using Bot.Casework.Tests.Guidance;
using Bot.People;
using Bot.Routes;
using Bot.Triage;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Casework.Tests.Triage;

/// <summary>With any set of routes off, nothing that went somewhere goes nowhere.</summary>
public sealed class StandInsTests
{
    private static readonly string[] mayBeOff = [.. RouteTable.All.Where(r => !r.Always).Select(r => r.Id)];

    private static readonly Lazy<IReadOnlyList<IReadOnlyList<Route>>> described = new(Described);

    [Theory]
    [InlineData("oversight", "oversight", "stewards")]
    [InlineData("checkusers", "checkusers", "stewards")]
    [InlineData("bureaucrats", "bureaucrats", "stewards")]
    [InlineData("legal", "legal", "trust-and-safety")]
    [InlineData("commons", "commons", "oversight")]
    [InlineData("commons oversight", "commons", "stewards")]
    [InlineData("arbitrators", "arbitrators", "functionaries")]
    [InlineData("arbitrators functionaries", "functionaries", "trust-and-safety")]
    [InlineData("administrator", "administrator", "small-wikis")]
    [InlineData("noticeboard administrator functionaries small-wikis", "noticeboard", "stewards")]
    public void The_next_that_does_its_work_stands_in(string off, string route, string standsIn) =>
        Assert.Equal(standsIn, StandIns.Of(Team(off.Split(' ')), RouteTable.Find(route)!).Id);

    [Fact]
    public void With_any_set_of_routes_off_no_leaf_of_the_tree_and_no_description_ends_without_a_route_that_it_had()
    {
        var leaves = QuestionTree.Questions.SelectMany(q => q.Answers).Where(a => a.Next is null).Select(a => a.Routes);
        var answers = leaves.Concat(described.Value).ToList();
        Assert.True(described.Value.Count > 250, $"only {described.Value.Count} descriptions");
        Prop.ForAll(Gen.SubListOf(mayBeOff).ToArbitrary(), off =>
        {
            var team = Team(off);
            return answers.All(routes => Holds(team, routes));
        }).QuickCheckThrowOnFailure();
        Assert.All(answers, routes => Assert.True(Holds(Team(mayBeOff), routes)));
        Assert.All(answers, routes => Assert.Equal(routes, StandIns.Of(Team([]), routes)));
    }

    private static bool Holds(Team team, IReadOnlyList<Route> routes)
    {
        var told = StandIns.Of(team, routes);
        return told.Count > 0
            && told.All(r => StandIns.Of(team, r) == r)
            && routes.All(r => told.Contains(StandIns.Of(team, r)))
            && told.Zip(told.Skip(1)).All(p => p.First.Urgency <= p.Second.Urgency);
    }

    private static Team Team(IEnumerable<string> off)
    {
        var team = new Team { Id = new TeamId("arb"), Title = "Arbitrators" };
        return team with { Settings = RouteCommands.Off.In(team.Settings, [.. off]) };
    }

    /// <summary>What the answers are to every description of the project's own examination, where there is one.</summary>
    private static List<IReadOnlyList<Route>> Described()
    {
        var root = SourceTree.Root.FullName;
        var files = new[] { "tests/Learn.Tests/Examination/where.jsonl", "tests/Learn.Tests/Examination/languages.jsonl" };
        var lines = files.SelectMany(f => File.ReadLines(Path.Combine(root, f))).Where(l => l.Length > 0);
        var words = lines.Select(l => JsonDocument.Parse(l).RootElement).Select(e => e.GetProperty("q").GetString()!);
        var results = words.Select(w => TriageEngine.Shipped.Triage(w).Routes.Select(r => r.Route).ToList());
        return [.. results.Where(r => r.Count > 0).Select(r => (IReadOnlyList<Route>)[.. r.OrderBy(x => x.Urgency)])];
    }
}
