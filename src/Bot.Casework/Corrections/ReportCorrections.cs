using Bot.Cases;
using Bot.Commands;
using Bot.Texts;
using NodaTime;

namespace Bot.Corrections;

/// <summary>What happened, when the report came in, and when its reporter first heard.</summary>
internal static class ReportCorrections
{
    private const string Channel = "channel", Received = "received", Acknowledged = "acknowledged";

    public static IEnumerable<Correctable> Of(Case of)
    {
        yield return new Correctable("summary", "summary", Text.Of($"{TypedText.Short(of.Summary)}")) 
        {
            Correct = Summary, Words = of.Summary,
        };
        yield return new Correctable(Channel, Channel, Text.Of($"{of.Channel}")) { Correct = CameBy };
        yield return new Correctable(Received, Received, Text.Of($"{of.Head.Received}")) { Correct = ReceivedAt };
        yield return of.Head.Acknowledged is { } at
            ? new Correctable(Acknowledged, Acknowledged, Text.Of($"{at}")) { Correct = AcknowledgedAt, Remove = NotAcknowledged }
            : new Correctable(Acknowledged, Acknowledged, Text.Ours("not yet"))
            {
                Correct = NeverAcknowledged, Remove = NeverAcknowledged, IsNotYet = true,
            };
    }

    private static Righted Summary(Asked asked)
    {
        var (of, number) = (asked.Of, asked.Of.Head.Number);
        if (asked.Right == of.Summary)
            return new Righted { To = of, Said = Text.Of($"The summary of {number} is that already.") };
        return new Righted
        {
            To = of with { Summary = asked.Right },
            Entry = "the summary was corrected",
            Said = Text.Of($"The summary of {number} is now: {asked.Right}"),
        };
    }

    private static Righted CameBy(Asked asked)
    {
        var (of, number) = (asked.Of, asked.Of.Head.Number);
        if (CaseChoices.Channels.Read(asked.Right) is not { } channel)
            return CorrectionRefusals.WhichChannel(number, asked.Right);
        return channel == of.Channel
            ? new Righted { To = of, Said = Text.Of($"{number} came by {channel} already.") }
            : new Righted
            {
                To = of with { Channel = channel }, Entry = $"it came by {Words.Of(channel)}, not {Words.Of(of.Channel)}",
                Said = Text.Of($"{number} came by {channel}."),
            };
    }

    private static Righted ReceivedAt(Asked asked)
    {
        var (of, call, number) = (asked.Of, asked.Call, asked.Of.Head.Number);
        var (at, no) = Date(asked, Received);
        if (no is not null)
            return no;
        if (at == of.Head.Received)
            return new Righted { To = of, Said = Text.Of($"{number} was received {at} already.") };
        if (of.Head.Acknowledged is { } heard && heard < at)
            return CorrectionRefusals.AfterAcknowledgement(number, at, heard);
        var by = at + CaseSettings.Acknowledge.Of(call.Team);
        return new Righted
        {
            To = of.WithHead(h => h with { Received = at }) with
            {
                AcknowledgeRing = of.AwaitsAcknowledgement ? EscalationState.From(call.Now) : of.AcknowledgeRing,
            },
            Entry = $"received {Absolute(call, at)}, not {Absolute(call, of.Head.Received)}",
            Said = Text.Of($"{number} was received {at}."),
            More = of.AwaitsAcknowledgement ? [Text.Of($"The reporter should hear that it arrived by {by}.")] : [],
        };
    }

    private static Righted AcknowledgedAt(Asked asked)
    {
        var (of, call, number, before) = (asked.Of, asked.Call, asked.Of.Head.Number, asked.Of.Head.Acknowledged!.Value);
        var (at, no) = Date(asked, Acknowledged);
        if (no is not null)
            return no;
        if (at == before)
            return new Righted { To = of, Said = Text.Of($"{number} was acknowledged {at} already.") };
        if (at < of.Head.Received)
            return CaseRefusals.BeforeReceipt(at, of.Head.Received);
        var to = of.WithHead(h => h with { Acknowledged = at })
            .WithEntry(e => IsOfIt(e, before), e => e.HappenedAt(at) with { Corrected = asked.Mark() })
            .WithContacts(c => c.At == before ? c with { At = at } : c);
        return new Righted
        {
            To = to,
            Entry = $"acknowledged {Absolute(call, at)}, not {Absolute(call, before)}",
            Said = Text.Of($"{number} was acknowledged {at}."),
        };
    }

    private static Righted NotAcknowledged(Asked asked)
    {
        var (of, call, number, before) = (asked.Of, asked.Call, asked.Of.Head.Number, asked.Of.Head.Acknowledged!.Value);
        if (asked.Right.Length > 0)
            return CorrectionRefusals.NotSoMuch(number, new Correctable(Acknowledged, Acknowledged, Text.Empty), asked.Right);
        var to = of.Unacknowledged(call.Now)
            .WithEntry(e => IsOfIt(e, before), e => e with { Text = IsContact(e) ? "contact" : Acknowledged, Corrected = asked.Mark(true) })
            .WithContacts(c => c.At == before ? null : c);
        var by = of.Head.Received + CaseSettings.Acknowledge.Of(call.Team);
        return new Righted
        {
            To = to, Entry = "not acknowledged after all",
            Said = Text.Of($"{number} counts as not acknowledged. The reporter should hear that it arrived by {by}."),
        };
    }

    private static Righted NeverAcknowledged(Asked asked) => CorrectionRefusals.NotAcknowledged(asked.Of.Head.Number);

    private static bool IsOfIt(CaseEntry entry, Instant at) => entry.Happened == at && entry.Corrected is not { Out: true }
        && (IsContact(entry) || (entry.Kind == EntryKind.State && entry.Text.StartsWith(Acknowledged, StringComparison.Ordinal)));

    private static bool IsContact(CaseEntry entry) => entry.Kind == EntryKind.Contact;

    private static (Instant At, Refusal? No) Date(Asked asked, string id)
    {
        var typed = asked.When ?? new DateText(asked.Right);
        var (then, no) = asked.Call.Behind(typed, $"case correct {asked.Of.Head.Number} {id} {{date}}");
        return no is null ? (then.ToInstant(), null) : (default, no);
    }

    private static string Absolute(CommandContext call, Instant at) => call.Absolute(at.InZone(call.Zone));
}
