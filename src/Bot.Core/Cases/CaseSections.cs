using System.Collections.Immutable;
using Bot.Desk;
using Bot.Promises;
using Bot.Texts;

namespace Bot.Cases;

/// <summary>The parts of a case that its card leaves out.</summary>
internal static class CaseSections
{
    public static IEnumerable<Block> Of(Call call, Case of, CaseSection section)
    {
        bool Wants(CaseSection one) => section == one || section == CaseSection.All;
        if (Wants(CaseSection.Parties))
            yield return Listed("People", of.Parties.Select(p => Party(call, p)));
        if (Wants(CaseSection.Links))
            yield return Listed("Evidence", of.Links.Select(Link));
        if (Wants(CaseSection.Promises))
            yield return Listed("Promises", of.Promises.Select(p => Promise(call, p)));
        if (Wants(CaseSection.Questions))
            yield return Listed("Questions", of.Questions.Select(q => Question(call, q)));
        if (Wants(CaseSection.Notes))
            yield return Listed("Notes", of.Entries.Where(e => e.Kind is EntryKind.Note or EntryKind.Development or EntryKind.Contact)
                .Select(e => Text.Of($"{new At(e.At, MomentStyle.Short)} {call.Name(e.By)}: {e.Text}")));
        if (section == CaseSection.All && of.Acts.Length > 0)
            yield return Listed("Done at once", of.Acts.Select(a => Text.Of($"{a.Id} {new At(a.At, MomentStyle.Short)} {call.Name(a.By)}: {a.What}{Text.Ours(a.WrittenUp ? "" : " (not yet written up)")}")));
    }

    /// <summary>A promise, in one line.</summary>
    public static Text Promise(Call call, Promise p) => Text.Of(
        $"{p.Id}: {call.Name(p.Owner)} → {p.To}, {p.Of} by {p.At}, {Ended(p)}{(p.Note.Length > 0 ? Text.Of($": {p.Note}") : Text.Empty)}");

    private static Text Ended(Promise p)
    {
        var moves = p.Moves.Length == 0 ? Text.Empty : Text.Of($", moved {Words.Count(p.Moves.Length, "time")}{Text.Ours(p.Moves.All(m => m.WithNotice) ? " with notice" : p.Moves.Any(m => m.Told is null) ? ", not yet said whether they know" : ", at least once without notice")}");
        return p.Ended is { } at ? Text.Of($"{p.State} {new At(at, MomentStyle.Short)}{moves}") : Text.Of($"{p.State}{moves}");
    }

    private static Text Party(Call call, Party p)
    {
        var said = p.Contacts.Length == 0 ? Text.Ours("nothing said to them yet")
            : Text.Of($"last contact {new At(p.Contacts[^1].At, MomentStyle.Short)} by {call.Name(p.Contacts[^1].By)}: {p.Contacts[^1].Said}");
        return Text.Of($"{p.Id} {p.Name} ({Words.List([.. p.Roles.Select(r => Words.Of(r))])}){(p.Reach is { } reach ? Text.Of($", reached by {reach}") : Text.Empty)}{(p.Language is { } language ? Text.Of($", in {language}") : Text.Empty)}; {said}");
    }

    private static Text Link(EvidenceLink l) =>
        Text.Of($"{l.Url} – {l.Shows}{(l.KeptAt is { } at ? Text.Of($"; copy kept at {at}") : Text.Empty)}{(l.Sha256 is { } hash ? Text.Of($"; SHA-256 {hash}") : Text.Empty)}");

    private static Text Question(Call call, Question q) => Text.Of(
        $"{q.Id}: {call.Name(q.By)} asked {q.Whom} {new At(q.Asked, MomentStyle.Short)}: {q.Text}; {(q.Answered is { } at ? Text.Of($"answered {new At(at, MomentStyle.Short)}") : Text.Of($"chase {new At(q.ChaseAt, MomentStyle.Short)}"))}");

    private static Block.Lines Listed(string heading, IEnumerable<Text> items) =>
        new(Text.Ours(heading), [.. items.DefaultIfEmpty(Text.Ours("none"))]);
}
