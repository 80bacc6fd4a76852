using System.Collections.Immutable;
using Bot.Cases;
using Bot.Names;

namespace Bot.Corrections;

/// <summary>Names that were wrong.</summary>
internal static class WrongNames
{
    /// <summary>A shorter name stands by chance in other words.</summary>
    private const int Fewest = 3;

    /// <summary>Which parties have another name now, or are gone.</summary>
    public static ImmutableArray<CaseEvent.Renamed> Changed(Case before, Case after) =>
    [
        .. from party in before.Parties
           let now = after.Parties.FirstOrDefault(p => p.Id == party.Id)
           where now is null || now.Name != party.Name
           select new CaseEvent.Renamed(party.Name, now?.Name ?? Gone(party)),
    ];

    /// <summary>What stands where somebody who was taken out was named.</summary>
    public static string Gone(Party party) => party.Id + " (taken out)";

    /// <summary>The timeline with another name where ours stood: what people wrote in their own words stays theirs.</summary>
    public static Case Without(this Case of, string wrong, string right, Correction mark) => of with
    {
        Entries = [.. of.Entries.Select(e => Put(e, wrong, right) is { } text ? e with { Text = text, Corrected = mark } : e)],
    };

    /// <summary>Where people's own words speak of a name still, by ids.</summary>
    public static IReadOnlyList<string> StillIn(IEnumerable<Correctable> all, string wrong)
    {
        var name = WikiName.Read(wrong).Clean;
        var bare = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return bare.Length < Fewest ? []
            : [.. all.Where(c => c.Words.Contains(bare, StringComparison.OrdinalIgnoreCase)).Select(c => c.Id)];
    }

    private static string? Put(CaseEntry entry, string wrong, string right)
    {
        string[] begins = entry.Kind == EntryKind.Party ? [$"{wrong} is "]
            : entry.Kind == EntryKind.Contact ? [$"to {wrong}: "]
            : entry.Kind.Word == "Question" ? [$"asked {wrong}: ", $"{wrong} answered "]
            : [];
        var begin = Array.Find(begins, b => entry.Text.StartsWith(b, StringComparison.Ordinal));
        return begin is null ? null : begin.Replace(wrong, right, StringComparison.Ordinal) + entry.Text[begin.Length..];
    }
}
