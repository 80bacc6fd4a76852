using Bot.Cases;
using Bot.Commands;
using Bot.Names;
using Bot.Texts;

namespace Bot.Corrections;

/// <summary>Finds what somebody means by an id, a word for its sort, a part that somebody plays, a name or an address.</summary>
internal sealed class CorrectionFinder(CommandContext call, Case of, IReadOnlyList<Correctable> all)
{
    private static readonly (string Sort, string Said)[] words =
    [
        ("summary", "summary,description,text,story"), ("channel", "channel,channels,via"),
        ("received", "received,receipt,arrival,arrived"),
        ("acknowledged", "acknowledged,acknowledgement,acknowledgment,ack"), ("party", "party,parties,person,people,name,role,part"),
        ("link", "link,links,evidence,diff,url,address"), ("note", "note,notes"), ("contact", "contact,contacts,told"),
        ("act", "act,acts,action"), ("wiki", "wiki,wikis"), ("outcome", "outcome,result"), ("reason", "reason,why"),
    ];

    /// <summary>What is meant, what of the words behind it is left, or why it is not known.</summary>
    public (Correctable? Found, string Words, Refusal? No) Find(string what, string rest)
    {
        if (ById(what) is { } one)
            return (one, rest, null);
        // "accused=User:Heron", as "case open" has it.
        if (what.IndexOf('=', StringComparison.Ordinal) is var at and > 0 && what[..at].All(char.IsLetterOrDigit))
            return Find(what[..at], $"{what[(at + 1)..]} {rest}".TrimEnd());
        var sort = words.FirstOrDefault(w => w.Said.Split(',').Contains(what.ToLowerInvariant(), StringComparer.Ordinal)).Sort;
        if (sort is not null)
        {
            // "role n2 witness", "link l1 https://…": the sort before the id says nothing more.
            var (first, left) = LineReader.Word(rest);
            var named = first.Length > 0 ? ById(first) ?? ByRole(first) ?? ByName(first, left) : null;
            if (named?.Sort == sort)
                return (named, left, null);
            return Only([.. all.Where(c => c.Id == sort || (c.Sort == sort && ById(sort) is null))], what, rest);
        }

        if (Enum.TryParse<PartyRole>(what, true, out var role) && Enum.IsDefined(role))
        {
            var (name, right) = LineReader.Word(rest);
            var playing = Playing(role);
            return playing.Count > 1 && ByName(name, right) is { } theirs && playing.Contains(theirs)
                ? (theirs, rest, null)
                : Only(playing, what, rest);
        }

        if (of.Find(what) is { } party && ById(party.Id) is { } known)
            return (known, rest, null);
        var same = all.Where(c => c.Name.Length > 0 && c.Name == what).ToList();
        return same.Count > 0 ? Only(same, what, rest) : (null, rest, CorrectionRefusals.NoSuch(call, of.Head.Number, what, rest, all));
    }

    private Correctable? ById(string id) => all.FirstOrDefault(c => string.Equals(c.Id, id, StringComparison.OrdinalIgnoreCase));

    private Correctable? ByRole(string word) =>
        PartyCorrections.RoleOf(word) is { } role && Playing(role) is [var only] ? only : null;

    /// <summary>A party by its name, where how it should be stands behind it.</summary>
    private Correctable? ByName(string name, string left) =>
        left.Length > 0 && of.Parties.FirstOrDefault(p => WikiName.Read(p.Name).Is(WikiName.Read(name))) is { } party
            ? ById(party.Id)
            : null;

    private List<Correctable> Playing(PartyRole role) =>
        [.. of.Parties.Where(p => p.Roles.Contains(role)).Select(p => ById(p.Id)).OfType<Correctable>()];

    private (Correctable?, string, Refusal?) Only(List<Correctable> found, string what, string rest) => found switch
    {
        [var only] => (only, rest, null),
        [] => (null, rest, CorrectionRefusals.NoSuch(call, of.Head.Number, what, rest, all)),
        _ => (null, rest, CorrectionRefusals.WhichOne(call, of.Head.Number, what, rest, found)),
    };
}
