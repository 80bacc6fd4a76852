using Bot.Names;

namespace Bot.People;

/// <summary>
/// A name by which somebody may be meant: one under which they edit, or what colleagues call them, which may be a coincidence.
/// </summary>
/// <param name="Name">The name.</param>
/// <param name="IsWiki">Whether they edit under it.</param>
public sealed record OwnName(WikiName Name, bool IsWiki)
{
    /// <summary>Stands for the name where something is noted about it; the same for all its spellings, on disk for ever.</summary>
    public string Key => (IsWiki ? "wiki:" : "name:") + Name.Key;

    /// <summary>What colleagues call somebody stands in many words by chance where it has fewer letters.</summary>
    private const int LeastWithin = 3;

    /// <summary>Whether a name may mean this one: it is the same, or this stands within it.</summary>
    public bool IsMeantBy(WikiName name) => IsLongEnough ? name.MightMean(Name) : name.MightBe(Name);

    /// <summary>The same of words as they were typed for a name.</summary>
    public bool IsMeantBy(string typed) => IsLongEnough ? WikiName.MightMean(typed, Name) : WikiName.Read(typed).MightBe(Name);

    /// <summary>The names in running text that may mean this one.</summary>
    public IEnumerable<WikiName> IsMeantIn(NamedUsers named) => IsLongEnough ? named.Meaning(Name, IsMeantBy) : [];

    /// <summary>Whether words are the beginning of this name, and more of it is to come: more than one word of it, and not all.</summary>
    public bool Begins(WikiName words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Key.Contains(' ', StringComparison.Ordinal) && Name.Key.StartsWith(words.Key + " ", StringComparison.Ordinal);
    }

    private bool IsLongEnough => IsWiki || Name.Key.Length >= LeastWithin;

    /// <summary>All names of somebody.</summary>
    public static IReadOnlyList<OwnName> Of(Person person) =>
        [.. person.WikiNames.Select(n => new OwnName(WikiName.Read(n), true)), new(WikiName.Read(person.Name), false)];
}
