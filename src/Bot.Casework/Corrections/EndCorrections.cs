using Bot.Cases;
using Bot.Texts;

namespace Bot.Corrections;

/// <summary>How a closed case ended, and why.</summary>
internal static class EndCorrections
{
    private const string Ended = "outcome", Why = "reason";

    public static IEnumerable<Correctable> Of(Case of)
    {
        if (of is not { Head.IsOpen: false, Outcome: { } outcome })
            yield break;
        yield return new Correctable(Ended, Ended, Text.Of($"{outcome}")) { Correct = asked => Outcome(asked, outcome) };
        yield return new Correctable(Why, Why, Text.Of($"{TypedText.Short(of.OutcomeReason ?? "")}"))
        {
            Words = of.OutcomeReason ?? "", Correct = asked => With(asked, outcome, asked.Right),
        };
    }

    /// <summary>Another outcome, and another reason where one is said; an outcome is never assumed here either.</summary>
    private static Righted Outcome(Asked asked, CaseOutcome before)
    {
        var (number, said) = (asked.Of.Head.Number, OutcomeWords.Read(asked.Right));
        if (said.Surely is not { } outcome)
            return CorrectionRefusals.WhichOutcome(number, said);
        var righted = With(asked, outcome, said.Reason.Length > 0 ? said.Reason : asked.Of.OutcomeReason ?? "");
        return outcome == before ? righted : righted with { Entry = $"{Words.Of(outcome)}, not {Words.Of(before)}" };
    }

    private static Righted With(Asked asked, CaseOutcome outcome, string reason)
    {
        var (of, number) = (asked.Of, asked.Of.Head.Number);
        if (asked.When is not null)
            return CorrectionRefusals.NotOfWords(number, new Correctable(Ended, Ended, Text.Empty));
        if (outcome == of.Outcome && reason == of.OutcomeReason)
            return new Righted { To = of, Said = Text.Of($"{number} ended so already.") };
        var (was, now) = ($" as {Words.Of(of.Outcome!.Value)}: {of.OutcomeReason}", $" as {Words.Of(outcome)}: {reason}");
        var to = (of with { Outcome = outcome, OutcomeReason = reason }).WithEntry(
            e => e.Kind == EntryKind.Closed && e.Text.EndsWith(was, StringComparison.Ordinal),
            e => e with { Text = e.Text[..^was.Length] + now, Corrected = asked.Mark() });
        return new Righted
        {
            To = to, Entry = "the reason was corrected",
            Said = Text.Of($"{number} is closed as {outcome}: {reason}"),
        };
    }
}
