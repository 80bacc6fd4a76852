using Bot.Commands;
using Bot.Texts;


namespace Bot.Cases;

/// <summary>The lists of a case that its card leaves out.</summary>
internal static class CaseLists
{
    public static Block.Lines Parties(CommandContext call, Case of) => Listed("People", of.Parties.Select(p => Party(call, p)));

    public static Block.Lines Links(Case of) => Listed("Evidence", of.NumberedLinks.Select(Link));

    public static Block.Lines Notes(CommandContext call, Case of) => Listed("Notes", of.Entries
        .Where(e => e.Kind.IsWritten && e.Corrected is not { Out: true })
        .Select(e => Text.Of($"{new At(e.At, MomentStyle.Short)} {call.Name(e.By)}: {e.Text}{CaseCards.Corrected(call, e)}")));

    private static Text Party(CommandContext call, Party p)
    {
        var reach = p.Reach is { } way ? Text.Of($", reached by {way}") : Text.Empty;
        var language = p.Language is { } spoken ? Text.Of($", in {spoken}") : Text.Empty;
        return Text.Of($"{p.Id} {p.Name} ({Words.List([.. p.Roles.Select(r => Words.Of(r))])}){reach}{language}; {Said(call, p)}");
    }

    private static Text Said(CommandContext call, Party p) => p.Contacts is [.., var last]
        ? Text.Of($"last contact {new At(last.At, MomentStyle.Short)} by {call.Name(last.By)}: {last.Said}")
        : Text.Ours("nothing said to them yet");

    private static Text Link(EvidenceLink l)
    {
        var kept = l.KeptAt is { } at ? Text.Of($"; copy kept at {at}") : Text.Empty;
        var hash = l.Sha256 is { } sha ? Text.Of($"; SHA-256 {sha}") : Text.Empty;
        return Text.Of($"{l.Url} – {l.Shows}{kept}{hash}");
    }

    private static Block.Lines Listed(string heading, IEnumerable<Text> items) =>
        new(Text.Ours(heading), [.. items.DefaultIfEmpty(Text.Ours("none"))]);
}
