using Bot.Basics;
using Bot.Commands;
using Bot.Texts;


namespace Bot.Cases;

/// <summary>A case's way from new to closed, and back.</summary>
public sealed class StateCommands(CaseParts parts)
{
    /// <summary>The reporter was told that it arrived.</summary>
    [Command("case ack", "Record that the reporter was told that the report arrived", Aliases = "case acknowledge", Content = true, Example = "case ack arb-417")]
    public Task<Outcome> Acknowledge(CommandContext call, [About("the case")] CaseNumber @case,
        [About("when, if not just now", Named = true)] DateText? when,
        [About("what was said, in a line", Most = 2000)] string? said) => call.OnOpenCase(@case, of =>
    {
        if (of.Head.Acknowledged is { } before)
            return CaseRefusals.AlreadyAcknowledged(of.Head.Number, new At(before));
        var at = call.Now;
        if (when is not null)
        {
            var (then, no) = call.Behind(when, $"case ack {of.Head.Number} when={{date}} {said}");
            if (no is not null)
                return no;
            at = then.ToInstant();
            if (at < of.Head.Received)
                return CaseRefusals.BeforeReceipt(at, of.Head.Received);
        }

        var to = of.WithHead(h => h with { Acknowledged = at, State = h.State != CaseState.New ? h.State : h.Investigators.Length > 0 ? CaseState.Investigating : CaseState.Acknowledged });
        if (of.Find("reporter") is { } reporter)
            to = to with { Parties = to.Parties.Replace(reporter, reporter with { Contacts = reporter.Contacts.Add(new Contact(at, call.Me, said ?? "the report arrived")) }) };
        var late = at - of.Head.Received;
        var reply = Reply.Say($"{of.Head.Number} is acknowledged, {new At(at)}, {late} after it was received.").And($"When do they hear from you next?")
            .Then(new Choice("Promise an update", $"promise make {of.Head.Number} "), new Choice("How long to say", "guide timing-estimates"),
                of.Head.Investigators.Length == 0 ? new Choice("Take it", $"case take {of.Head.Number}") : new Choice("What to check", "guide verify-facts"));
        return call.Saved(to, EntryKind.State, "acknowledged" + (said is null ? "" : ": " + said), reply.Aloud(RoomText.Of($"{of.Head.Number} is acknowledged.")), "acknowledged");
    });

    /// <summary>Rings again later for a missing acknowledgement.</summary>
    [Command("case snooze", "Be reminded of the missing acknowledgement later", Example = "case snooze arb-417 2h")]
    public Task<Outcome> Snooze(CommandContext call, [About("the case")] CaseNumber @case, [About("until when, or for how long")] DateText until) => call.OnOpenCase(@case, of =>
    {
        if (of.Head.Acknowledged is { } before)
            return CaseRefusals.AlreadyAcknowledged(of.Head.Number, new At(before));
        var (at, no) = call.Ahead(until, $"case snooze {of.Head.Number} {{date}}");
        return no is not null ? no : call.Saved(of with { AcknowledgeRing = of.AcknowledgeRing with { SnoozedUntil = at.ToInstant() } }, EntryKind.State, $"acknowledgement snoozed until {call.Echo(at)}",
            Reply.Say($"I am quiet about the acknowledgement of {of.Head.Number} until {call.Echo(at)}. The reporter is still waiting to hear that it arrived."), "until " + at.ToInstant());
    });

    /// <summary>The facts are in.</summary>
    [Command("case decide", "The facts are in: the team decides now")]
    public Task<Outcome> Decide(CommandContext call, [About("the case")] CaseNumber @case) => call.OnOpenCase(@case, of =>
        of.Head.State is not (CaseState.Acknowledged or CaseState.Investigating)
            ? new Refusal(RefusalKind.State, Text.Of($"{of.Head.Number} is {of.Head.State}; deciding comes after investigating."))
            : call.Saved(of.WithHead(h => h with { State = CaseState.Deciding }), EntryKind.State, "deciding",
                Reply.Say($"{of.Head.Number} is with the team to decide. Is more than one of you agreed? Subtle cases and long-term editors need that.")
                    .Then(new Choice("Why more than one", "guide more-than-one-person"), new Choice("Actionable or not", "guide actionable-or-not")).Aloud(RoomText.Of($"{of.Head.Number} is to be decided.")), "deciding"));

    /// <summary>Waits for somebody outside.</summary>
    [Command("case wait", "Wait for somebody outside, until a date", Content = true, Example = "case wait arb-417 \"next monday\" the checkuser result")]
    public Task<Outcome> Wait(CommandContext call, [About("the case")] CaseNumber @case, [About("until when")] DateText until, [About("for whom or what", Most = 200)] string @for) => call.OnOpenCase(@case, of =>
    {
        var (at, no) = call.Ahead(until, $"case wait {of.Head.Number} {{date}} {@for}");
        if (no is not null)
            return no;
        var reply = Reply.Say($"{of.Head.Number} waits for {@for} until {call.Echo(at)}. That pauses the lines about inactivity and answers, never a promise: to the reporter, silence is alarming.");
        var turn = new CaseTurn(call, of);
        var waits = parts.On(new CaseEvent.Waiting(), of, turn) with { Wait = new OutsideWait(@for, call.Now, at.ToInstant(), at.Zone.Id) };
        return call.Saved(waits, EntryKind.Wait, $"waits for {@for} until {call.Echo(at)}", turn.On(reply), "until " + at.ToInstant());
    });

    /// <summary>The wait is over.</summary>
    [Command("case resume", "Go on after a wait")]
    public Task<Outcome> Resume(CommandContext call, [About("the case")] CaseNumber @case) => call.OnOpenCase(@case, of =>
        of.Wait is null ? new Refusal(RefusalKind.State, Text.Of($"{of.Head.Number} waits for nobody."))
        : call.Saved(of with { Wait = null }, EntryKind.Wait, "goes on", Reply.Say($"{of.Head.Number} goes on."), "resumed"));

    /// <summary>Closes a case.</summary>
    [Command("case close", "Close a case, saying how it ended and why", Content = true, Example = "case close arb-417 actioned blocked for posting private data, diffs verified")]
    public Task<Outcome> Close(CommandContext call, [About("the case")] CaseNumber @case, [About("how it ended")] CaseOutcome? outcome, [About("why, for whoever reads this in a year", Most = 4000, Long = true)] string? reason) =>
        call.OnOpenCase(@case, of => outcome is not { } how || string.IsNullOrWhiteSpace(reason) ? CaseRefusals.NoReason(of.Head.Number) : Closed(call, of, how, reason, "closed"));

    /// <summary>A clear-cut case, by one person, from any state.</summary>
    [Command("case glance", "Close a clear-cut case at a glance, by one person, with a reason", Content = true, Example = "case glance arb-417 obvious vandal, blocked")]
    public Task<Outcome> Glance(CommandContext call, [About("the case")] CaseNumber @case, [About("how it ended")] CaseOutcome? outcome, [About("why it was clear", Most = 4000)] string reason) =>
        call.OnOpenCase(@case, of => Closed(call, of, outcome ?? CaseOutcome.Actioned, reason, "closed at a glance"));

    /// <summary>Back to investigating.</summary>
    [Command("case reopen", "Reopen a closed case, saying what is new", Form = true, Content = true)]
    public Task<Outcome> Reopen(CommandContext call, [About("the case")] CaseNumber @case, [About("what is new", Most = 2000)] string why) => call.OnCase(@case, of =>
        of.Head.IsOpen ? CaseRefusals.NotClosed(of.Head.Number, of.Head.State)
        : call.Saved(of.WithHead(h => h with { State = CaseState.Investigating, Closed = null }) with { Outcome = null, OutcomeReason = null }, EntryKind.Reopened, "reopened: " + why,
            Reply.Say($"{of.Head.Number} is open again. The reporter has no date to look forward to.")
                .Then(new Choice("Promise an update", $"promise make {of.Head.Number} "), new Choice("When people disagree", "guide disagreement-with-outcome")).Aloud(RoomText.Of($"{of.Head.Number} is open again.")), "reopened"));

    private Outcome Closed(CommandContext call, Case of, CaseOutcome outcome, string reason, string how)
    {
        var turn = new CaseTurn(call, of);
        var closed = parts.On(new CaseEvent.Closing(outcome), of, turn).WithHead(h => h with { State = CaseState.Closed, Closed = call.Now }) with
        {
            Outcome = outcome, OutcomeReason = reason, Wait = null,
        };
        if (turn.Refusal is { } not)
            return not;
        var reply = turn.On(Reply.Say($"{of.Head.Number} is closed as {outcome}."));
        reply = outcome == CaseOutcome.NotActionable
            ? reply.Then(new Choice("Telling them kindly", "guide closing-non-actionable"), new Choice("What helps them", "guide support-non-actionable"))
            : reply.Then(new Choice("Who is told what", "guide closing-actionable"), new Choice("After a case", "guide self-care"));
        return call.Saved(closed, EntryKind.Closed, $"{how} as {Words.Of(outcome)}: {reason}", reply.Aloud(RoomText.Of($"{of.Head.Number} is closed.")), $"{how} {Words.Typed(outcome)}");
    }
}
