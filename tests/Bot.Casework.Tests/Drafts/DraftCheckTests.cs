using Bot.Drafts;
using Bot.Guidance;


namespace Bot.Casework.Tests.Drafts;

public sealed class DraftCheckTests
{
    private static readonly string[] Flags =
    [
        "contains-pii", "counselling", "explicit-accusation", "legal-advice", "links-to-harassment", "missing-basis", "missing-outcome",
        "missing-username", "names-reporter-to-accused", "no-acknowledgement", "no-appeal-route", "no-next-step", "no-request-for-updates",
        "no-timeline", "nothing-we-can-do", "oversharing-evidence", "personal-details-of-writer", "praises-accused", "prejudgement",
        "promise-of-date", "promise-of-result", "sceptical-phrase", "threatens-reporter",
    ];

    [Fact]
    public void The_flags_are_the_known_ones_and_each_leads_to_a_topic()
    {
        Assert.Equal(Flags, DraftRules.English.Select(rule => rule.Flag).Distinct().Order(StringComparer.Ordinal));
        Assert.All(DraftRules.English, rule => Assert.NotNull(GuidancePack.Shipped.Find(rule.Topic)));
    }

    [Fact]
    public void Every_label_of_the_examples_is_known_and_every_flag_has_one() => Assert.All(DraftRules.English, rule =>
    {
        Assert.InRange(DraftLabels.Of(rule.Flag), 0, DraftLabels.All.Length - 1);
        Assert.Equal(rule.IsMissing, DraftLabels.Needs.ContainsKey(rule.Flag));
    });

    [Fact]
    public void A_finding_shows_the_words_it_saw()
    {
        var finding = Assert.Single(DraftCheck.Check(DraftKind.Announcement,
            "User:K is banned for harassment. He forged letters to a colleague."));
        Assert.Equal(("explicit-accusation", "announcement-contents"), (finding.Flag, finding.TopicId));
        Assert.Contains("forged", finding.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_has_an_answer_and_twice_the_same()
    {
        string[] odd =
        [
            "", " ", new string('a', 30_000), string.Concat(Enumerable.Repeat("he will not be you are ", 1_000)),
            "\u202Eשלום", "\0\uD800", "....",
            string.Concat(Enumerable.Repeat("by Friday we will decide the ban ", 500)), string.Concat(Enumerable.Repeat("-:", 5_000)),
        ];
        foreach (var text in odd)
            foreach (var kind in Enum.GetValues<DraftKind>())
                Assert.Equal(DraftCheck.Check(kind, text), DraftCheck.Check(kind, text));
    }
}
