using Bot.Texts;
using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Conversations;

/// <summary>A party is put right as people say it, and only what was named is taken out.</summary>
public sealed class SaidOfPartyTests
{
    [Theory]
    [InlineData("accused User:X18 \"User:Zebra\"")]
    [InlineData("accused User:X18 to User:Zebra")]
    [InlineData("accused User:X18 -> User:Zebra")]
    [InlineData("accused User:X18 → User:Zebra")]
    [InlineData("accused User:X18 should be User:Zebra")]
    [InlineData("n2 \"User:X18\" \"User:Zebra\"")]
    [InlineData("n2 User:Zebra")]
    [InlineData("n2 name=User:Zebra")]
    [InlineData("n2 to User:Zebra")]
    [InlineData("party User:X18 \"User:Zebra\"")]
    [InlineData("name User:X18 to User:Zebra")]
    [InlineData("User:X18 User:Zebra")]
    public async Task The_old_name_in_front_of_the_new_one_is_no_part_of_it(string said)
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("carol", "reporter=User:P18 accused=User:X18 Insults");
        await desk.Hear("carol", $"case correct {n} {said}", "n2 of", "is now User:Zebra (accused)");
    }

    [Fact]
    public async Task A_part_is_given_as_it_is_called_and_the_name_stays()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("carol", "reporter=User:P18 accused=User:X18 Insults");
        await desk.Hear("carol", $"case correct {n} n2 role=witness", "User:X18 is witness");
        await desk.Hear("carol", $"case correct {n} n2 role: accused", "User:X18 is accused");
    }

    [Fact]
    public async Task Taking_a_part_out_leaves_the_others()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("carol", "reporter=User:T1 accused=User:T2 kind=insult he insults");
        await desk.Hear("carol", $"case party {n} witness User:T1");
        await desk.Hear("carol", $"case remove {n} witness", "User:T1 is reporter and target", "nothing else");
        await desk.Hear("carol", $"case party {n} witness User:T1");
        await desk.Hear("carol", $"case remove {n} witness User:T1", "User:T1 is reporter and target");
        await desk.Hear("carol", $"case show {n} parties", "User:T1 (reporter and target)");
        await desk.Hear("carol", $"case party {n} witness User:T3");
        await desk.Hear("carol", $"case remove {n} witness", "User:T3 is taken out");
        await desk.Hear("carol", $"case remove {n} User:T2", "User:T2 is taken out");
    }
}
