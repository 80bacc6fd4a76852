using System.Collections.Immutable;
using Bot.Basics;
using Bot.Cases;
using Bot.Commands;
using Bot.Contacts;
using Bot.Dispatch;
using Bot.Names;
using Bot.Routes;
using Bot.Texts;

namespace Bot.Referral;

/// <summary>The six things that another team needs to take something over. [Appropriate documentation]</summary>
public sealed class PacketCommands(InputScreens screens)
{
    /// <summary>What the screens call danger to somebody's life, and to a child.</summary>
    private const string OfLife = "danger/life", OfAChild = "danger/child";

    /// <summary>Puts a packet together, from a case or from what is typed.</summary>
    [Command("packet", "A hand-over packet for another team: six items, and what is missing", Role = Role.Admin, Content = true,
        Form = true, Example = "packet to=oversight me=\"mail through the wiki\" reporter=User:Kestrel "
            + "links=https://en.wikipedia.org/w/index.php?diff=1 phone number on a talk page")]
    public async Task<Outcome> Make(CommandContext call,
        [About("the destination, as oversight", Ask = "To whom? (a route's id, as oversight)", Named = true, Offer = true, Completed = true,
            Most = 40)]
        string? to,
        [About("the case it comes from", Named = true)] CaseNumber? @case,
        [About("how they reach you", Ask = "How do they reach you?", Named = true, Offer = true)] string? me,
        [About("how they reach the reporter or the target", Ask = "How do they reach the reporter or the target?",
            Named = true, Offer = true)]
        string? reporter,
        [About("addresses of pages and diffs, separated by blanks", Ask = "Which pages and diffs? (addresses, separated by blanks)",
            Named = true, Offer = true, Most = 2000)]
        string? links,
        [About("what you have looked into so far", Ask = "What have you looked into so far?", Named = true, Offer = true, Most = 2000)]
        string? checkedSoFar,
        [About("whether the team's notes go into it too; without that they stay with the team", Named = true)] bool? notes,
        [About("the complaint, in a few sentences", Ask = "What is the complaint, in a few sentences?", Offer = true, Most = 4000,
            Long = true)]
        string? summary)
    {
        Case? of = null;
        if (@case is { } number)
        {
            if (call.Grant(number) is not { } grant)
                return CaseRefusals.NoSuchCase(number);
            of = await call.Read(grant).ConfigureAwait(false);
        }

        if (to is null && summary is not null && LineReader.Word(summary) is (var first, { Length: > 0 } words)
            && RouteNames.Find(first) is { } meant)
            return IsItThe(call, meant, words);
        var asked = to is null ? null : RouteNames.Find(to);
        // Where the team's project does not have it, the packet goes to whoever does that work.
        var route = asked is null ? null : StandIns.Of(call.Team, asked);
        if (to is not null && route is null)
            return RouteRefusals.NoRoute(TypedText.Short(to));
        if (route?.Id == RouteIds.ChildProtection)
            return UrgentPackets.OfAnAddress(route, of, links, summary);
        var heard = screens.Look(call.Command, [summary ?? "", reporter ?? "", checkedSoFar ?? ""]).Select(s => s.Of).ToList();
        if (route is null && heard.Contains(OfLife))
            route = asked = RouteNames.Find(RouteIds.Emergency);
        var looked = new PacketLooked(of, checkedSoFar, notes == true || route?.Id == RouteIds.Emergency);
        if (route?.Id == RouteIds.Emergency)
            return UrgentPackets.AsItIs(route, of, PacketItems.Of(call, of, me, reporter, links, looked, summary), looked.HasNotes);
        if (of is null && summary is null)
            return new Refusal(RefusalKind.Argument, Text.Of(
                $"A packet needs a summary, or a case to take it from: {new Typed("packet to=oversight case=417")}."))
            {
                About = "summary", IsOfMissing = true,
            };
        var items = PacketItems.Of(call, of, me, reporter, links, looked, summary);
        var reply = new Reply([Card(of, route, items)]);
        if (heard.Contains(OfLife) || heard.Contains(OfAChild))
            return Noted(of, route, Warned(call, of, route, Urgent(call, reply, heard)));
        var gaps = items.Count(i => i.Value is null);
        reply = gaps == 0
            ? reply.And($"Complete. Click each link once before you send it.")
            : reply.And($"{Words.Count(gaps, "item is", "items are")} missing.");
        if (looked.HasKeptBack)
            reply = reply.And($"What the team has noted stays with the team: say what the others need with checked-so-far=…, or let the "
                + $"notes go along as they stand. Read them first.")
                .Then(new Choice("With the notes", "packet " + TypedText.Pairs(("to", to), ("case", @case), ("me", me),
                    ("reporter", reporter), ("links", links), ("notes", "yes")) + TypedText.Text(summary ?? "")));
        if (asked != route)
            reply = reply.And($"Your team has {new Strong(asked!.Id)} switched off; {new Strong(route!.Id)} does that work.");
        if (route?.Id == RouteIds.Noticeboard && of is not null)
            reply = reply.And(
                $"{new Strong("A noticeboard is public")}: nothing of this belongs there that is private, nor who reported it.");
        reply = Warned(call, of, route, reply)
            .And($"Send it in private. They will probably not report back, and the Foundation gives out no details; "
                + $"tell the reporter where it went.")
            .Then([.. Sending(route), new Choice("Read more", "guide handover-packet")]);
        return Noted(of, route, reply);
    }

    private static Outcome Noted(Case? of, Route? route, Reply reply) => of is null ? reply
        : new Outcome { Reply = reply, Noted = [of.Doc], Detail = "export" + (route is null ? "" : " to " + route.Id) };

    /// <summary>Words that tell of danger go where that is answered at once, as they are; the packet for others can follow.</summary>
    private static Reply Urgent(CommandContext call, Reply reply, IReadOnlyList<string> heard)
    {
        if (heard.Contains(OfLife))
            reply = reply.And($"{new Strong("First send it to the emergency address, now, as it is.")} This packet can follow; what is "
                + $"missing in it can wait.").Then(call.With("To the emergency address, now", "to", RouteIds.Emergency));
        if (heard.Contains(OfAChild))
            reply = reply.And($"{new Strong("First send the address to child protection, now.")} This packet can follow, without a copy.")
                .Then(call.With("To child protection, now", "to", RouteIds.ChildProtection));
        return reply;
    }

    /// <summary>A route's name before the complaint is hardly its first word; it may be, so it is asked.</summary>
    private static Refusal IsItThe(CommandContext call, Route route, string words) => new Refusal(RefusalKind.Question, Text.Of(
        $"Is the packet for {Text.Ours(route.Destination)}? Nothing was made yet. It is typed to={route.Id}"))
        .Or(call.With($"To {route.Id}", ("to", route.Id), ("summary", words)), call.With("To nobody yet", "summary", "About " + words));

    private static Block.Card Card(Case? of, Route? route, IReadOnlyList<PacketItem> items)
    {
        var to = route is null ? Text.Empty : Text.Of($" to {Text.Ours(route.Destination)}");
        var from = of is null ? Text.Empty : Text.Of($", from {of.Head.Number}");
        return new Block.Card(Text.Of($"Hand-over{to}{from}"), [.. items.Select(i => new Field(i.Name, i.Value ?? Missing(i)))]);
    }

    private static Text Missing(PacketItem item) => Text.Of($"{new Strong("missing")}: {Text.Ours(item.Missing)}");

    private static Choice[] Sending(Route? route) => route is null
        ? []
        : [new Choice("Where and how", $"where about {route.Id}"), new Choice("Say that it is sent", $"where sent {route.Id}")];

    /// <summary>Whether somebody who would receive it is in it.</summary>
    private static Reply Warned(CommandContext call, Case? of, Route? route, Reply reply)
    {
        if (route is null)
            return reply;
        var contacts = ContactCommands.Book(call).All.Where(c => c.Route == route.Id).ToList();
        foreach (var party in of?.Parties ?? [])
            foreach (var contact in contacts.Where(c => Reaches(c, party)))
                reply = reply.And(
                    $"{new Strong("Careful")}: {contact.Name} is a party ({party.Name}). {Text.Ours(route.WhenAccusedSitsThere)}");
        // Who is a party is no address for what is said of them.
        var open = contacts.Where(c => of?.Parties.Any(p => Reaches(c, p)) != true).ToList();
        foreach (var contact in open)
            reply = reply.And($"To: {ContactCommands.Line(contact, call.Now)}");
        return open.Count > 0 || contacts.Count > 0 ? reply : reply.And($"To: {Text.Ours(route.How)}");
    }

    /// <summary>Whether a contact may be the party: it bears their name, or its address does.</summary>
    private static bool Reaches(Contacts.Contact contact, Party party) =>
        WikiName.MightBe(contact.Name, party.Name) || contact.Address.Contains(party.Name, StringComparison.OrdinalIgnoreCase);
}
