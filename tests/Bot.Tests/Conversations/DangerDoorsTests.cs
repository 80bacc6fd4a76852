using Testing.Desk;

namespace Bot.Tests.Conversations;

/// <summary>Danger is heard at every door, also where nobody looks for words of their own.</summary>
public sealed class DangerDoorsTests
{
    private const string First = "Somebody may be in danger.";
    private const string Addresses = "If anybody may be in danger: emergency@wikimedia.org, now. "
        + "Suspected images of child abuse: legal-reports@wikimedia.org, the URL only.";

    [Theory]
    [InlineData("case list he will strangle her tonight")]
    [InlineData("case show it he will strangle her tonight")]
    [InlineData("case danger nosuch none he will strangle her tonight")]
    [InlineData("case decide it banned because he threatened to slit her throat")]
    [InlineData("help he will strangle her tonight")]
    [InlineData("hello he will strangle her tonight")]
    [InlineData("question he will strangle her tonight")]
    [InlineData("contact find he will strangle her tonight")]
    [InlineData("me wiki he will strangle her tonight")]
    [InlineData("audit list he will strangle her tonight")]
    [InlineData("oncall who he will strangle her tonight")]
    [InlineData("where about he will strangle her tonight")]
    [InlineData("where sent he will strangle her tonight")]
    [InlineData("where step he will strangle her tonight")]
    [InlineData("where about somebody who wrote to me this morning that he will strangle her tonight")]
    [InlineData("help somebody wrote to me this morning in an edit summary that he will strangle her tonight")]
    [InlineData("kase opn she will hang herself tonight")]
    [InlineData("case open reporter=User:Kestrel accused=User:Stoat he wrote k1ll yourself on her page")]
    [InlineData("case open reporter=User:Kestrel accused=User:Stoat zabij się - wpis w opisie zmian")]
    public async Task It_is_said_first_whatever_the_words_were_typed_to(string line)
    {
        await using var desk = await TestDesk.Open();

        Assert.StartsWith(First, (await desk.Run("alice", line)).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("train answer xyz he will strangle her tonight")]
    [InlineData("draft check reply he will strangle her tonight")]
    [InlineData("case list kind=threat")]
    [InlineData("help case danger")]
    public async Task What_is_practised_and_what_names_a_command_is_left_alone(string line)
    {
        await using var desk = await TestDesk.Open();

        Assert.DoesNotContain(First, (await desk.Run("alice", line)).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("where about the weather in spring")]
    [InlineData("where sent banana")]
    [InlineData("where step banana")]
    [InlineData("where step safety banana")]
    [InlineData("where about a destination that nobody has ever heard of in all the years that this stands here")]
    public async Task Every_refusal_of_where_says_both_addresses_and_no_word_of_a_program(string line)
    {
        await using var desk = await TestDesk.Open();
        var answer = await desk.Run("dana", line);

        Assert.Contains(Addresses, answer.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("int32", answer.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Where_an_emergency_is_the_first_route_it_is_said_loudly_whoever_found_it()
    {
        await using var desk = await TestDesk.Open();

        Assert.StartsWith(First, await desk.Say("dana",
            "where an editor has been calling police to a colleague's home with false reports"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("guide i found cp")]
    [InlineData("guide somebody posted cp")]
    public async Task Guidance_on_images_of_abuse_is_that_of_child_protection(string line)
    {
        await using var desk = await TestDesk.Open();
        var said = await desk.Say("dana", line);

        Assert.StartsWith("This may be about the abuse of a child.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("search the web", said, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("where the user offers nude pics of pupils on his user page")]
    [InlineData("where grown man asks thirteen year old wikipedian for pics on discord")]
    public async Task A_child_that_is_sought_out_has_its_own_route_first(string line)
    {
        await using var desk = await TestDesk.Open();
        var said = await desk.Say("dana", line);

        Assert.Contains("packet to=child-protection", said, StringComparison.Ordinal);
        Assert.DoesNotContain("sent external-site", said, StringComparison.Ordinal);
    }
}
