using Bot.Cases;
using Bot.Commands;
using Bot.Texts;

namespace Bot.Corrections;

/// <summary>Evidence by address: the address, or what it shows.</summary>
internal static class LinkCorrections
{
    private const int MostShown = 500;
    private const string Copy = "kept-at", Hash = "sha256";

    public static IEnumerable<Correctable> Of(Case of) => of.NumberedLinks.Select(link =>
        new Correctable(link.Id!, "link", Text.Of($"{link.Url} – {link.Shows}"))
        {
            Name = link.Url, Words = $"{link.Url} {link.Shows}",
            Correct = asked => Corrected(asked, link), Remove = asked => Removed(asked, link),
        });

    private static Righted Corrected(Asked asked, EvidenceLink link)
    {
        var (of, number) = (asked.Of, asked.Of.Head.Number);
        if (asked.When is not null)
            return CorrectionRefusals.NotOfWords(number, new Correctable(link.Id!, "link", Text.Empty));
        var (pairs, rest) = LineReader.Pairs(asked.Right, IsNamed, IsNamed);
        var (first, _) = LineReader.Word(rest);
        var isAddress = first.Contains("://", StringComparison.Ordinal);
        var scope = new Scope(asked.Call.Now, asked.Call.Caller.Zone);
        var (address, after, why) = isAddress ? WebAddress.Take(rest, whole: false, scope) : default;
        if (why is not null)
            return new Refusal(RefusalKind.Argument, Text.Of($"{why}."));
        if (pairs.GetValueOrDefault(Hash) is { } hash && !LinkText.IsSha256(hash))
            return CaseRefusals.BadHash(hash);
        var (url, shows) = address is null ? (link.Url, rest) : (address.Value, after);
        var right = link with
        {
            Url = url,
            Shows = shows.Length > 0 ? shows : link.Shows,
            KeptAt = pairs.GetValueOrDefault(Copy, link.KeptAt!),
            Sha256 = pairs.GetValueOrDefault(Hash) is { } typed ? LinkText.Hash(typed) : link.Sha256,
        };
        if (right.Shows.Length > MostShown)
            return CaseRefusals.TooLong("What it shows", right.Shows.Length, MostShown);
        if (right == link)
            return new Righted { To = of, Said = Text.Of($"{link.Id} of {number} is that already.") };
        var to = (of with { Links = [.. of.NumberedLinks.Select(l => l.Id == link.Id ? right : l)] })
            .WithEntry(e => IsOf(e, link), e => e with { Text = "link: " + right.Shows, Corrected = asked.Mark() });
        return new Righted
        {
            To = to, Entry = $"{link.Id} was corrected",
            Said = Text.Of($"{link.Id} of {number} is now {right.Url} – {right.Shows}{Kept(right)}"),
        };
    }

    private static Righted Removed(Asked asked, EvidenceLink link)
    {
        var (of, number) = (asked.Of, asked.Of.Head.Number);
        if (asked.Right.Length > 0)
            return CorrectionRefusals.NotSoMuch(number, new Correctable(link.Id!, "link", Text.Empty), asked.Right);
        var to = (of with { Links = [.. of.NumberedLinks.Where(l => l.Id != link.Id)] })
            .WithEntry(e => IsOf(e, link), e => e with { Text = "a link", Corrected = asked.Mark(true) });
        return new Righted
        {
            To = to, Entry = $"{link.Id} was taken out", Said = Text.Of($"{link.Id} is taken out of {number}: {link.Url}"),
        };
    }

    private static Text Kept(EvidenceLink link) => link.KeptAt is { } at ? Text.Of($"; copy kept at {at}") : Text.Empty;

    private static bool IsNamed(string name) => name is Copy or Hash;

    private static bool IsOf(CaseEntry entry, EvidenceLink link) =>
        entry.Kind == EntryKind.Link && entry.Text == "link: " + link.Shows && entry.Corrected is not { Out: true };
}
