using System.Collections.Immutable;
using System.Globalization;
using Bot.Basics;
using Bot.Commands;
using Bot.Contacts;
using Bot.Documents;
using Bot.Emergencies;
using Bot.Guidance;
using Bot.People;
using Bot.Routes;
using Bot.Texts;

namespace Bot.Triage;

/// <summary>"Where does this go?", from memory. What is typed here is not stored, not logged, not audited.</summary>
public sealed class WhereCommands
{
    private const int MostTopics = 4;

    /// <summary>Routes for a description, or the first question.</summary>
    [Command("where", "Where does this go? Describe it, or answer a few questions; nothing is kept", Role = Role.Admin,
        FromMemory = true, Content = true, Unheard = true, Example = "where somebody posted her phone number on a talk page",
        Refused = RouteTable.SafetyLine)]
    public Outcome Where(CommandContext call, [About("what it is, in your own words", Most = 4000)] string? description)
    {
        if (description is null)
            return Asked(QuestionTree.Root, Reply.Say($"A few questions; answer with a number."));
        if (RouteNames.Find(description) is { } named)
            return Ended(AboutOne(call, named));
        var result = TriageEngine.Shipped.Triage(description);
        var found = result.Routes.Select(r => r.Route).ToList();
        var routes = StandIns.Of(call.Caller.Team, found);
        var reply = result.Language.Length == 0 ? new Reply([]) : Reply.Say($"{result.Language}");
        if (Pressing(routes, description) is { } kind)
            reply = new Reply([.. DangerWords.First(kind), .. reply.Blocks]);
        // Where nothing could be told the first question of the tree asks the same.
        if (result.AskSafety && routes.Count > 0)
            reply = reply.And(
                $"{new Strong("May anybody be in danger?")} If so, or if you are not sure: "
                + $"emergency@wikimedia.org, now, with the diffs, and then the rest.");
        if (routes.Count == 0)
            return result.NotSure || result.AskSafety
                ? Asked(QuestionTree.Root, reply.And($"I could not tell from that. A few questions instead:"))
                : Ended(NobodysHarassment(reply));
        if (result.NotSure)
            reply = reply.And($"I am not sure; this is my best guess. {new Typed("where")} alone asks a few questions instead.");
        return Ended(InsteadOf(call, Shown(call, reply, routes), found).Then([
            Packet(routes[0], description), ItIsSent(routes[0]),
            new Choice("Open a case with these words", $"case open {TypedText.Text(description)}")
            {
                Values = ImmutableDictionary<string, string>.Empty.Add("summary", description),
            },
            .. Leads(routes), new Choice("Ask me questions instead", "where")]));
    }

    /// <summary>An answer in the tree.</summary>
    [Command("where step", "An answer to one of the questions of where", Role = Role.Admin, FromMemory = true, Unheard = true,
        Refused = RouteTable.SafetyLine)]
    public Outcome Step(CommandContext call,
        [About("the question", Most = 40)] string question,
        [About("the number of the answer")] int answer)
    {
        if (QuestionTree.Find(question) is not { } asked)
            return new Refusal(RefusalKind.Argument, Text.Of($"There is no such question; {new Typed("where")} begins anew."));
        if (answer < 1 || answer > asked.Answers.Count)
            return Asked(asked, Reply.Say($"{answer} is none of the answers 1 to {asked.Answers.Count}."));
        var chosen = asked.Answers[answer - 1];
        if (chosen.Next is { } next)
            return Asked(next, new Reply([]));
        var routes = StandIns.Of(call.Caller.Team, chosen.Routes);
        Choice[] sending = routes is [var first, ..] ? [Packet(first, ""), ItIsSent(first)] : [];
        return Ended(InsteadOf(call, Shown(call, new Reply([]), routes), chosen.Routes).Then([
            .. sending, new Choice("Open a case", "case open "), .. Leads(routes), new Choice("Begin again", "where")]));
    }

    /// <summary>One route in full.</summary>
    [Command("where about", "Everything about one destination", Role = Role.Admin, FromMemory = true,
        Refused = RouteTable.SafetyLine)]
    public Outcome AboutRoute(CommandContext call, [About("its id, as oversight", Completed = true, Most = 40)] string route)
    {
        return RouteNames.Find(route) is { } found ? Ended(AboutOne(call, found)) : NoRoute(route);
    }

    private static Reply AboutOne(CommandContext call, Route route) =>
        InsteadOf(call, new Reply([RouteCards.Full(call, route)]), [route]).Then([.. route.Topics.Take(MostTopics).Select(TopicChoice)]);

    /// <summary>Words where a route's name should be may have been a description, of whatever.</summary>
    private static Refusal NoRoute(string typed)
    {
        var no = RouteRefusals.NoRoute(TypedText.Short(typed));
        return no.Or(new Choice("Where does that go?", $"where {TypedText.Text(typed)}"));
    }

    /// <summary>Tells those on duty that it is done.</summary>
    [Command("where sent", "Tell those on duty that you have sent it, so that nobody does it twice", Role = Role.Admin,
        Refused = RouteTable.SafetyLine)]
    public Outcome Sent(CommandContext call, [About("where to", Completed = true, Most = 40)] string route)
    {
        if (RouteNames.Find(route) is not { } found)
            return NoRoute(route);
        var onDuty = OnCall.Rota.Of(call.View)?.At(call.Now).Person;
        var told = (onDuty is { } person ? [person] : call.Team.AtLeast(Role.Lead)).Where(p => p != call.Me).ToList();
        var subject = $"{found.Id} {call.Me}";
        return new Outcome
        {
            Reply = InsteadOf(call, ToldOf(call, found, told), [found]),
            Changes = [.. told.Select(p => new Notify(SentNotice.Instance.To(p, call.Now, call.Generator, subject: subject)))],
            Noted = [DocId.Team], Detail = found.Id,
        };
    }

    /// <summary>
    /// What is to be said first where the routes begin with danger and the front door heard none: its finder is stricter, as ordinary
    /// notes come to it too.
    /// </summary>
    private static DangerKind? Pressing(IReadOnlyList<Route> routes, string description)
    {
        DangerKind? kind = routes is not [var first, ..] ? null : first.Id switch
        {
            RouteIds.Emergency => DangerKind.Life,
            RouteIds.ChildProtection => DangerKind.Child,
            _ => null,
        };
        return kind is { } pressing && DangerFinder.All(description).Kinds().Contains(pressing) ? null : kind;
    }

    private static Reply ToldOf(CommandContext call, Route route, List<PersonId> told)
    {
        if (told.Count == 0)
            return Reply.Say($"Noted: sent to {Text.Ours(route.Destination)}. Nobody else is on duty.");
        var names = Words.List([.. told.Select(call.People.Name)]);
        var are = Text.Ours(told.Count == 1 ? "is" : "are");
        return Reply.Say($"Noted: sent to {Text.Ours(route.Destination)}. {names} {are} told that you did, and nothing more.");
    }

    private static Reply NobodysHarassment(Reply reply) => reply.And(
        $"That sounds like nobody's harassment; a talk page or the community's usual places are right for it. "
        + $"If it is more than that, {new Typed("where")} alone asks a few questions.");

    private static Choice Packet(Route route, string description) =>
        new("Make a hand-over packet", $"packet to={route.Id} {TypedText.Text(description)}")
        {
            Values = description.Length == 0 ? null
                : ImmutableDictionary<string, string>.Empty.Add("to", route.Id.ToString()).Add("summary", description),
        };

    private static Choice ItIsSent(Route route) => new("Say that it is sent", $"where sent {route.Id}");

    /// <summary>Says which destinations the team's project does not have, and who does their work.</summary>
    private static Reply InsteadOf(CommandContext call, Reply reply, IEnumerable<Route> found)
    {
        foreach (var route in found)
            if (StandIns.Of(call.Caller.Team, route) is var other && other != route)
                reply = reply.And($"Your team has {new Strong(route.Id)} switched off; {new Strong(other.Id)} does that work.");
        return reply;
    }

    private static Reply Shown(CommandContext call, Reply reply, IReadOnlyList<Route> routes)
    {
        foreach (var (index, route) in routes.Index())
            reply = reply.And(index == 0 ? RouteCards.Full(call, route) : RouteCards.Short(call, route));
        return reply;
    }

    /// <summary>What one may want to read next: the guidance behind the routes, and the further routes in full.</summary>
    private static IEnumerable<Choice> Leads(IReadOnlyList<Route> routes)
    {
        var more = routes.Skip(1).Select(r => new Choice($"More on {r.Title}", $"where about {r.Id}"));
        var topics = routes.SelectMany(r => r.Topics.Take(2)).Distinct().Take(3).Select(TopicChoice);
        return topics.Concat(more);
    }

    private static Choice TopicChoice(string topic) => new(GuidancePack.Shipped.Find(topic)!.Title, $"guide {topic}");

    /// <summary>The two public addresses end every answer: they are public, and the first lines may have scrolled away.</summary>
    private static Reply Ended(Reply reply) => reply.And(new Block.Paragraph(Text.Ours(RouteTable.SafetyLine)));

    private static Reply Asked(TreeQuestion question, Reply before)
    {
        var line = $"where step {question.Id} ";
        var answers = new Block.Lines(Text.Ours(question.Text), [.. question.Answers.Select(a => Text.Ours(a.Text))], Numbered: true);
        var choices = question.Answers.Select((a, i) => new Choice(a.Text, line + (i + 1).ToString(CultureInfo.InvariantCulture)));
        return Ended(before.And(answers)) with { Next = new Prompt(line, [.. choices]) };
    }
}
