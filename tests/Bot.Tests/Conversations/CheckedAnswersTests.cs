using System.Collections.Immutable;
using Bot.Basics;
using Bot.Commands;
using Bot.Dispatch;
using Bot.People;
using Bot.Texts;
using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Conversations;

/// <summary>What a command would refuse is refused by its form when it is answered, and nothing typed is lost where one is asked.</summary>
public sealed class CheckedAnswersTests
{
    [Theory]
    [InlineData("case told", "whom", "nobody", "I find nobody as “nobody”", "User:Kestrel")]
    [InlineData("case open", "accused", "User:Kestrel", "Reporter and accused are the same")]
    [InlineData("case open", "accused", "user:kestrel", "Reporter and accused are the same")]
    [InlineData("case open", "accused", "Rook and Wren", "Is “Rook and Wren” one name, or are they 2")]
    [InlineData("case open", "wiki", "moon base", "is no wiki I can name")]
    [InlineData("case open", "acknowledged", "5 days ago", "cannot have been acknowledged")]
    [InlineData("case link", "sha256", "12ab", "is no SHA-256")]
    [InlineData("case party", "name", "Rook and Wren", "Is “Rook and Wren” one name")]
    [InlineData("case reopen", "case", "{n}", "is not closed")]
    [InlineData("promise make", "case", "{closed}", "is closed. Reopen it first")]
    [InlineData("case ask", "case", "{closed}", "is closed. Reopen it first")]
    [InlineData("promise make", "owner", "mallory", "Nobody called “mallory”")]
    [InlineData("packet", "to", "oversite", "“oversite” is no route", "oversight")]
    public async Task An_answer_that_would_be_refused_is_refused_when_it_is_given(
        string path, string parameter, string typed, params string[] words)
    {
        await using var desk = await TestDesk.Open();
        var (closed, n) = (await desk.OpenCase(), await desk.OpenCase());
        await desk.Hear("bob", $"case close {closed} actioned anyway=yes blocked");
        typed = typed.Replace("{n}", n, StringComparison.Ordinal).Replace("{closed}", closed, StringComparison.Ordinal);
        var why = await Wrong(desk, path, parameter, typed, n);
        foreach (var word in words)
            Assert.Contains(word, why?.ToString() ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("case told", "whom", "reporter")]
    [InlineData("case told", "whom", "kestrel")]
    [InlineData("case open", "accused", "User:Rook")]
    [InlineData("case open", "accused", "User:Rook, User:Wren")]
    [InlineData("case open", "acknowledged", "yesterday")]
    [InlineData("case open", "acknowledged", "not yet")]
    [InlineData("case open", "wiki", "dewiki")]
    [InlineData("case ask", "case", "{n}")]
    [InlineData("case reopen", "case", "{closed}")]
    [InlineData("packet", "to", "Oversight")]
    public async Task An_answer_that_would_be_taken_is_taken(string path, string parameter, string typed)
    {
        await using var desk = await TestDesk.Open();
        var (closed, n) = (await desk.OpenCase(), await desk.OpenCase());
        await desk.Hear("bob", $"case close {closed} actioned anyway=yes blocked");
        typed = typed.Replace("{n}", n, StringComparison.Ordinal).Replace("{closed}", closed, StringComparison.Ordinal);
        Assert.Null(await Wrong(desk, path, parameter, typed, n));
    }

    [Fact]
    public async Task Who_may_not_see_a_case_learns_nothing_of_its_parties_from_a_form()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("carol", $"case recuse {n}");
        Assert.Null(await Wrong(desk, "case told", "whom", "nobody", n, "carol"));
        Assert.Contains("that you can see", (await Wrong(desk, "case told", "case", n, n, "carol"))!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_typed_for_a_case_that_is_called_it_before_there_was_one_stand_in_each_choice()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        var asked = await desk.No("carol", "case note it the diffs are bad, \"all\" of them", RefusalKind.Question, "Which case?");
        var choice = Assert.Single(asked.Instead, c => c.Label.StartsWith(n, StringComparison.Ordinal));
        Assert.Equal("the diffs are bad, \"all\" of them", choice.Values!["text"]);
        await desk.Hear("carol", choice.Line, "Noted in " + n);
        await desk.Hear("carol", $"case timeline {n}", "the diffs are bad, \"all\" of them");
    }

    [Theory]
    [InlineData("case note it the diffs", "case")]
    [InlineData("case told it reporter thank you", "case")]
    [InlineData("packet", "summary")]
    [InlineData("packet to=oversight me=mail", "summary")]
    [InlineData("packet to=oversight case=it", "case")]
    public async Task What_is_still_needed_opens_a_form(string line, string missing)
    {
        await using var desk = await TestDesk.Open();
        var answer = await desk.Run("carol", line);
        Assert.Equal(missing, answer.Missing?.Name);
    }

    [Theory]
    [InlineData("packet to=emergency")]
    [InlineData("packet to=oversight phone number on a talk page")]
    [InlineData("case told it nobody thank you")]
    public async Task What_is_whole_or_wrong_otherwise_opens_none(string line)
    {
        await using var desk = await TestDesk.Open();
        await desk.OpenCase("carol");
        Assert.Null((await desk.Run("carol", line)).Missing);
    }

    [Fact]
    public async Task An_id_that_a_case_does_not_have_is_answered_with_those_it_has_and_what_they_are()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"case note {n} Berta lives in Ulm");
        var no = await desk.No("bob", $"case remove {n} l7", RefusalKind.Argument, "I find nothing as “l7”", "n1", "e2");
        Assert.Equal(["n1: User:Kestrel (reporter and target)", "n2: User:Jackdaw (accused)", "e2: Berta lives in Ulm", "Show them"],
            no.Instead.Select(c => c.Label));
        no.Offers($"case remove {n} n1", $"case remove {n} e2");
        (await desk.No("bob", $"case correct {n} l7 she moved", RefusalKind.Argument)).Offers($"case correct {n} e2 she moved");
        var line = $"case remove {n} ";
        var offered = await desk.Get<ICompletion>().Complete(line, line.Length, new("console", "bob"), desk.Slot.Team, default);
        Assert.Superset(new HashSet<string> { "n1", "n2", "e2" }, offered.Select(o => o.Value).ToHashSet());
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_answered_with_the_last_and_how_many_there_are()
    {
        await using var desk = await TestDesk.Open();
        for (var i = 0; i < 11; i++)
        {
            await desk.OpenCase("bob", $"reporter=User:Kestrel{i} mail {i}");
            desk.Time.Pass(Duration.FromMinutes(1));
        }

        await desk.Hear("bob", "case list page=99", "2 of 2", "mail 10", "There are 2 pages; this is the last.");
        Assert.DoesNotContain("this is the last", await desk.Say("bob", "case list page=2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_next_on_duty_is_said_first_and_stretches_of_one_person_are_one()
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("dana", "oncall next", "no rota is set", "Ask alice");
        await desk.Hear("alice", "oncall set weekly 09:00 bob carol");
        await desk.Hear("dana", "oncall next", "carol is next, from 2026-11-23T08:00:00Z", "bob is on duty until then");
        await desk.Hear("carol", "oncall next", "You are next");
        await desk.Hear("alice", "oncall set weekly 09:00 carol");
        await desk.Hear("dana", "oncall next", "carol is on duty now. Nobody else is on the rota.");
        await desk.Hear("alice", "oncall override bob until=\"tomorrow 9am\"", "bob is on duty from now on, until");
        var next = await desk.Hear("dana", "oncall next", "carol is next, from 2026-11-19T08:00:00Z");
        Assert.Equal(2, next.Split("\n- ").Length - 1);
        await desk.Hear("alice", "oncall set hours 08:00-16:00=alice");
        await desk.Hear("dana", "oncall next", "Nobody is next, from 2026-11-18T15:00:00Z", "alice is on duty until then");
    }

    private static Task<Refusal?> Wrong(TestDesk desk, string path, string parameter, string typed, string number, string who = "bob")
    {
        var command = desk.Get<CommandTable>().Find(path)!;
        var given = ImmutableDictionary<string, string>.Empty
            .Add(path == "case open" ? "reporter" : "case", path == "case open" ? "User:Kestrel" : number);
        if (parameter == "acknowledged")
            given = given.Add("received", "3 days ago");
        var request = new Request
        {
            Id = $"look-{parameter}", Account = new Account("console", who), Place = new Place("console"),
            Command = command, Values = given,
        };
        return desk.Get<IFrontDoor>().Wrong(request, command.Parameters.Single(p => p.Name == parameter), typed, default);
    }
}
