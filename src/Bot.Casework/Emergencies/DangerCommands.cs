using System.Collections.Immutable;
using Bot.Basics;
using Bot.Cases;
using Bot.Commands;
using Bot.Documents;
using Bot.People;
using Bot.Texts;

namespace Bot.Emergencies;

/// <summary>Saying what was done about danger.</summary>
public sealed class DangerCommands
{
    /// <summary>What can be said of it.</summary>
    public enum Answer
    {
        /// <summary>It was sent.</summary>
        Sent,

        /// <summary>Somebody looked and found none.</summary>
        None,
    }

    /// <summary>
    /// It was sent, or there is none. Where several stand open each is settled by itself, and what is left is asked about. Whoever handed
    /// the report in may say so too, and is shown nothing of it.
    /// </summary>
    [Command("case danger", "Say what was done about danger that was noticed: sent, or none", Role = Role.Admin,
        Example = "case danger arb-417 sent")]
    public async Task<Outcome> Say(CommandContext call, [About("the case")] CaseNumber @case,
        [About("sent, or none if you looked and there is none")] Answer answer,
        [About("which, as d1, if there are several")] PartId? which,
        [About("anything else about it, as when and to whom", Most = 500)] string? note)
    {
        if (CaseAccess.ForAddition(call.Head(@case), call.Caller) is not { Head: var head } grant)
            return CaseRefusals.NoSuchCase(@case);
        var of = await call.ReadToAdd(grant).ConfigureAwait(false);
        ImmutableArray<NoticedDanger> open = [.. of.Danger.Where(d => d.IsOpen)];
        if (open.IsEmpty)
            return Reply.Say($"Nothing is open about danger in {head.Number}. If there is some: emergency@wikimedia.org, now.");
        var mayRead = CaseAccess.For(of.Head, call.Caller) is not null;
        var settled = which is { } id ? [.. open.Where(d => d.Id == id.Value)] : DangerActs.Meant(open, note ?? "");
        // Whoever may only add is not told what stands in the case: what they say is kept, and who may read it is asked on.
        if (settled.Count == 0 && mayRead)
            return WhichOne(head.Number, Words.Typed(answer), open);
        return Settled(call, of, settled, answer, note);
    }

    private static Outcome Settled(CommandContext call, Case of, IReadOnlyList<NoticedDanger> settled, Answer answer, string? note)
    {
        var end = answer == Answer.Sent ? DangerEnd.Sent : DangerEnd.None;
        var after = of.Danger.Select(d => settled.Contains(d) ? d.With(end, call.Me, call.Now, note) : d).ToImmutableArray();
        ImmutableArray<NoticedDanger> left = [.. after.Where(d => d.IsOpen)];
        var which = left.IsEmpty || settled.Count == 0 ? "" : Words.List([.. settled.Select(d => d.Id)]) + ": ";
        var said = which + (answer == Answer.Sent ? "the danger was sent on" : "looked at, no danger");
        var entry = note is null ? said : $"{said}: {note}";
        var saved = of.WithDanger(after).With(call.Now, call.Me, DangerPart.Entry, entry);
        return new Outcome
        {
            Reply = Answered(call, of, which, end, left),
            Changes = [new Save(saved), .. settled.Count > 0 ? Counted(call, end) : []],
            Detail = Words.Typed(end),
        };
    }

    private static Reply Answered(CommandContext call, Case of, string which, DangerEnd end, ImmutableArray<NoticedDanger> left)
    {
        var number = of.Head.Number;
        var mayRead = CaseAccess.For(of.Head, call.Caller) is not null;
        var named = mayRead ? which : "";
        var reply = end == DangerEnd.Sent
            ? Reply.Say($"Noted in {number}: {named}it was sent.{(left.IsEmpty ? " Nobody is rung about it any more. Thank you." : "")}")
            : Reply.Say($"Noted in {number}: {named}looked at, no danger, by {call.Name(call.Me)}. {WhoReadsIt(call)}");
        if (left.IsEmpty)
            return reply;
        return mayRead
            ? reply.And(new Block.Paragraph(DangerWords.Left(left))).Then([.. DangerWords.Answers(number, left)])
            : reply.And($"More than that stands open there; whoever has the case is asked about the rest.");
    }

    private static Refusal WhichOne(CaseNumber number, string answer, ImmutableArray<NoticedDanger> open) =>
        new Refusal(RefusalKind.Question, Text.Of(
            $"Which of it? In {number} stand open: {DangerWords.Each(open)}. Nothing is settled yet; each is settled by itself."))
            .Or([.. open.Select(d => new Choice($"{d.Id}: {DangerWords.What(d.Kind)}", $"case danger {number} {answer} {d.Id}")),
                new Choice("All of it", $"case danger {number} {answer} all")]);

    private static Text WhoReadsIt(CommandContext call) => Text.Ours(IsTheOnlyLead(call) && call.People.Operator is not null
        ? "You are the only lead, so whoever runs me hears how often that was said, and nothing else."
        : "The leads read that in their daily lines.");

    /// <summary>Where nobody else leads, nobody would read it: the operator hears of it as a count.</summary>
    private static IEnumerable<Change> Counted(CommandContext call, DangerEnd end)
    {
        if (end == DangerEnd.None && IsTheOnlyLead(call) && call.People.Operator is { } who && who.Id != call.Me)
            yield return new Notify(DismissedDangerNotice.Instance.To(who.Id, call.Now, call.Generator, DocId.Team));
    }

    private static bool IsTheOnlyLead(CommandContext call) => call.Caller.Role == Role.Lead
        && call.Team.AtLeast(Role.Lead).All(l => l == call.Me);
}
