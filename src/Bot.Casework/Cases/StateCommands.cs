using Bot.Basics;
using Bot.Commands;
using Bot.Texts;


namespace Bot.Cases;

/// <summary>A case's way from new to closed, and back.</summary>
public sealed class StateCommands(CaseParts parts)
{
    /// <summary>The reporter was told that it arrived.</summary>
    [Command("case ack", "Record that the reporter was told that the report arrived", Aliases = "case acknowledge", Content = true,
        Example = "case ack arb-417")]
    public Task<Outcome> Acknowledge(CommandContext call, [About("the case")] CaseNumber @case,
        [About("when, if not just now", Named = true, Date = DateUse.Past)] DateText? when,
        [About("what was said, in a line", Most = 2000)] string? said) => call.OnOpenCase(@case, of =>
    {
        if (of.Head.Acknowledged is { } before)
            return CaseRefusals.AlreadyAcknowledged(of.Head.Number, new At(before));
        if (when is null && call.SaysWhen("said", said) is { } asked)
            return asked;
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

        var to = of.WithHead(h => h with { Acknowledged = at, State = h.OnceAcknowledged });
        if (of.Find("reporter") is { } reporter)
            to = to.WithContact(reporter, new Contact(at, call.Me, said ?? "the report arrived"));
        var entry = "acknowledged" + (said is null ? "" : ": " + said);
        var turn = new CaseTurn(call, of);
        to = parts.On(new CaseEvent.Acknowledged(), to, turn);
        return call.SavedAs(at, to, EntryKind.State, entry, StateReplies.Acknowledged(turn, at), "acknowledged");
    });

    /// <summary>Rings again later for a missing acknowledgement.</summary>
    [Command("case snooze", "Be reminded of the missing acknowledgement later", Example = "case snooze arb-417 2h")]
    public Task<Outcome> Snooze(CommandContext call, [About("the case")] CaseNumber @case,
        [About("until when, or for how long")] DateText until) => call.OnOpenCase(@case, of =>
    {
        if (of.Head.Acknowledged is { } before)
            return CaseRefusals.NothingToSnooze(of.Head.Number, new At(before));
        var (at, no) = call.Ahead(until, $"case snooze {of.Head.Number} {{date}}", Times.Terms.WhenRules.Delay);
        if (no is not null)
            return no;
        var quiet = of with { AcknowledgeRing = of.AcknowledgeRing with { SnoozedUntil = at.ToInstant() } };
        var reply = Reply.Say(
            $"I am quiet about the acknowledgement of {of.Head.Number} until {call.Echo(at)}"
            + $". The reporter is still waiting to hear that it arrived.");
        return call.Saved(quiet, EntryKind.State, $"acknowledgement snoozed until {call.Absolute(at)}", reply, "until " + at.ToInstant());
    });

    /// <summary>The facts are in.</summary>
    [Command("case decide", "The facts are in: the team decides now")]
    public Task<Outcome> Decide(CommandContext call, [About("the case")] CaseNumber @case) => call.OnOpenCase(@case, of =>
    {
        if (of.Head.State is not (CaseState.Acknowledged or CaseState.Investigating))
            return CaseRefusals.NotInvestigated(of.Head.Number, of.Head.State);
        var deciding = of.WithHead(h => h with { State = CaseState.Deciding });
        return call.Saved(deciding, EntryKind.State, "deciding", StateReplies.Deciding(of.Head.Number), "deciding");
    });

    /// <summary>Waits for somebody outside.</summary>
    [Command("case wait", "Wait for somebody outside, until a date", Content = true,
        Example = "case wait arb-417 \"next monday\" the checkuser result")]
    public Task<Outcome> Wait(CommandContext call, [About("the case")] CaseNumber @case,
        [About("until when")] DateText until,
        [About("for whom or what", Most = 200)] string @for) => call.OnOpenCase(@case, of =>
    {
        var (at, no) = call.Ahead(until, $"case wait {of.Head.Number} {{date}} {@for}");
        if (no is not null)
            return no;
        // "until friday, for the checkusers": we say "for" ourselves.
        if (@for.StartsWith("for ", StringComparison.OrdinalIgnoreCase) && @for["for ".Length..].Trim() is { Length: > 0 } whom)
            @for = whom;
        var reply = Reply.Say(
            $"{of.Head.Number} waits for {@for} until {call.Echo(at)}"
            + $". That pauses the lines about inactivity and answers, never a promise: to the reporter, silence is alarming.");
        var turn = new CaseTurn(call, of);
        var wait = new OutsideWait(@for, call.Now, at.ToInstant(), at.Zone.Id);
        var waits = parts.On(new CaseEvent.Waiting(), of, turn) with { Wait = wait };
        return call.Saved(waits, EntryKind.Wait, $"waits for {@for} until {call.Absolute(at)}", turn.On(reply), "until " + at.ToInstant());
    });

    /// <summary>The wait is over.</summary>
    [Command("case resume", "Go on after a wait")]
    public Task<Outcome> Resume(CommandContext call, [About("the case")] CaseNumber @case) => call.OnOpenCase(@case, of =>
        of.Wait is null
            ? new Refusal(RefusalKind.State, Text.Of($"{of.Head.Number} waits for nobody."))
            : call.Saved(of with { Wait = null }, EntryKind.Wait, "goes on", Reply.Say($"{of.Head.Number} goes on."), "resumed"));

    /// <summary>Closes a case.</summary>
    [Command("case close", "Close a case, saying how it ended and why", Form = true, Content = true,
        Example = "case close arb-417 actioned blocked for posting private data, diffs verified")]
    public Task<Outcome> Close(CommandContext call, [About("the case")] CaseNumber @case,
        [About("how it ended")] CaseOutcome? outcome,
        [About("yes, to close it although something stands open", Named = true)] bool? anyway,
        [About("why, for whoever reads this in a year", Most = 4000, Long = true)] string? reason) =>
        call.OnOpenCase(@case, of => new Closing(parts, call, of).As(outcome, reason, anyway == true, "closed"));

    /// <summary>A clear-cut case, by one person, from any state.</summary>
    [Command("case glance", "Close a clear-cut case at a glance, by one person, with a reason", Content = true,
        Example = "case glance arb-417 actioned obvious vandal, blocked")]
    public Task<Outcome> Glance(CommandContext call, [About("the case")] CaseNumber @case,
        [About("how it ended")] CaseOutcome? outcome,
        [About("yes, to close it although something stands open", Named = true)] bool? anyway,
        [About("why it was clear", Most = 4000)] string reason) =>
        call.OnOpenCase(@case, of => new Closing(parts, call, of).As(outcome, reason, anyway == true, "closed at a glance"));

    /// <summary>Back to investigating.</summary>
    [Command("case reopen", "Reopen a closed case, saying what is new", Form = true, Content = true)]
    public Task<Outcome> Reopen(CommandContext call, [About("the case")] CaseNumber @case,
        [About("what is new", Most = 2000)] string why) => call.OnCase(@case, of =>
    {
        if (of.Head.IsOpen)
            return CaseRefusals.NotClosed(of.Head.Number, of.Head.State);
        var open = of.WithHead(h => h with { State = CaseState.Investigating, Closed = null }) with
        {
            Outcome = null, OutcomeReason = null, AcknowledgeRing = EscalationState.From(call.Now),
        };
        var turn = new CaseTurn(call, of);
        open = parts.On(new CaseEvent.Reopened(), open, turn);
        var kept = open.WithNamesakesKeptAway(call.Team, call.People.Of, call.Now);
        // Who was hidden while it was closed was asked about then to nobody: a lead looks now that there is work to do.
        var asked = kept.Head.AwaitsALead ? call.AskLeads(kept, HandOnNotice.Namesake) : [];
        return call.Saved(kept, EntryKind.Reopened, "reopened: " + why, StateReplies.Reopened(turn), "reopened", asked);
    });
}
