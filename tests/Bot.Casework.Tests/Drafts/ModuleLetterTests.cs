using Bot.Drafts;

namespace Bot.Casework.Tests.Drafts;

/// <summary>
/// Letters built like the eight that the training modules judge (Writing a good reply; Offering support and resources), in our own
/// words: each gets what the module says of it, and what it plainly lacks.
/// </summary>
public sealed class ModuleLetterTests
{
    [Fact]
    public void A_casual_reply_that_takes_guilt_for_granted_and_promises_a_block() => Gets(DraftKind.Reply,
        "Hi there, seems the user you reported really messed up here, so this should be an easy one. "
        + "I'll most likely hide it and block them once I find the time, if that's what it takes.",
        "promise-of-result", "prejudgement", "no-acknowledgement", "no-timeline", "no-request-for-updates");

    [Fact]
    public void A_reply_with_sympathy_a_day_and_a_request_for_news() => Gets(DraftKind.Reply,
        "Hello, I'm sorry that you have to deal with this. I'll look into it and tell you by Sunday how far we have come. "
        + "Should some edits have to be hidden to keep you safe, we will work on that quickly. "
        + "If you think that you're in danger, please call the police where you live. Please write to me if anything new happens.");

    [Fact]
    public void A_reply_that_foretells_that_nothing_will_come_of_it() => Gets(DraftKind.Reply,
        "Hello, having glanced at it I think it's improbable that we can take any action. We will look anyway.",
        "prejudgement", "no-acknowledgement", "no-timeline", "no-request-for-updates");

    [Fact]
    public void A_reply_that_states_as_fact_what_was_not_looked_into() => Gets(DraftKind.Reply,
        "Hello, I'm sorry to read about this. It's plain that you are upset, but you needn't worry; "
        + "as I have checked your link and it is a breach of the policy, we'll remove the edit right away.",
        "promise-of-result", "prejudgement", "no-timeline", "no-request-for-updates");

    [Fact]
    public void A_terse_closure_acknowledges_nothing() => Gets(DraftKind.Closure,
        "Hello, the team was not able to establish that User K sent you those letters. We therefore decline to act against K, "
        + "and the file is closed with no action. Feel free to come back with new evidence. "
        + "If you feel that your safety is at risk, don't hesitate to call the police or to write to the emergency team.",
        "no-acknowledgement");

    [Fact]
    public void A_closure_that_doubts_and_threatens() => Gets(DraftKind.Closure,
        "Hi, there doesn't seem to be any proof that K rang you. As we could not verify your report, the matter is closed. "
        + "Please don't repeat these accusations against K on the wiki, because they would be treated as harassment of K. "
        + "If you'd like to settle this, I suggest that you write to K yourself.",
        "sceptical-phrase", "threatens-reporter", "no-acknowledgement");

    [Fact]
    public void The_best_closure_has_nothing_to_look_at() => Gets(DraftKind.Closure,
        "Hello, I'm writing to tell you that we have finished looking into your report. We were thorough, but we can only act "
        + "where it is certain who is behind the harassment, and that could not be shown here, so there is no sanction. "
        + "I apologize for what must be a disappointing end, and I'd ask you to come back to me if you experience further harassment.\n"
        + "• If you ever feel that your safety is threatened, please contact your local authorities or the emergency team.\n"
        + "• Very good hotlines and service organizations, most of them free, are listed at http://mefiwiki.com/wiki/ThereIsHelp\n"
        + "• If you would like to work against harassment of volunteers, applications for grants are accepted at [name of the page]; "
        + "you are welcome to suggest projects there.");

    [Fact]
    public void A_kind_closure_that_tells_whom_the_writer_holds_guilty() => Gets(DraftKind.Closure,
        "Hello, I am sorry that we are not able to take any action. This doesn't mean that we don't believe you, nor that we call "
        + "anybody innocent. In fact I myself am certain that K is the person who wrote those letters. "
        + "You may also wish to turn to people off the wiki; many are listed at http://mefiwiki.com/wiki/ThereIsHelp",
        "explicit-accusation");

    [Theory]
    [InlineData(DraftKind.Announcement, "names-reporter-to-accused", "harassment of User:R",
        "User:Q is banned for harassment of User:R.")]
    [InlineData(DraftKind.Announcement, "explicit-accusation", "calling a colleague a thief",
        "User:Q is banned for harassment, namely for calling a colleague a thief.")]
    [InlineData(DraftKind.Closure, "explicit-accusation", "I personally am convinced that B",
        "Dear A, I'm sorry, there is no sanction. I personally am convinced that B is the one who called you. Write to us if it goes on.")]
    [InlineData(DraftKind.Reply, "promise-of-date", "answer by Tuesday",
        "I'm sorry about this. You will have an answer by Tuesday. Tell me if anything new happens.")]
    public void A_finding_quotes_the_words_that_caused_it(DraftKind kind, string flag, string words, string draft)
    {
        var finding = Assert.Single(DraftCheck.Check(kind, draft));
        Assert.Equal(flag, finding.Flag);
        Assert.Contains(words, finding.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("User:Q is banned for harassment of other contributors.")]
    [InlineData("User:Q is banned for harassment. Questions go to User:R.")]
    [InlineData("User:Q has been banned for harassment by a decision of User:R and User:S.")]
    public void Who_is_no_target_may_be_named(string draft) => Gets(DraftKind.Announcement, draft);

    [Fact]
    public void A_line_that_a_mail_program_broke_is_read_as_one() => Assert.Equal(
        ["We are sorry that this took so much longer than we had told you it would.", "Best, K"],
        DraftSentences.Of("We are sorry that this took so much longer than we had\ntold you it would.\nBest, K"));

    private static void Gets(DraftKind kind, string draft, params string[] flags) => Assert.Equal(
        flags.Order(StringComparer.Ordinal),
        DraftCheck.Check(kind, draft).Select(finding => finding.Flag).Order(StringComparer.Ordinal));
}
