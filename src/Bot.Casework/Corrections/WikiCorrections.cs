using System.Globalization;
using Bot.Cases;
using Bot.Texts;

namespace Bot.Corrections;

/// <summary>The wikis concerned.</summary>
internal static class WikiCorrections
{
    public static IEnumerable<Correctable> Of(Case of) => of.Wikis.Select((wiki, at) =>
        new Correctable(string.Create(CultureInfo.InvariantCulture, $"w{at + 1}"), "wiki", Text.Of($"{wiki}"))
        {
            Name = wiki, Correct = asked => Corrected(asked, wiki), Remove = asked => Removed(asked, wiki),
        });

    private static Righted Corrected(Asked asked, string wiki)
    {
        var (of, number) = (asked.Of, asked.Of.Head.Number);
        if (LinkText.Host(asked.Right) is not { } host)
            return CaseRefusals.NoWiki(asked.Right);
        if (of.Wikis.Contains(host))
            return new Righted { To = of, Said = Text.Of($"{number} already names {host}.") };
        var to = (of with { Wikis = of.Wikis.Replace(wiki, host) })
            .WithEntry(e => IsOf(e, wiki), e => e with { Text = "wiki: " + host, Corrected = asked.Mark() });
        return new Righted
        {
            To = to, Entry = $"wiki {host}, not {wiki}", Said = Text.Of($"{number} concerns {Words.List([.. to.Wikis])}."),
        };
    }

    private static Righted Removed(Asked asked, string wiki)
    {
        var (of, number) = (asked.Of, asked.Of.Head.Number);
        var to = (of with { Wikis = of.Wikis.Remove(wiki) })
            .WithEntry(e => IsOf(e, wiki), e => e with { Text = "a wiki", Corrected = asked.Mark(true) });
        return new Righted { To = to, Entry = $"not about {wiki}", Said = Text.Of($"{wiki} is taken out of {number}.") };
    }

    private static bool IsOf(CaseEntry entry, string wiki) => entry.Text == "wiki: " + wiki && entry.Corrected is not { Out: true };
}
