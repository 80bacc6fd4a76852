using System.Collections.Immutable;
using Bot.Commands;
using Bot.Texts;

namespace Bot.Cases;

/// <summary>Something that speaks against closing a case now, and what to do instead.</summary>
public sealed record Doubt(Text What, Choice Instead);

/// <summary>
/// Closing a case: how it ended is asked and never assumed, and so is whether to close it although the reporter has heard nothing or
/// something is not written up. [Closing cases]
/// </summary>
/// <param name="parts">Say what else stands open.</param>
/// <param name="call">The request.</param>
/// <param name="of">The case.</param>
internal sealed class Closing(CaseParts parts, CommandContext call, Case of)
{
    private const int MostOffered = 4;

    /// <summary>Closes it, or asks.</summary>
    /// <param name="outcome">How it ended, if that was said in its own words.</param>
    /// <param name="reason">Why; where no outcome was said, whatever was typed.</param>
    /// <param name="anyway">Whether it is closed although something stands open.</param>
    /// <param name="how">What the timeline says.</param>
    public Outcome As(CaseOutcome? outcome, string? reason, bool anyway, string how)
    {
        var words = reason?.Trim() ?? "";
        if (outcome is null && words.Length > 0)
        {
            var said = OutcomeWords.Read(words);
            if (said.Surely is null)
                return WhichOutcome(said);
            (outcome, words) = (said.Surely, said.Reason);
        }

        return outcome is not { } known || words.Length == 0
            ? CaseRefusals.NoReason(of.Head.Number, outcome)
            : Closed(known, words, anyway, how);
    }

    private Outcome Closed(CaseOutcome outcome, string reason, bool anyway, string how)
    {
        var turn = new CaseTurn(call, of);
        var followed = parts.On(new CaseEvent.Closing(outcome), of, turn);
        if (turn.Refusal is { } not)
            return not;
        Doubt[] doubts = [.. Unheard(outcome), .. turn.Doubts];
        if (doubts.Length > 0 && !anyway)
            return AllTheSame(doubts, outcome, reason);
        var closed = followed.WithHead(h => h with { State = CaseState.Closed, Closed = call.Now }) with
        {
            Outcome = outcome, OutcomeReason = reason, Wait = null,
        };
        var entry = $"{how} as {Words.Of(outcome)}: {reason}";
        var reply = StateReplies.Closed(turn, outcome);
        return call.Saved(closed, EntryKind.Closed, entry, reply, $"{how} {Words.Typed(outcome)}");
    }

    /// <summary>Nothing was ever said to whoever reported.</summary>
    private IEnumerable<Doubt> Unheard(CaseOutcome outcome)
    {
        if (of.Head.Acknowledged is not null || of.HasSpokenToReporter)
            yield break;
        var number = of.Head.Number;
        var isKnown = of.Find("reporter") is not null;
        var record = isKnown ? new Choice("Note what they were told", $"case told {number} reporter ")
            : new Choice("They were told", $"case ack {number}");
        yield return new Doubt(Text.Ours("nothing was ever said to whoever reported it"), record);
        var topic = outcome == CaseOutcome.NotActionable ? "closing-non-actionable" : "closing-actionable";
        yield return new Doubt(Text.Empty, new Choice("What to write", "guide " + topic));
    }

    /// <summary>What stands open is said, with what to do about it; whoever means it closes the case all the same.</summary>
    private Refusal AllTheSame(Doubt[] doubts, CaseOutcome outcome, string reason)
    {
        var open = Text.Join("; ", [.. doubts.Where(d => d.What != Text.Empty).Select(d => d.What)]);
        var anyway = new Choice("Close all the same", Line(outcome, $"anyway=yes {reason}"));
        return new Refusal(RefusalKind.Question, Text.Of(
            $"{of.Head.Number} is not closed yet: {open}. Do that first, or close it all the same."))
            .Or([.. doubts.Select(d => d.Instead).Take(MostOffered), anyway]);
    }

    private Refusal WhichOutcome(SaidOutcome said)
    {
        var number = of.Head.Number;
        var all = Words.List([.. Enum.GetValues<CaseOutcome>().Select(o => Words.Typed(o))], "or");
        var heard = said.Heard.Length == 0 ? Text.Empty : Text.Of($"“{TypedText.Short(said.Heard)}” is no outcome that I know. ");
        var isLabel = said.Heard.Length > 0 && !said.Reason.StartsWith(said.Heard, StringComparison.Ordinal);
        var offered = isLabel ? said.Near : said.Near.Union(Enum.GetValues<CaseOutcome>());
        return new Refusal(RefusalKind.Question, Text.Of($"{heard}How did {number} end: {all}? Nothing was done yet."))
            .Or([.. offered.Select(o => new Choice(CaseRefusals.Label(o), Line(o, said.Reason)))]);
    }

    private string Line(CaseOutcome outcome, string rest) =>
        $"{call.Command.Path} {of.Head.Number} outcome={Words.Typed(outcome)} {rest}";
}
