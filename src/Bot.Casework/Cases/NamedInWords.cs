using Bot.Basics;
using Bot.Names;

namespace Bot.Cases;

/// <summary>
/// Who is named as a user in the words of a report: its summary and its links. A hurried report says whom it is about there, and not as a
/// party.
/// </summary>
/// <param name="By">Who wrote it; null where that is not known.</param>
/// <param name="Named">Who is named there.</param>
internal sealed record NamedInWords(PersonId? By, NamedUsers Named)
{
    /// <summary>In summary and links of a case; texts that name nobody are left out.</summary>
    public static IReadOnlyList<NamedInWords> Of(Case of)
    {
        var found = new List<NamedInWords>();
        Add(of.Head.HandedInBy, of.Summary);
        foreach (var link in of.Links)
        {
            Add(null, link.Url);
            Add(null, link.Shows);
        }

        return found;

        void Add(PersonId? by, string text)
        {
            if (NamedUsers.In(text) is { IsEmpty: false } named)
                found.Add(new NamedInWords(by, named));
        }
    }
}
