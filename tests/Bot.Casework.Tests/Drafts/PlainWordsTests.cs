using Bot.Drafts;

namespace Bot.Casework.Tests.Drafts;

/// <summary>What is plain by its grammar is found whatever else the sentence says, and what only looks like it is not.</summary>
public sealed class PlainWordsTests
{
    private const string Appeal = " You may appeal to the committee.";
    private const string News = " I'll write on Monday with an update. Tell me if anything new happens.";

    [Theory]
    [InlineData("Dear Rex, following a complaint by Nan you are blocked for harassment.")]
    [InlineData("Dear Rex, because of several mails from User:Nan you are blocked for harassment.")]
    [InlineData("Dear Rex, Nan reported you. You are blocked for harassment.")]
    [InlineData("Rex, Nan told us about your mails and you are banned for harassment.")]
    [InlineData("Rex, you are banned for harassment. Wren contacted the team in May.")]
    [InlineData("Dear Rex, you are banned for harassing User:Nan by mail.")]
    [InlineData("Dear Rex, you are blocked for insulting Nan over and over.")]
    public void Whoever_reported_or_was_struck_is_not_named_to_the_sanctioned(string draft) =>
        Assert.Equal(["names-reporter-to-accused"], Flags(DraftKind.Sanction, draft + Appeal));

    [Theory]
    [InlineData("Dear Rex, after a review by the committee you are blocked for harassment.")]
    [InlineData("Dear Rex, following a decision by Arbcom you are blocked for harassment.")]
    [InlineData("Dear Rex, after a report by several users you are blocked for harassment.")]
    [InlineData("Dear Rex, you are blocked for harassing other editors.")]
    public void A_committee_and_other_editors_are_nobodys_name(string draft) =>
        Assert.DoesNotContain("names-reporter-to-accused", Flags(DraftKind.Sanction, draft + Appeal));

    [Theory]
    [InlineData("After a report by Nan we have decided that Rex's administrator rights are revoked for harassment.",
        "names-reporter-to-accused")]
    [InlineData("We have decided that Rex is banned for harassment.")]
    [InlineData("The committee has blocked Rex for harassment.")]
    [InlineData("{{user|Rex}} is banned for harassment.")]
    public void An_announcement_names_the_sanctioned_and_nobody_else(string draft, params string[] flags) =>
        Assert.Equal(flags, Flags(DraftKind.Announcement, draft));

    [Fact]
    public void An_announcement_without_a_name_is_still_found() =>
        Assert.Contains(
            "missing-username", Flags(DraftKind.Announcement, "We have decided that an administrator is banned for harassment."));

    [Theory]
    [InlineData("We will answer you by Wednesday.", "promise-of-date")]
    [InlineData("Your reply will come in the next three days.", "promise-of-date")]
    [InlineData("The response will reach you within a week.", "promise-of-date")]
    [InlineData("What a horrible man.", "prejudgement")]
    [InlineData("He is such a nasty person.", "prejudgement")]
    [InlineData("I personally am convinced that B did it.", "prejudgement")]
    [InlineData("We are all certain that Rook wrote those letters.", "prejudgement")]
    [InlineData("I will write by Friday, even if only to say that we are still at it.")]
    public void A_reply_takes_no_side_and_promises_no_answer_by_a_day(string sentence, params string[] flags) =>
        Assert.Equal(flags, Flags(DraftKind.Reply, "Dear A, I'm sorry about this. " + sentence + News));

    [Theory]
    [InlineData("You are banned for harassment, you creep.", "insult")]
    [InlineData("You are banned for harassment. You are a pathetic little man.", "insult")]
    [InlineData("You are banned for harassment: you wrote “you creep” to another editor.")]
    public void An_insult_is_found_and_a_quoted_one_is_none(string draft, params string[] flags) =>
        Assert.Equal(flags, Plain(DraftKind.Sanction, draft + Appeal));

    [Theory]
    [InlineData("You are banned for harassment, dumbass.", "insult")]
    [InlineData("You are banned for harassment and for being a complete moron.", "insult")]
    [InlineData("Idiots like you are not welcome here. You are banned for harassment.", "insult")]
    [InlineData("People like you are a disgrace. You are banned for harassment.", "insult")]
    [InlineData("You are banned for harassment. You are simply crazy.", "insult")]
    [InlineData("You are banned for harassment. Your childish tantrums are over.", "insult")]
    [InlineData("Otto, because of what you wrote to Kim you are banned for harassment.", "names-reporter-to-accused")]
    [InlineData("Otto, you are banned for harassment. Your mails to Kim were the reason.", "names-reporter-to-accused")]
    [InlineData("Dear Otto, your block for harassment was requested by User:Kim.", "names-reporter-to-accused")]
    [InlineData("You are banned for harassment. Do not bother to appeal.", "no-appeal-route")]
    [InlineData("You are banned for harassment. You wrote to several other editors and to the team.")]
    [InlineData("You are blocked for 3 days for harassment, as announced in our mail of Monday.")]
    [InlineData("You are blocked for harassment, such as the edits of 2026-11-20 to the article, and for evading an earlier block.")]
    public void What_a_sanctioned_user_must_not_read_is_found_by_words_alone(string draft, params string[] flags) =>
        Assert.Equal(flags, Plain(DraftKind.Sanction, draft + Appeal));

    [Theory]
    [InlineData("User:Rex is banned for harassment. He posted the phone number 555 0102 3344 of User:Nan.", "names-reporter-to-accused")]
    [InlineData("User:Rex is banned for harassment. Call User:Nan at 030 1234567 for questions.",
        "names-reporter-to-accused", "contains-pii")]
    [InlineData("User:Rex is banned for publishing User:Nan's number, against the policy on privacy.", "names-reporter-to-accused")]
    [InlineData("Otto, a sick pervert, is banned by the committee for harassment.", "insult")]
    [InlineData("User:Rex is banned for harassment because he is mentally ill.", "contains-pii")]
    [InlineData("User:Rex is banned for harassment until 2027-11-30. Appeals go to the committee.")]
    [InlineData("User:Rex is banned for harassment. Questions go to the Arbitration Committee by mail.")]
    public void What_nobody_must_read_in_public_is_found_by_words_alone(string draft, params string[] flags) =>
        Assert.Equal(flags, Plain(DraftKind.Announcement, draft));

    [Theory]
    [InlineData("Dear Nan, we close this with no action. Sorry for the bad news. You can write again.", "no-support")]
    [InlineData("Dear Nan, no action is taken. If you feel unsafe, call the police.", "no-support")]
    [InlineData("Dear Nan, I'm sorry, no action is taken. Hotlines and organisations are listed on our page. You can write again.")]
    [InlineData("Dear Nan, there is no proof that he rang you. Do not repeat these accusations, or you will be blocked.")]
    public void A_closure_that_offers_no_support_is_told_so_unless_it_must_be_written_anew(string draft, params string[] flags) =>
        Assert.Equal(flags, Plain(DraftKind.Closure, draft));

    [Fact]
    public void Each_leads_to_a_topic() =>
        Assert.All(DraftRules.Plain, rule => Assert.NotNull(Bot.Guidance.GuidancePack.Shipped.Find(rule.Topic)));

    private static IEnumerable<string> Flags(DraftKind kind, string draft) => DraftCheck.Check(kind, draft).Select(f => f.Flag);

    private static IEnumerable<string> Plain(DraftKind kind, string draft) =>
        PlainCheck.Check(kind, draft, DraftCheck.Check(kind, draft)).Select(f => f.Flag);
}
