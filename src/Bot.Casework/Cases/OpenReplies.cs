using Bot.Basics;
using Bot.Commands;
using Bot.Documents;
using Bot.Names;
using Bot.Texts;

namespace Bot.Cases;

/// <summary>What is said once a case is opened: to a guest that it was received, to an investigator what comes first.</summary>
internal static class OpenReplies
{
    private const int MostEchoed = 200;

    /// <summary>Saves the new case and answers; the leads are asked where a party's name keeps a member away.</summary>
    public static Outcome Answered(CaseTurn turn, Case of)
    {
        var call = turn.Call;
        var isInvestigator = call.Caller.Role >= Role.Investigator;
        var asked = of.Head.AwaitsALead ? call.AskLeads(of, HandOnNotice.Namesake) : [];
        return new Outcome
        {
            Reply = isInvestigator ? Opened(turn, of) : Received(of.Head.Number),
            Changes = [new Save(of), .. asked],
            Detail = Words.Typed(of.Head.State),
        };
    }

    /// <summary>Asked before anything is opened, on every door; mostly one of the two is a slip.</summary>
    public static Refusal OneAndTheSame(string name, PartyRole other)
    {
        var (part, begun) = (Words.Of(other), other == PartyRole.Target ? "Target" : "Reporter");
        return new Refusal(RefusalKind.Question, Text.Of(
            $"{begun} and accused are the same: {TypedText.Short(WikiName.Read(name).Clean)}. Nothing is opened yet. "
            + $"Who is it: the {part}, or the accused? Open it with one of the two. If somebody does both, add the other part afterwards "
            + $"with {new Typed("case party")}."));
    }

    private static Reply Received(CaseNumber number) => Reply.Say(
        $"Received as {number}. Thank you for bringing it. "
        + $"You can add to it with {new Typed($"case add {number} ")} and will not be asked to do more.");

    private static Reply Opened(CaseTurn turn, Case of)
    {
        var call = turn.Call;
        var head = of.Head;
        var reply = Reply.Say($"Opened {head.Number}, received {head.Received}.").And(new Block.Paragraph(Understood(of)));
        reply = head.Acknowledged is { } at
            ? reply.And($"Acknowledged {at}. The reporter has no date to look forward to yet.")
            : reply.And(AcknowledgeBy(call, head));
        if (of.IsThirdParty)
            reply = reply.And(
                $"{new Strong("Reporter and target differ")}: contact the target privately first, before anything that others can see.");
        if (head.AwaitsALead)
            reply = reply.And(
                $"A party bears the name of a member, so the case is hidden from that member "
                + $"until a lead who is not named has looked at it.");
        var others = CaseAccess.For(head, call.Caller) is null ? [] : SamePeople.Of(call, of);
        if (others.Count > 0)
            reply = reply.And($"Two of its people are in {SamePeople.Named(others)}, open too; perhaps it is one matter.")
                .Then(new Choice("Note that they are related", $"case relate {head.Number} {others[0].Number}"));
        Choice[] next = head.Acknowledged is null
            ? [new Choice("It is acknowledged", $"case ack {head.Number}")]
            : [.. turn.Choices];
        reply = reply.Then(
        [
            .. next,
            new Choice("Take it", $"case take {head.Number}"),
            new Choice("What to write first", "guide first-acknowledgement"),
            new Choice("Show", $"case show {head.Number}"),
        ]);
        return call.Heard(head, reply.Aloud(RoomText.Of($"{head.Number} was opened.")));
    }

    /// <summary>Who and what was understood: a name that was cut, or a pair that was part of the text, is seen at once.</summary>
    private static Text Understood(Case of)
    {
        var parties = of.Parties.Select(p => Text.Of($"{Words.List([.. p.Roles.Select(r => Words.Of(r))])} {p.Name}")).ToList();
        var who = parties.Count == 0 ? Text.Ours("no party is named yet") : Text.Join(", ", parties);
        return Text.Of($"As I understand it: {who}. What happened: “{Shortened(of.Summary)}”");
    }

    private static string Shortened(string summary) =>
        TypedText.Length(summary) <= MostEchoed ? summary : TypedText.Begin(summary, MostEchoed) + "…";

    private static Block.Paragraph AcknowledgeBy(CommandContext call, CaseHead head)
    {
        var by = head.Received + CaseSettings.Acknowledge.Of(call.Team);
        var past = by < call.Now ? Text.Ours(", which is past: please do it first") : Text.Empty;
        return new Block.Paragraph(Text.Of($"The reporter should hear that it arrived by {by}{past}."));
    }
}
