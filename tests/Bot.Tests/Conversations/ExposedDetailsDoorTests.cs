using NodaTime;
using Testing.Desk;

namespace Bot.Tests.Conversations;

public sealed class ExposedDetailsDoorTests
{
    private const string OfAChild = "a girl of twelve wrote her phone number and home town on her user page";
    private const string First = "A child may be found by what stands open.";
    private const string OfAnEditor = "somebody put the real name and the employer of an editor on the talk page";
    private const string Hide = "Somebody's private details may stand open.";

    [Theory]
    [InlineData("case open reporter=User:Kestrel ")]
    [InlineData("where ")]
    public async Task A_child_whose_details_stand_open_is_said_first(string command)
    {
        await using var desk = await TestDesk.Open();

        var said = await desk.Say("bob", command + OfAChild);

        Assert.StartsWith(First + " Ask the oversighters now", said, StringComparison.Ordinal);
        Assert.Contains("ca@wikimedia.org", said, StringComparison.Ordinal);
        Assert.DoesNotContain("legal-reports@wikimedia.org now", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_kept_and_rings_until_somebody_says_that_it_is_hidden()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"case take {n}");
        await desk.Hear("carol", $"case note {n} {OfAChild}", First);
        await desk.Told(Duration.Zero, "bob", n, "ask the oversighters in private to hide it");
        await desk.Hear("bob", $"case show {n}", "nobody has said yet what was done");

        await desk.Hear("bob", $"case act {n} asked the oversighters to hide it", "settles the danger");

        await desk.Silence(Duration.FromHours(3));
    }

    [Fact]
    public async Task A_block_does_not_settle_it()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();
        await desk.Hear("bob", $"case note {n} {OfAChild}", First);

        await desk.Hear("bob", $"case act {n} blocked the account", "was this about it?");
    }

    [Theory]
    [InlineData("case open reporter=User:Kestrel ")]
    [InlineData("case note N ")]
    [InlineData("case add N ")]
    public async Task Anybody_elses_are_said_first_in_a_case_and_ring_nobody(string command)
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase();

        var said = await desk.Say("bob", command.Replace("N", n, StringComparison.Ordinal) + OfAnEditor);

        Assert.StartsWith(Hide, said, StringComparison.Ordinal);
        var told = await desk.Pass(Duration.FromMinutes(20));
        Assert.DoesNotContain(told, t => t.Text.Contains("danger", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("the address of the museum was changed in the article")]
    [InlineData("her phone number was on the talk page and was suppressed within minutes")]
    public async Task What_is_nobodys_or_hidden_is_not_spoken_of(string words)
    {
        await using var desk = await TestDesk.Open();

        var said = await desk.Say("bob", "case open reporter=User:Kestrel " + words);

        Assert.DoesNotContain("stand open", said, StringComparison.Ordinal);
        Assert.DoesNotContain("stands open", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_to_die_and_nothing_else_is_an_emergency_of_where()
    {
        await using var desk = await TestDesk.Open();

        var said = await desk.Say("bob", "where kys");

        Assert.StartsWith("Somebody may be in danger.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("not sure", said, StringComparison.Ordinal);
    }
}
