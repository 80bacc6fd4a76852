using Bot.Texts;
using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Conversations;

/// <summary>Who is in a case, as people say and put it right.</summary>
public sealed partial class SaidAsPeopleTests
{
    [Theory]
    [InlineData("accused User:Jackdaw to User:Zebra")]
    [InlineData("accused User:Jackdaw -> User:Zebra")]
    [InlineData("accused User:Jackdaw \"User:Zebra\"")]
    [InlineData("n2 \"User:Jackdaw\" \"User:Zebra\"")]
    [InlineData("party User:Jackdaw \"User:Zebra\"")]
    [InlineData("n2 name=User:Zebra")]
    public async Task A_party_is_corrected_as_one_says_it_and_the_right_one_is_kept_away(string said)
    {
        await using var desk = await TestDesk.Open();
        await desk.Hear("carol", "me wiki User:Zebra");
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"case correct {n} {said}", "User:Zebra (accused)");
        await desk.No("carol", $"case show {n}", RefusalKind.Forbidden);
    }

    [Fact]
    public async Task A_part_is_corrected_and_taken_out_alone()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"case correct {n} n2 role=witness", "User:Jackdaw is witness");
        await desk.Hear("bob", $"case party {n} witness User:Kestrel");
        await desk.Hear("bob", $"case correct {n} n2 accused");
        await desk.Hear("bob", $"case remove {n} witness", "User:Kestrel is reporter and target");
    }

    [Fact]
    public async Task Reporter_and_accused_in_one_is_asked_for_a_party_too()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        var no = await desk.No("bob", $"case party {n} accused User:Kestrel", RefusalKind.Question,
            "is reporter and target", "would be accused too");
        await desk.Hear("bob", no.Instead[0].Line, "User:Kestrel is accused");
    }

    [Theory]
    [InlineData("User:Rook", "\"User:Big Wren\"", "User:Rook (accused) and User:Big Wren (accused)")]
    [InlineData("\"Big Rook\"", "User:Wren", "Big Rook (accused) and User:Wren (accused)")]
    public async Task Somebody_given_twice_is_two(string one, string other, string both)
    {
        await using var desk = await TestDesk.Open();
        var said = await desk.Say("bob", $"case open reporter=User:Kestrel accused={one} accused={other} kind=insult insults");
        var n = said.Split(' ', ',').First(w => w.StartsWith("arb-", StringComparison.Ordinal));
        await desk.Hear("bob", $"case show {n}", both);
    }
}
