using Testing.Desk;

namespace Bot.Tests.Conversations;

/// <summary>Kinds of descriptions that were sent to one place where another, or more than one, does the work.</summary>
public sealed class WhereKindsTests
{
    private const string Oversight = "Personal information to be hidden", Stewards = "Several wikis, or nobody local who can";
    private const string Board = "A dispute for the community", Asked = "May anybody be in danger?";

    [Theory]
    [InlineData("where deepfake nude of an admin on commons")]
    [InlineData("where somebody made a fake porn video of our steward")]
    [InlineData("where a photoshopped topless picture of a colleague is in the file list")]
    [InlineData("where they put her face on a naked body and uploaded it")]
    public async Task A_faked_picture_is_an_intimate_one(string line) => await Goes(line,
        [Oversight, "Mail to ca@wikimedia.org", "A deletion request on Commons"], ["Suspected images of child abuse\n"]);

    [Theory]
    [InlineData("where user Rook reverts each of my edits on every page within a minute")]
    [InlineData("where user keeps following my contribs and undoing everything")]
    [InlineData("where she rolls back everything I write, on any topic")]
    [InlineData("where he follows her around and undoes all her work")]
    public async Task Whoever_undoes_all_that_somebody_does_is_no_matter_for_the_noticeboard(string line) =>
        await Goes(line, ["Subtle, or about a long-term editor"], [Board]);

    [Fact]
    public async Task One_edit_undone_still_is() =>
        await Goes("where somebody reverted my edit on the article about cats", [Board], ["Subtle, or about a long-term editor"]);

    [Theory]
    [InlineData("where account called \"Ann Smith is a whore\" was created")]
    [InlineData("where a user name that says my boss is a thief")]
    [InlineData("where somebody registered the username MarthaIsA slut")]
    [InlineData("where a new account is named after me and a street, username with my home address")]
    public async Task A_name_that_attacks_or_exposes_goes_to_who_can_hide_it(string line) =>
        await Goes(line, [Oversight, Stewards, "Clear-cut: a block or a deletion is enough"], [Board]);

    [Theory]
    [InlineData("where a user named Killjoy would like to be renamed")]
    [InlineData("where an account named after a band wants to be renamed")]
    public async Task Any_other_name_does_not(string line) => await Goes(line, ["nobody's harassment"], [Oversight]);

    [Theory]
    [InlineData("where kms tonight lol jk not jk")]
    [InlineData("where she posted just gonna go kms")]
    public async Task Three_letters_may_mean_a_life(string line) => await Goes(line, ["Somebody may be in danger"], [Asked]);

    [Theory]
    [InlineData("where he writes kys to every new editor")]
    [InlineData("where told me to kys")]
    public async Task Said_to_somebody_it_is_asked_whether_anybody_is_in_danger(string line) =>
        await Goes(line, ["emergency@wikimedia.org, now", "in danger", "Clear-cut"], [Board]);

    [Theory]
    [InlineData("where the road is 12 kms long")]
    [InlineData("where the trail is several kms from the village")]
    public async Task Behind_a_number_they_are_a_distance(string line) =>
        await Goes(line, ["could not tell"], ["Somebody may be in danger"]);

    [Theory]
    [InlineData("where the article on the sistine chapel shows nude figures")]
    [InlineData("where a painting of a naked child angel in the article Putto")]
    public async Task Nakedness_in_art_is_nobodys_harassment(string line) =>
        await Goes(line, ["nobody's harassment"], ["Suspected images of child abuse\n", Oversight]);

    [Theory]
    [InlineData("support lawyer mexico", "Legal Fees Assistance Program", "legal help and legal aid")]
    [InlineData("support court poland", "Legal Fees Assistance Program")]
    [InlineData("support attorney", "Legal Fees Assistance Program")]
    [InlineData("support child germany", "legal-reports@wikimedia.org")]
    [InlineData("support children uk", "ceop.police.uk", "child abuse")]
    public async Task A_word_that_means_two_needs_is_answered_for_both(string line, params string[] words) => await Goes(line, words, []);

    [Fact]
    public async Task A_route_is_named_by_its_name()
    {
        await using var desk = await TestDesk.Open();

        await desk.Hear("bob", "packet to=oversight his address is on a page", "Hand-over to the oversighters");
        await desk.Hear("bob", "packet to=stewards his account was taken over", "Hand-over to the stewards");
        await desk.Hear("alice", "team route oversight off", "The route oversight (the oversighters) is off");
        await desk.Hear("alice", "team route oversight on", "The route oversight (the oversighters) is on");
    }

    [Fact]
    public async Task The_card_names_the_wikis()
    {
        await using var desk = await TestDesk.Open();
        var n = await desk.OpenCase("bob", "wiki=dewiki reporter=User:Kestrel Insults");

        await desk.Hear("bob", $"case show {n}", "wiki: de.wikipedia.org");
        await desk.Hear("bob", $"case wiki {n} frwiki");
        await desk.Hear("bob", $"case show {n}", "wikis: de.wikipedia.org and fr.wikipedia.org");
    }

    private static async Task Goes(string line, string[] to, string[] never)
    {
        await using var desk = await TestDesk.Open();
        var said = await desk.Hear("bob", line, to);
        Assert.All(never, words => Assert.DoesNotContain(words, said, StringComparison.Ordinal));
    }
}
