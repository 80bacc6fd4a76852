using Bot.Cases;
using Bot.Commands;
using Bot.Texts;


namespace Bot.Referral;

/// <summary>One of the six items.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">What is known of it; null where it is missing.</param>
/// <param name="Missing">What would be right.</param>
internal sealed record PacketItem(string Name, Text? Value, string Missing);

/// <summary>Fills the six items from what was typed, else from the case.</summary>
internal static class PacketItems
{
    public static IReadOnlyList<PacketItem> Of(
        CommandContext call, Case? of, string? me, string? reporter, string? links, PacketLooked looked, string? summary)
    {
        var typed = links?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        var kept = of?.Links.Select(l => (l.Url, l.Shows)) ?? [];
        var addresses = typed.Select(l => (Url: l, Shows: "")).Concat(kept).ToList();
        var diffs = addresses.Where(l => IsDiff(l.Url)).ToList();
        var pages = addresses.Where(l => !IsDiff(l.Url)).ToList();
        var complaint = summary ?? of?.Summary;
        return
        [
            new("how to reach you", me is null ? null : Text.Of($"{call.People.Name(call.Me)}: {me}"), "me=\"mail through the wiki\""),
            new("how to reach reporter or target", Reporter(of, reporter), "reporter=… (a wiki name with mail is enough)"),
            new("the complaint", complaint is null ? null : Text.Theirs(complaint), "a few sentences"),
            new("links", Links(pages), "links=… to the pages that matter"),
            new("diffs", Links(diffs), "links=… to the edits, if there are any"),
            new("looked into so far", looked.Said, "checked-so-far=…, even if it is “nothing yet”"),
        ];
    }

    private static Text? Reporter(Case? of, string? typed)
    {
        if (typed is not null)
            return Text.Theirs(typed);
        var people = of?.Parties.Where(p => p.Roles.Contains(PartyRole.Reporter) || p.Roles.Contains(PartyRole.Target)).ToList();
        return people is not { Count: > 0 } ? null : Text.Join("; ", people.Select(Line));
    }

    private static Text Line(Party party)
    {
        var roles = Words.List([.. party.Roles.Select(r => Words.Of(r))]);
        var reach = party.Reach is { } known ? Text.Of($": {known}") : Text.Empty;
        var language = party.Language is { } theirs ? Text.Of($", in {theirs}") : Text.Empty;
        return Text.Of($"{party.Name} ({roles}){reach}{language}");
    }

    private static Text? Links(List<(string Url, string Shows)> links)
    {
        if (links.Count == 0)
            return null;
        var each = links.Select(l => l.Shows.Length == 0 ? Text.Theirs(l.Url) : Text.Of($"{l.Url} ({l.Shows})"));
        return Text.Join("; ", each);
    }

    private static bool IsDiff(string url) =>
        url.Contains("diff", StringComparison.OrdinalIgnoreCase) || url.Contains("oldid=", StringComparison.OrdinalIgnoreCase);
}
