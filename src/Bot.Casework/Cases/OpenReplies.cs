using System.Text.RegularExpressions;
using Bot.Basics;
using Bot.Commands;
using Bot.Documents;
using Bot.Names;
using Bot.People;
using Bot.Texts;

namespace Bot.Cases;

/// <summary>What is said once a case is opened: to a guest that it was received, to an investigator what comes first.</summary>
internal static partial class OpenReplies
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
            Reply = isInvestigator ? Opened(turn, of) : Received(turn, of.Head),
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

    /// <summary>Nothing more than that, unless nobody of the team can read it: then they must know to take it elsewhere.</summary>
    private static Reply Received(CaseTurn turn, CaseHead head)
    {
        var reply = Reply.Say($"Received as {head.Number}. Thank you for bringing it. "
            + $"You can add to it with {new Typed($"case add {head.Number} ")}.");
        return head.HasReader(turn.Call.Team) ? reply
            : turn.Lines.Aggregate(reply, (said, line) => said.And(new Block.Paragraph(line)));
    }

    private static Reply Opened(CaseTurn turn, Case of)
    {
        var call = turn.Call;
        var head = of.Head;
        var reply = Reply.Say($"Opened {head.Number}, received {head.Received}.").And(new Block.Paragraph(Understood(of)));
        if (CaseAccess.For(head, call.Caller) is null)
            return call.Heard(head, Hidden(turn, head, reply).Aloud(RoomText.Of($"{head.Number} was opened.")));
        reply = head.Acknowledged is { } at
            ? reply.And($"Acknowledged {at}. The reporter has no date to look forward to yet.")
            : reply.And(AcknowledgeBy(call, head));
        if (of.IsThirdParty)
            reply = reply.And(
                $"{new Strong("Reporter and target differ")}: contact the target privately first, before anything that others can see.");
        reply = WhoIsTarget(of, WhoSeesIt(turn, of, reply));
        var others = SamePeople.Of(call, of);
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

    /// <summary>
    /// Whoever reports counts as the target where nobody else is given; words that do not speak of "me" may mean another.
    /// </summary>
    private static Reply WhoIsTarget(Case of, Reply reply) =>
        of.Parties.FirstOrDefault(p => p.Roles.Contains(PartyRole.Reporter) && p.Roles.Contains(PartyRole.Target)) is not { } both
        || Myself().IsMatch(of.Summary) ? reply
        : reply.And($"I take {both.Name}, who reports, for the target too. If it is somebody else: "
            + $"{new Typed($"case correct {of.Head.Number} target only ")}");

    [GeneratedRegex(@"\b(?:i|me|my|mine|myself|us|our|ours|we)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Myself();

    /// <summary>Whoever opened it is named in it: nothing that they could press would lead anywhere.</summary>
    private static Reply Hidden(CaseTurn turn, CaseHead head, Reply reply)
    {
        reply = reply.And($"It names you, or somebody of your name, so you do not see it yourself from now on.");
        if (head.HasReader(turn.Call.Team))
            reply = reply.And($"It stays so until a lead who is not named has looked at it.");
        return turn.Lines.Aggregate(reply, (said, line) => said.And(new Block.Paragraph(line)));
    }

    private static Reply WhoSeesIt(CaseTurn turn, Case of, Reply reply)
    {
        var call = turn.Call;
        if (!of.Head.AwaitsALead)
            return reply;
        var isParty = of.Head.Namesakes.Any(r => call.People.Of(r.Person) is not { } person || Namesakes.IsParty(of, person));
        var why = Text.Ours(isParty ? "A party bears the name of a member" : "Its words name a member as a user");
        var until = call.Team.AtLeast(Role.Lead).Any(l => CaseAccess.MaySee(of.Head, l, Role.Lead))
            ? Text.Ours(" until a lead who is not named has looked at it.")
            : Text.Ours(".");
        reply = reply.And($"{why}, so the case is hidden from that member{until}");
        return turn.Lines.Aggregate(reply, (said, line) => said.And(new Block.Paragraph(line)));
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
