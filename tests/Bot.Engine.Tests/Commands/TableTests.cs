using System.Text.RegularExpressions;
using Bot.Commands;
using Bot.People;
using Bot.Texts;
using FsCheck;
using FsCheck.Fluent;
using Testing.Desk;

namespace Bot.Engine.Tests.Commands;

/// <summary>The commands as they are shipped.</summary>
public sealed partial class TableTests
{
    [Fact]
    public async Task Every_command_says_what_it_is_in_a_hundred_characters()
    {
        await using var desk = await TestDesk.Open();
        Assert.All(desk.Get<CommandTable>().Commands, c =>
        {
            Assert.InRange(c.About.Length, 1, 100);
            Assert.All(c.Parameters, p => Assert.InRange(p.About.Length, 1, 100));
            Assert.All(c.Parameters, p => Assert.InRange(p.Choices.Length, 0, 25));
        });
    }

    [Fact]
    public async Task Every_command_can_be_a_slash_command()
    {
        await using var desk = await TestDesk.Open();
        var table = desk.Get<CommandTable>();
        Assert.All(table.Commands, c =>
        {
            Assert.InRange(c.Path.Split(' ').Length, 1, 3);
            Assert.All(c.Path.Split(' '), w => Assert.Matches(SlashName(), w));
            Assert.InRange(c.Parameters.Length, 0, 25);
            Assert.All(c.Parameters, p => Assert.Matches(SlashName(), p.Name));
            Assert.Equal(c.Parameters.Length, c.Parameters.Select(p => p.Name).Distinct().Count());
            var ordered = c.Parameters.OrderBy(p => p.Optional).ToList();
            Assert.Equal(ordered.Count(p => !p.Optional), ordered.TakeWhile(p => !p.Optional).Count());
        });
        Assert.InRange(table.Groups.Length, 1, 100);
        Assert.All(table.Commands.GroupBy(c => c.Path.Split(' ')[0]), g => Assert.InRange(Words(g).Count(), 1, 25 * 25));

        static IEnumerable<string> Words(IEnumerable<Command> group) => group.Select(c => c.Path);
    }

    [Fact]
    public async Task Every_example_is_of_its_command_and_binds()
    {
        await using var desk = await TestDesk.Open();
        var table = desk.Get<CommandTable>();
        Assert.All(table.Commands.Where(c => c.Example.Length > 0), c =>
        {
            var (command, left) = table.Match(c.Example);
            Assert.Same(c, command);
            var bound = Binder.Line(c, left, Sample.Scope);
            Assert.True(bound.Values is not null, $"{c.Example}: {bound.Refusal}");
        });
    }

    [Fact]
    public void Paths_and_aliases_are_found_the_longest_first()
    {
        Assert.Equal("paint", Sample.Table.Match("Brush red x").Command!.Path);
        var (command, left) = Sample.Table.Match("  paint   WHEN  tomorrow x ");
        Assert.Equal(("paint when", "tomorrow x"), (command!.Path, left));
        Assert.Null(Sample.Table.Match("painting red").Command);
        Assert.Equal("paint <red|dark-blue> [times] [thick=…] <what…>", Sample.Table.Find("paint")!.Usage);
        Assert.Equal("paint when <when> [what…]", Sample.Table.Find("paint when")!.Usage);
    }

    [Theory]
    [InlineData("case shwo", "case show")]
    [InlineData("case lst", "case list")]
    [InlineData("promise mkae", "promise make")]
    [InlineData("whomai", "me show")]
    [InlineData("audti verify", "audit verify")]
    [InlineData("remind", "remind me")]
    public async Task The_nearest_command_comes_first(string typed, string nearest)
    {
        await using var desk = await TestDesk.Open();
        Assert.Equal(nearest, desk.Get<CommandTable>().Nearest(typed)[0].Path);
    }

    [Fact]
    public void What_is_not_shaped_as_a_command_stops_the_start()
    {
        Assert.Throws<InvalidOperationException>(() => new CommandTable([new Sample(), new Sample()], Shipped.Types));
        Assert.Throws<InvalidOperationException>(() => new CommandTable([new Shapeless()], Shipped.Types));
    }

    [Fact]
    public async Task Any_line_of_anybody_gets_an_answer_without_raw_control_characters_and_without_a_failure()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        var paths = desk.Get<CommandTable>().Commands.Select(c => c.Path).ToArray();
        var lines =
            from start in Gen.Frequency((3, Gen.Elements(paths)), (1, Gen.Constant("")))
            from number in Gen.Elements("", n, n, "arb-1001", "other-1")
            from rest in Lines.Garbage
            from who in Gen.Elements("alice", "bob", "dana", "zoe", "stranger")
            select (Who: who, Line: $"{start} {number} {rest}");
        Prop.ForAll(lines.ToArbitrary(), x =>
        {
            var answer = desk.Run(x.Who, x.Line).GetAwaiter().GetResult();
            var text = answer.ToString();
            return (!text.Any(IsRawControl)).Label(text)
                .And((!text.Contains("wrong on my side", StringComparison.Ordinal)).Label(text));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1500).WithReplay(20261118, 1));
        Assert.DoesNotContain("Error", desk.Log, StringComparison.Ordinal);
    }

    private static bool IsRawControl(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\t')) || c is (>= '\u202a' and <= '\u202e') or '\u2028';

    private sealed class Shapeless
    {
        [Command("odd", "Odd")]
        public static Bot.Commands.Outcome Odd(string text) => Reply.Say($"{text}");
    }

    [GeneratedRegex("^[-a-z0-9]{1,32}$")]
    private static partial Regex SlashName();
}
