using Bot.Texts;
using NodaTime;

namespace Bot.Cases;

/// <summary>How the steps from new to closed are worded, to whoever took them and to the room.</summary>
internal static class StateReplies
{
    /// <summary>The reporter knows that it arrived; what comes next.</summary>
    /// <param name="turn">What the parts say to it.</param>
    /// <param name="at">When they were told.</param>
    public static Reply Acknowledged(CaseTurn turn, Instant at)
    {
        var head = turn.Of.Head;
        var (number, late) = (head.Number, at - head.Received);
        var next = head.Investigators.Length == 0
            ? new Choice("Take it", $"case take {number}")
            : new Choice("What to check", "guide verify-facts");
        return Reply.Say($"{number} is acknowledged, {new At(at)}, {late} after it was received.")
            .And($"When do they hear from you next?")
            .Then([.. turn.Choices, new Choice("How long to say", "guide timing-estimates"), next])
            .Aloud(RoomText.Of($"{number} is acknowledged."));
    }

    public static Reply Deciding(CaseNumber number) => Reply
        .Say($"{number} is with the team to decide. Is more than one of you agreed? Subtle cases and long-term editors need that.")
        .Then(
            new Choice("Why more than one", "guide more-than-one-person"),
            new Choice("Actionable or not", "guide actionable-or-not"))
        .Aloud(RoomText.Of($"{number} is to be decided."));

    /// <summary>What the parts say to the end of a case, and whom to write to.</summary>
    public static Reply Closed(CaseTurn turn, CaseOutcome outcome)
    {
        var number = turn.Of.Head.Number;
        var reply = turn.On(Reply.Say($"{number} is closed as {outcome}."));
        reply = outcome == CaseOutcome.NotActionable
            ? reply.Then(
                new Choice("Telling them kindly", "guide closing-non-actionable"),
                new Choice("What helps them", "guide support-non-actionable"))
            : reply.Then(
                new Choice("Who is told what", "guide closing-actionable"),
                new Choice("After a case", "guide self-care"));
        return reply.Aloud(RoomText.Of($"{number} is closed."));
    }

    public static Reply Reopened(CaseTurn turn)
    {
        var number = turn.Of.Head.Number;
        var reply = Reply.Say($"{number} is open again.");
        if (turn.Of.Head.Acknowledged is null)
            reply = reply.And($"The reporter was never told that the report arrived; that comes first.").Then(
                new Choice("It is acknowledged", $"case ack {number}"), new Choice("What to write", "guide first-acknowledgement"));
        return turn.On(reply)
            .Then(new Choice("When people disagree", "guide disagreement-with-outcome"))
            .Aloud(RoomText.Of($"{number} is open again."));
    }
}
