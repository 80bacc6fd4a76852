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

    /// <summary>It was sent, or there is none. Whoever handed the report in may say so too, and is shown nothing of it.</summary>
    [Command("case danger", "Say what was done about danger that was noticed: sent, or none", Role = Role.Admin,
        Example = "case danger arb-417 sent")]
    public async Task<Outcome> Say(CommandContext call, [About("the case")] CaseNumber @case,
        [About("sent, or none if you looked and there is none")] Answer answer,
        [About("anything else about it, as when and to whom", Most = 500)] string? note)
    {
        if (CaseAccess.ForAddition(call.Head(@case), call.Caller) is not { Head: var head } grant)
            return CaseRefusals.NoSuchCase(@case);
        var of = await call.ReadToAdd(grant).ConfigureAwait(false);
        if (!of.Danger.Any(d => d.IsOpen))
            return Reply.Say($"Nothing is open about danger in {head.Number}. If there is some: emergency@wikimedia.org, now.");
        var end = answer == Answer.Sent ? DangerEnd.Sent : DangerEnd.None;
        var ended = of.Danger.Select(d => d.IsOpen ? d.With(end, call.Me, call.Now, note) : d);
        var said = answer == Answer.Sent ? "the danger was sent on" : "looked at, no danger";
        var entry = note is null ? said : $"{said}: {note}";
        var saved = of.WithDanger([.. ended]).With(call.Now, call.Me, DangerPart.Entry, entry);
        var reply = answer == Answer.Sent
            ? Reply.Say($"Noted in {head.Number}: it was sent. Nobody is rung about it any more. Thank you.")
            : Reply.Say($"Noted in {head.Number}: looked at, no danger, by {call.Name(call.Me)}. {WhoReadsIt(call)}");
        return new Outcome { Reply = reply, Changes = [new Save(saved), .. Counted(call, end)], Detail = Words.Typed(end) };
    }

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
