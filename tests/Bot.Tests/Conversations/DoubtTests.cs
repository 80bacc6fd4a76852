using Testing.Desk;

namespace Bot.Tests.Conversations;

/// <summary>The doors of a case are no deafer than "where", and nothing is asked twice.</summary>
public sealed class DoubtTests
{
    private const string Asked = "May anybody be in danger?", Life = "Somebody may be in danger.";

    [Theory]
    [InlineData("case open reporter=User:Ann he waits for me behind the venue, he wrote")]
    [InlineData("case open reporter=User:Ann I cant go on")]
    [InlineData("case open reporter=User:Ann He wrote: next time I see you at the meetup you will need an ambulance")]
    [InlineData("case open reporter=User:Ann User wrote goodbye cruel world")]
    public async Task What_triage_would_send_to_the_emergency_address_is_said_where_a_case_is_opened(string line)
    {
        await using var desk = await TestDesk.Open();

        var answer = (await desk.Run("alice", line)).ToString();

        Assert.True(answer.StartsWith(Asked, StringComparison.Ordinal) || answer.StartsWith(Life, StringComparison.Ordinal), answer);
        Assert.Contains("emergency@wikimedia.org", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_doubt_is_asked_about_and_rings_nobody()
    {
        await using var desk = await TestDesk.Open();

        const string Report = "he waits for me behind the venue, he wrote";
        await desk.Hear("alice", $"case open reporter=User:Ann {Report}", Asked);
        Assert.DoesNotContain("danger:", await desk.Say("alice", "case show it"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("where hello")]
    [InlineData("where 12345")]
    [InlineData("where the weather is nice")]
    [InlineData("where there is a bomb at the office")]
    public async Task Nobody_is_asked_twice_whether_anybody_is_in_danger(string line)
    {
        await using var desk = await TestDesk.Open();

        Assert.DoesNotContain(Asked, (await desk.Run("dana", line)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_packet_that_tells_of_danger_goes_to_the_emergency_address_as_it_is()
    {
        await using var desk = await TestDesk.Open();

        await desk.Hear("alice", "packet she has taken pills", "Send it now, as it is");
    }

    [Theory]
    [InlineData("guide recusing")]
    [InlineData("guide I know the accused")]
    [InlineData("guide stepping back")]
    public async Task Whoever_asks_to_step_back_is_shown_how(string line)
    {
        await using var desk = await TestDesk.Open();

        await desk.Hear("alice", line, "case recuse");
    }

    [Fact]
    public async Task A_number_is_no_question()
    {
        await using var desk = await TestDesk.Open();

        Assert.Contains("I could not tell", (await desk.Run("alice", "guide 12345")).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("support suicide germany")]
    [InlineData("support suicide japan")]
    [InlineData("support suicide france")]
    public async Task Whoever_asks_for_help_against_suicide_is_told_where_danger_goes(string line)
    {
        await using var desk = await TestDesk.Open();

        await desk.Hear("alice", line, "emergency@wikimedia.org");
    }
}
