using Bot.Drafts;
using Bot.Guidance;

namespace Bot.Core.Tests.Drafts;

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

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Most_flags_of_labelled_drafts_are_found_and_few_others(int half)
    {
        var (right, found, known) = (0, 0, 0);
        foreach (var draft in LabelledDraft.All.Where((_, line) => line % 2 == half))
        {
            var flags = DraftCheck.Check(draft.Kind, draft.Text).Select(finding => finding.Flag).ToArray();
            (right, found, known) = (right + flags.Count(draft.Flags.Contains), found + flags.Length, known + draft.Flags.Count);
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"precision {100.0 * right / found:0.0}, recall {100.0 * right / known:0.0}");
        Assert.True(right >= 0.85 * found && right >= 0.85 * known, $"{right} right of {found} found and {known} known");
    }

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
            "", " ", new string('a', 30_000), string.Concat(Enumerable.Repeat("he will not be you are ", 1_000)), "\u202Eשלום", "\0\uD800", "....",
            string.Concat(Enumerable.Repeat("by Friday we will decide the ban ", 500)), string.Concat(Enumerable.Repeat("-:", 5_000)),
        ];
        foreach (var text in odd)
            foreach (var kind in Enum.GetValues<DraftKind>())
                Assert.Equal(DraftCheck.Check(kind, text), DraftCheck.Check(kind, text));
    }
}
