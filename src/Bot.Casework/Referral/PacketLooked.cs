using Bot.Acts;
using Bot.Cases;
using Bot.Texts;
using NodaTime.Text;

namespace Bot.Referral;

/// <summary>
/// What was looked into so far, as one would write it to others: when and what, not who typed it. What was done at once goes along; what
/// the team has noted is its own, and goes along only where somebody says so. [Appropriate documentation]
/// </summary>
/// <param name="Of">The case; null for none.</param>
/// <param name="Typed">What was typed in its place.</param>
/// <param name="WithNotes">Whether the notes go along.</param>
internal sealed record PacketLooked(Case? Of, string? Typed, bool WithNotes)
{
    private const int Most = 5;

    /// <summary>The receiving team reads in zones of its own.</summary>
    private static readonly LocalDatePattern day = LocalDatePattern.CreateWithInvariantCulture("d MMM uuuu");

    /// <summary>Whether there are notes that stay.</summary>
    public bool HasKeptBack => Typed is null && !WithNotes && Of is not null && Notes(Of).Any();

    /// <summary>Whether there are notes that go along.</summary>
    public bool HasNotes => Typed is null && WithNotes && Of is not null && Notes(Of).Any();

    /// <summary>In words; null where nothing can be said.</summary>
    public Text? Said
    {
        get
        {
            if (Typed is not null)
                return Text.Theirs(Typed);
            if (Of is null)
                return null;
            var acts = Of.Acts.Select(a => (a.At, Words: $"done: {a.What}"));
            var notes = Notes(Of).Select(e => (At: e.Happened, Words: e.Text));
            var all = (WithNotes ? acts.Concat(notes) : acts).OrderBy(e => e.At).TakeLast(Most).ToList();
            return all.Count == 0 ? null : Text.Join("; ", all.Select(e => Text.Of($"{day.Format(e.At.InUtc().Date)}: {e.Words}")));
        }
    }

    private static IEnumerable<CaseEntry> Notes(Case of) => of.Entries.Where(e => e.IsOwnWords && e.Corrected is not { Out: true });
}
