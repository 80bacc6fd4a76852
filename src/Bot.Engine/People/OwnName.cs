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

    /// <summary>All names of somebody.</summary>
    public static IReadOnlyList<OwnName> Of(Person person) =>
        [.. person.WikiNames.Select(n => new OwnName(WikiName.Read(n), true)), new(WikiName.Read(person.Name), false)];
}
