using Bot.Cases;
using Bot.Commands;
using Bot.Routes;
using Bot.Texts;

namespace Bot.Referral;

/// <summary>
/// Packets that must not wait: to the emergency address as it is, to child protection an address alone. [Threats of harm]
/// </summary>
internal static class UrgentPackets
{
    /// <summary>What there is, to be sent now; nothing is asked for.</summary>
    public static Outcome AsItIs(Route route, Case? of, IReadOnlyList<PacketItem> items, bool withNotes)
    {
        var known = items.Where(i => i.Value is not null).Select(i => new Field(i.Name, i.Value!));
        var from = of is null ? Text.Empty : Text.Of($", from {of.Head.Number}");
        var reply = Reply.Say($"{new Strong("Send it now, as it is")}, to {Text.Ours(route.Address!)}. What is missing can follow.")
            .And(new Block.Card(Text.Of($"To the emergency address{from}"), [.. known]));
        if (withNotes)
            reply = reply.And($"What the team has noted goes along as it stands. "
                + $"If it is quickly done, take out what is only the team's own.");
        return Read(reply.Then(Sent(of, route)), of, route);
    }

    /// <summary>An address, and what is known of where it is. Never anything of a case, and never a copy.</summary>
    public static Outcome OfAnAddress(Route route, Case? of, string? links, string? whereItIs)
    {
        if (string.IsNullOrWhiteSpace(links))
            (links, whereItIs) = Addresses(whereItIs);
        if (string.IsNullOrWhiteSpace(links))
            return new Refusal(RefusalKind.Argument, Text.Of(
                $"The address of the file or page is all that this needs: {new Typed($"packet to={route.Id} links=")} and the address. ")
                + Text.Ours("Do not open it to find out. ")
                + Text.Ours("If you do not have it, mail legal-reports@wikimedia.org what you know of where it is."));
        List<Field> fields = [new("address", Text.Of($"{links}"))];
        if (whereItIs is not null)
            fields.Add(new Field("where it is", Text.Of($"{whereItIs}")));
        var reply = Reply.Say($"{new Strong("Send it now")}, to {Text.Ours(route.Address!)}: this and nothing else. No picture, no copy.")
            .And(new Block.Card(Text.Ours("To child protection"), [.. fields]));
        if (whereItIs is null)
            reply = reply.And($"If you know anything else about where it is (who uploaded it, other pages, other sites), "
                + $"say it in the same mail.");
        return Read(reply.Then(Sent(of, route)), of, route);
    }

    /// <summary>The addresses that were typed as words, and what else was said.</summary>
    private static (string? Links, string? Other) Addresses(string? words)
    {
        var each = (words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToLookup(IsAddress);
        var rest = string.Join(' ', each[false]);
        return (string.Join(' ', each[true]), rest.Length > 0 ? rest : null);
    }

    private static bool IsAddress(string word) =>
        word.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || word.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    private static Choice[] Sent(Case? of, Route route) => of is null
        ? [new Choice("Say that it is sent", $"where sent {route.Id}")]
        : [new Choice("It is sent", $"case danger {of.Head.Number} sent"), new Choice("Tell those on duty", $"where sent {route.Id}")];

    private static Outcome Read(Reply reply, Case? of, Route route) =>
        of is null ? reply : new Outcome { Reply = reply, Noted = [of.Doc], Detail = "export to " + route.Id };
}
