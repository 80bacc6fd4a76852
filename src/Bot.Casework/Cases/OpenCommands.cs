using Bot.Basics;
using Bot.Commands;
using Bot.Documents;
using Bot.Names;
using Bot.People;
using Bot.Texts;
using NodaTime;

namespace Bot.Cases;

/// <summary>Opening cases, and adding to what one handed in.</summary>
public sealed class OpenCommands(CaseParts parts)
{
    private const int MostListed = 50;

    /// <summary>Opens a case.</summary>
    [Command("case open", "Open a case for a report that came in", Role = Role.Admin, Form = true, Content = true, More = "case add",
        Example = "case open received=\"2 days ago\" reporter=User:Kestrel accused=User:Jackdaw Phone number posted on a talk page")]
    public async Task<Outcome> Open(CommandContext call,
        [About("when the report was received", Ask = "When did the report come in? (empty: just now)", Named = true, Offer = true,
            Date = DateUse.Past)]
        DateText? received,
        [About("who reports", Ask = "Who reports? A wiki name is enough.", Named = true, Offer = true, Name = true)] string? reporter,
        [About("who is targeted, if somebody else", Ask = "Who is targeted, if not the reporter?", Named = true, Offer = true,
            Name = true)]
        string? target,
        [About("who is accused", Ask = "Who is accused?", Named = true, Offer = true, Name = true)] string? accused,
        [About("how it came", Ask = "How did it come?", Named = true, Offer = true)] ReportChannel? channel,
        [About("what it is about", Named = true)] CaseKind? kind,
        [About("a diff or page", Ask = "A diff or page? (more can follow)", Named = true, Offer = true, Most = 4000)] WebAddress? link,
        [About("the wiki, as en.wikipedia.org", Named = true)] string? wiki,
        [About("when it was acknowledged, if it was", Ask = "Was it acknowledged already, and when? (empty: not yet)",
            Named = true, Offer = true, Date = DateUse.Past)]
        DateText? acknowledged,
        [About("what happened, in a sentence or two", Ask = "What happened, in a sentence or two?", Most = 4000, Long = true)]
        string summary)
    {
        var pairs = TypedText.Pairs(
            ("channel", channel), ("reporter", reporter), ("target", target), ("accused", accused),
            ("kind", kind), ("link", link), ("wiki", wiki));
        var rest = pairs + summary;
        var got = call.Now;
        if (received is not null)
        {
            var alsoAcknowledged = TypedText.Pairs(("acknowledged", acknowledged));
            var (then, no) = call.Behind(received, $"case open received={{date}} {alsoAcknowledged}{rest}");
            if (no is not null)
                return no;
            got = then.ToInstant();
        }

        Instant? told = null;
        if (acknowledged is not null)
        {
            var (then, no) = call.Behind(acknowledged, $"case open {TypedText.Pairs(("received", received))}acknowledged={{date}} {rest}");
            if (no is not null)
                return no;
            told = then.ToInstant();
            if (told < got)
                return CaseRefusals.BeforeReceipt(told.Value, got);
        }

        var host = wiki is null ? null : LinkText.Host(wiki);
        if (wiki is not null && host is null)
            return CaseRefusals.NoWiki(wiki);

        foreach (var (names, parameter) in new[] { (reporter, "reporter"), (target, "target"), (accused, "accused") })
        {
            if (names is not null && OpenRules.Doubt(call, parameter, names, summary) is { } which)
                return which;
        }

        var (reporters, targets, accusedOnes) = (NamesIn(reporter), NamesIn(target), NamesIn(accused));
        foreach (var (others, part) in new[] { (reporters, PartyRole.Reporter), (targets, PartyRole.Target) })
            if (others.Find(o => accusedOnes.Exists(a => WikiName.Read(a).Is(WikiName.Read(o)))) is { } same)
                return OpenReplies.OneAndTheSame(same, part);

        var of = Opened(call, got, channel ?? ReportChannel.Other, summary);
        var targeted = targets.Count > 0 ? targets : reporters;
        foreach (var (names, role) in new[]
            { (reporters, PartyRole.Reporter), (targeted, PartyRole.Target), (accusedOnes, PartyRole.Accused) })
            foreach (var name in names)
                of = of.WithParty(name, role);
        if (kind is { } about)
            of = of.WithHead(h => h with { Kinds = [about] });
        if (link is not null)
            of = of with { Links = [new EvidenceLink(link.Value, "from the report")] };
        if (host is not null)
            of = of with { Wikis = [host] };
        if (told is not null)
            of = of.WithHead(h => h with { State = CaseState.Acknowledged, Acknowledged = told });
        of = call.KeptFromNamesakes(of, reporter, target, accused).Kept.With(call.Now, call.Me, EntryKind.Opened, "opened");
        var turn = new CaseTurn(call, of);
        of = parts.On(new CaseEvent.Opened(), of, turn);
        return OpenReplies.Answered(turn, of);
    }

    /// <summary>Adds a new development to a report that one handed in or may see.</summary>
    [Command("case add", "Add a new development to a report you handed in", Role = Role.Admin, Form = true, Content = true,
        More = "case add", Example = "case add arb-417 It was posted again an hour ago")]
    public async Task<Outcome> Add(CommandContext call,
        [About("the case")] CaseNumber @case,
        [About("what is new", Most = 4000, Long = true)] string text)
    {
        if (CaseAccess.ForAddition(call.Head(@case), call.Caller) is not { Head: var head } grant)
            return CaseRefusals.NoSuchCase(@case);
        var of = await call.ReadToAdd(grant).ConfigureAwait(false);
        var others = of.Head.Investigators.Where(i => i != call.Me);
        var (kept, asked) = call.KeptFromNamesakes(of.With(call.Now, call.Me, EntryKind.Development, text));
        var notices = others.Select(i => (Change)call.Tells(of, i, AssignedNotice.Instance, AssignedNotice.Development));
        return new Outcome
        {
            Reply = Reply.Say($"Received, for {head.Number}. Thank you; whoever has the case sees it now."),
            Changes = [new Save(kept), .. notices, .. asked],
        };
    }

    /// <summary>What somebody handed in, and nothing more than that it was received.</summary>
    [Command("case handed-in", "The reports that you handed in", Role = Role.Admin)]
    public Outcome HandedIn(CommandContext call)
    {
        var mine = call.Index.All.Where(h => CaseAccess.MayAdd(h, call.Me)).OrderByDescending(h => h.Received).Take(MostListed).ToList();
        if (mine.Count == 0)
            return Reply.Say($"You have handed in nothing yet; {new Typed("case open ")} does.");
        var lines = mine.Select(h => Text.Of($"{h.Number}: received {new At(h.Received, MomentStyle.Short)}"));
        return new Reply([new Block.Lines(Text.Ours("You handed in"), [.. lines])]);
    }

    /// <summary>Each name of a value: a report often names several.</summary>
    private static List<string> NamesIn(string? typed) => typed is null ? [] : [.. NameList.Of(typed).Names];

    private static Case Opened(CommandContext call, Instant received, ReportChannel channel, string summary) => new()
    {
        Head = new CaseHead
        {
            Team = call.Team.Id, Value = FreeNumber(call), Received = received, HandedInBy = call.Me, Touched = call.Now,
        },
        Summary = summary,
        Channel = channel,
        AcknowledgeRing = EscalationState.From(call.Now),
    };

    /// <summary>Random, so that nobody can count the cases that they do not see; from a range ten times as large as needed.</summary>
    private static int FreeNumber(CommandContext call)
    {
        var range = 999;
        while (range < call.Index.Count * 10L && range < 999_999_999)
            range = range * 10 + 9;
        int number;
        do
            number = call.Generator.Number(range);
        while (call.Index.Head(number) is not null);
        return number;
    }
}
