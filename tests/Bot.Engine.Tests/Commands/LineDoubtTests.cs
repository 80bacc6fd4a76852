using Bot.Commands;
using Bot.Texts;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Engine.Tests.Commands;

/// <summary>What a line may not have meant is asked about, and what is offered carries what was given.</summary>
public sealed class LineDoubtTests
{
    private sealed class Desk
    {
        [Command("letter", "Writes")]
        public static Bot.Commands.Outcome Letter(CommandContext call,
            [About("the case")] int number,
            [About("from whom", Named = true, Name = true)] string? sender,
            [About("about whom", Named = true, Name = true)] string? subject,
            [About("how", Named = true)] Colour? colour,
            [About("when", Named = true)] DateText? sent,
            [About("the words", Most = 4000)] string words) =>
            Reply.Say($"{number}{sender}{subject}{colour?.ToString()}{sent?.Said}{words}{call.Now}");
    }

    private static readonly Command letter = new CommandTable([new Desk()], Testing.Desk.Shipped.Types).Find("letter")!;

    [Theory]
    [InlineData("7 she wrote subject=bob and left", "part of the text", "subject: bob")]
    [InlineData("7 sender=A she wrote that subject=bob did it", "part of the text", "subject: bob")]
    [InlineData("7 she wrote that it was subject=bob", "part of the text", "subject: bob")]
    [InlineData("7 he said: colour=red is best", "part of the text", "colour: red")]
    [InlineData("sendr=Ann 7 hello", "sender: Ann")]
    [InlineData("7 hello sendr=Ann", "sender: Ann", "part of the text")]
    [InlineData("subjects=Ann 7 hello", "subject: Ann")]
    [InlineData("like=red 7 hello", "colour: red")]
    [InlineData("via=pigeon 7 hello")]
    [InlineData("7 sender=User:Ana Sofía Brandão hello", "User:Ana Sofía Brandão", "User:Ana Sofía", "User:Ana")]
    [InlineData("sender: User:Ann 7 hello", "sender: User:Ann")]
    [InlineData("Colour = red 7 hello", "colour: red")]
    [InlineData("sender= Ann 7 hello", "sender: Ann")]
    [InlineData("7 sender=User:Tiny Ostrich subject=Bo hello", "User:Tiny Ostrich", "User:Tiny")]
    public void A_line_that_may_mean_two_things_is_asked_about(string line, params string[] choices)
    {
        var refusal = Binder.Line(letter, line, Sample.Scope).Refusal;
        Assert.Equal(RefusalKind.Question, refusal?.Kind);
        Assert.Equal(choices, refusal!.Instead.Select(c => c.Label));
        Assert.All(refusal.Instead.Take(1), c => Assert.NotNull(c.Values));
        Assert.All(
            refusal.Instead.Where(c => c.Values is not null),
            c => Assert.Equal(c.Values, GivenValues.Of(letter, c.Line["letter".Length..], Sample.Scope)));
    }

    [Fact]
    public void What_is_doubtful_in_two_places_is_asked_about_one_after_the_other()
    {
        var first = Binder.Line(letter, "7 sender=User:Tiny Ostrich subject=User:Fat Cat hello", Sample.Scope).Refusal!;
        var choice = first.Instead[0];
        Assert.Equal(("User:Tiny Ostrich", null), (choice.Label, choice.Values));
        var second = Binder.Line(letter, choice.Line["letter".Length..], Sample.Scope).Refusal!;
        Assert.Equal("User:Fat Cat", second.Instead[0].Label);
        Assert.Equal("User:Tiny Ostrich", second.Instead[0].Values!["sender"]);
        Assert.Equal("7", second.Instead[0].Values!["number"]);
    }

    [Theory]
    [InlineData("7 hello", "")]
    [InlineData("7 sender=A subject=B hello there", "sender=A subject=B")]
    [InlineData("7 hello there sender=User:A subject=User:B", "sender=User:A subject=User:B")]
    [InlineData("7 hello there colour=red", "colour=red")]
    [InlineData("sender=A 7 Phone number posted subject=User:B", "sender=A subject=User:B")]
    [InlineData("sender=\"Big Bird\" 7 Phone Number posted", "sender=Big Bird")]
    [InlineData("7 \"she wrote subject=bob and left\"", "")]
    [InlineData("7 she wrote “subject=bob” and left", "")]
    [InlineData("7 see https://x.org/?sender=3&subject=4 and more", "")]
    [InlineData("7 x=5 is the answer", "")]
    public void A_line_that_means_one_thing_is_not(string line, string pairs)
    {
        var bound = Binder.Line(letter, line, Sample.Scope);
        Assert.Null(bound.Refusal);
        var given = bound.Given.Where(g => g.Key is not ("number" or "words")).OrderBy(g => g.Key, StringComparer.Ordinal);
        Assert.Equal(pairs, string.Join(' ', given.Select(g => $"{g.Key}={g.Value}")));
    }

    [Fact]
    public void The_choice_that_leaves_it_in_the_text_keeps_the_text_as_it_was()
    {
        var asked = Binder.Line(letter, "7 she wrote subject=bob and left", Sample.Scope).Refusal!;
        Assert.Equal("she wrote subject=bob and left", asked.Instead[0].Values!["words"]);
        Assert.False(asked.Instead[0].Values!.ContainsKey("subject"));
        Assert.Equal("she wrote bob and left", asked.Instead[1].Values!["words"]);
    }

    [Theory]
    [InlineData("7 he said sender=User:Q hates subject=carol and colour=red all day",
        "he said User:Q hates carol and red all day", "sender=User:Q;subject=carol;colour=red")]
    [InlineData("7 he said sender=User:Q is a fool and subject=alice of lying",
        "he said User:Q is a fool and alice of lying", "sender=User:Q;subject=alice")]
    [InlineData("colour=red 7 he said sender=\"Big Bird\" and subject=alice lied",
        "he said \"Big Bird\" and alice lied", "sender=Big Bird;subject=alice;colour=red")]
    public void Several_pairs_within_words_are_asked_about_at_once_and_no_choice_drops_a_word(string line, string words, string pairs)
    {
        var asked = Binder.Line(letter, line, Sample.Scope).Refusal!;
        Assert.Equal(2, asked.Instead.Length);
        var (asText, asValues) = (asked.Instead[0].Values!, asked.Instead[1].Values!);
        Assert.Equal(line[(line.IndexOf('7', StringComparison.Ordinal) + 2)..], asText["words"]);
        Assert.Empty(asText.Keys.Except(["number", "words", "colour"]));
        Assert.Equal(words, asValues["words"]);
        var given = asValues.Where(v => v.Key is not ("number" or "words")).Select(v => $"{v.Key}={v.Value}");
        Assert.Equal(pairs.Split(';').Order(StringComparer.Ordinal), given.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_pair_at_the_end_can_be_given_while_one_within_the_words_is_text()
    {
        var asked = Binder.Line(letter, "7 he said colour=red is best subject=User:B", Sample.Scope).Refusal!;
        var last = asked.Instead[2].Values!;
        Assert.Equal(("User:B", "he said colour=red is best"), (last["subject"], last["words"]));
        Assert.False(last.ContainsKey("colour"));
    }

    [Theory]
    [InlineData("7 sent=yesterday 18:00 thanked her", "yesterday 18:00", "thanked her")]
    [InlineData("7 sent=10 minutes ago blocked", "10 minutes ago", "blocked")]
    [InlineData("7 sent=2 days ago sender=User:A hello", "2 days ago", "hello")]
    [InlineData("7 sent=yesterday, thanked her", "yesterday", "thanked her")]
    [InlineData("7 sent=\"yesterday\" 18:00 was the hour", "yesterday", "18:00 was the hour")]
    [InlineData("sent=last friday at 9 pm 7 hello", "last friday at 9 pm", "hello")]
    public void A_date_behind_its_name_has_as_many_words_as_make_one(string line, string sent, string words)
    {
        var bound = Binder.Line(letter, line, Sample.Scope);
        Assert.Null(bound.Refusal);
        Assert.Equal((sent, words), (bound.Given["sent"], bound.Given["words"]));
        var again = GivenValues.Of(letter, GivenValues.Line(letter, bound.Given)["letter".Length..], Sample.Scope);
        Assert.Equal(bound.Given, again);
    }

    [Fact]
    public void A_date_that_only_begins_as_one_is_refused() =>
        Assert.Equal("sent", Binder.Line(letter, "7 sent=today 9:99am thanked her", Sample.Scope).Refusal?.About);

    [Theory]
    [InlineData("sent= yesterday 18:00 7 hello", "sent: yesterday 18:00")]
    [InlineData("7 sender=User:A, User:B hello", "User:A, User:B", "User:A alone")]
    [InlineData("7 sender=User:A and User:B hello", "User:A and User:B", "User:A alone")]
    [InlineData("7 subject=[[User:A]], [[User:B]] and [[User:C]] did it", "[[User:A]], [[User:B]] and [[User:C]]", "[[User:A]] alone")]
    public void What_belongs_to_a_value_is_asked_about_with_choices_that_are_right(string line, params string[] choices)
    {
        var asked = Binder.Line(letter, line, Sample.Scope).Refusal!;
        Assert.Equal(choices, asked.Instead.Where(c => c.Label != "part of the text").Select(c => c.Label));
        Assert.Contains(choices[0].Split(": ")[^1], asked.Instead[0].Values!.Values);
    }

    [Theory]
    [InlineData("7 sender=User:A and she wrote hello")]
    [InlineData("7 sender=User:A, he wrote hello")]
    [InlineData("7 sender=User:A and I wrote hello")]
    public void A_sentence_that_goes_on_behind_a_name_is_no_second_name(string line) =>
        Assert.Null(Binder.Line(letter, line, Sample.Scope).Refusal);

    [Theory]
    [InlineData("sendr=Ann ")]
    [InlineData("sender=Ann Bo Cy subject=Dee Eve Fay ")]
    [InlineData("a sender=Ann b ")]
    [InlineData("sender: Ann ")]
    [InlineData("sender= ")]
    public void A_line_full_of_doubts_is_asked_about_at_once(string part)
    {
        var line = string.Concat(Enumerable.Repeat(part, 4000 / part.Length));
        var start = TimeProvider.System.GetTimestamp();
        Assert.NotNull(Binder.Line(letter, line, Sample.Scope).Refusal);
        Assert.InRange(TimeProvider.System.GetElapsedTime(start).TotalSeconds, 0, 5);
    }

    [Fact]
    public void The_line_of_values_gives_these_values_again_whatever_they_hold() => Prop.ForAll(values, given =>
    {
        var line = GivenValues.Line(letter, given)["letter".Length..];
        var read = GivenValues.Of(letter, line, Sample.Scope);
        var bound = Binder.Line(letter, line, Sample.Scope);
        return read.Count == given.Count && given.All(g => read[g.Key] == g.Value)
            && bound.Refusal is null && bound.Given.Count == given.Count && given.All(g => bound.Given[g.Key] == g.Value);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20261130, 1));

    [Fact]
    public void Values_that_were_given_are_bound_to_the_same_values() => Prop.ForAll(values, given =>
    {
        var bound = Binder.Values(letter, given, Sample.Scope);
        var again = Binder.Line(letter, GivenValues.Line(letter, given)["letter".Length..], Sample.Scope);
        return bound.Values is { } one && again.Values is { } two && one.SequenceEqual(two);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20261130, 1));

    private static readonly string[] bits =
    [
        "a", "word", "sender: x", "Colour",
        "sender=x", "subject=", "colour=red", "sendr=x", "=", "\"", "\\", "“", "”", "„", "«", "»",
        "‘", "’", "'", " ", "  ", "\n",
        "José", "O’Brien", "User:A", "https://x?sender=1", "「", "」", "-", "1",
    ];

    private static readonly Gen<string> text =
        from count in Gen.Choose(1, 7)
        from some in Gen.ArrayOf(Gen.Elements(bits), count)
        from glue in Gen.Elements("", " ")
        let clean = TypedText.Clean(string.Join(glue, some)).Trim()
        where clean.Length > 0 && LineReader.Unquoted(clean) == clean
        select clean;

    private static readonly Arbitrary<Dictionary<string, string>> values = Arb.From(
        from words in text
        from sender in Gen.OneOf(Gen.Constant(""), text)
        from subject in Gen.OneOf(Gen.Constant(""), text)
        from colour in Gen.Elements("", "red", "dark-blue")
        select new Dictionary<string, string>
        {
            ["number"] = "7", ["words"] = words, ["sender"] = sender, ["subject"] = subject, ["colour"] = colour,
        }.Where(v => v.Value.Length > 0).ToDictionary(v => v.Key, v => v.Value));
}
