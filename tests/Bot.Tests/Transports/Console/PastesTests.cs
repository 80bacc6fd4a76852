using Bot.Transports.Console.Editing;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Transports.Console;

/// <summary>What is pasted comes out as text, whatever it holds; what is typed stays as it was.</summary>
public sealed class PastesTests
{
    [Fact]
    public void Whatever_is_pasted_comes_out_as_text_wherever_what_was_read_ends() => Prop.ForAll(pasted, text =>
    {
        var expected = text.ReplaceLineEndings("\n");
        var keys = Taken(Pastes.Begins + text + Pastes.Ends + "x");
        return string.Concat(keys.SkipLast(1).Select(k => k.KeyChar)) == expected
            && keys.SkipLast(1).All(k => k.Key == ConsoleKey.Packet)
            && keys[^1] is { KeyChar: 'x', Key: ConsoleKey.None };
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20261130, 1));

    [Theory]
    [InlineData("abc")]
    [InlineData("\u001b")]
    [InlineData("\u001b[20x")]
    [InlineData("\u001b\u001b[2")]
    public void Keys_that_are_no_paste_stay_as_they_are(string typed) =>
        Assert.Equal(typed, string.Concat(Taken(typed).Select(k => k.KeyChar)));

    [Fact]
    public void Escape_alone_is_not_waited_with() =>
        Assert.Single(new Pastes().Take(new ConsoleKeyInfo('\u001b', ConsoleKey.Escape, false, false, false), more: false));

    private static List<ConsoleKeyInfo> Taken(string letters)
    {
        var pastes = new Pastes();
        return [.. letters.Select((l, i) => (l, More: i < letters.Length - 1)).SelectMany(k => pastes.Take(Key(k.l), k.More))];
    }

    private static ConsoleKeyInfo Key(char letter) => new(
        letter,
        letter switch
        {
            '\u001b' => ConsoleKey.Escape,
            '\r' or '\n' => ConsoleKey.Enter,
            _ => ConsoleKey.None,
        },
        false, false, false);

    private static readonly Arbitrary<string> pasted = Arb.From(
        from some in Gen.ArrayOf(Gen.Elements("a", "é", "🙂", " ", "\t", "\n", "\r", "[200~", "[201~", "1", "exit", "~", "201"))
        select string.Concat(some));
}
