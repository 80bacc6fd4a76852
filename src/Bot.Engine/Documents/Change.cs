using Bot.Basics;
using Bot.People;
using NodaTime;

namespace Bot.Documents;

/// <summary>One thing that a command wants done. A closed set: a store that meets another one throws.</summary>
public abstract record Change;

/// <summary>Stores a document under its next version, if the version it was read with still holds.</summary>
/// <param name="Document">What to store.</param>
/// <param name="Due">When the clock should look at it next; null for never.</param>
public sealed record Save(Document Document, Instant? Due = null) : Change;

/// <summary>
/// Removes a document, if the version it was read with still holds. Its id should not be used again for something else: versions
/// would begin anew, and who follows the tail may not tell the new one from the old.
/// </summary>
public sealed record Remove(DocId Id, long Version) : Change;

/// <summary>Sets when the clock looks at a document next, without touching the document.</summary>
public sealed record SetDue(DocId Id, long Version, Instant? Due) : Change;

/// <summary>Something to be told; stays in the outbox until it was.</summary>
public sealed record Notify(Notice Notice) : Change;

/// <summary>Claims an account (or a name) for a person; a conflict if somebody else holds it. Slot of the people only.</summary>
/// <param name="Key">What is claimed, an account, a name or a room.</param>
/// <param name="Person">For whom; null gives it free.</param>
public sealed record Claim(string Key, PersonId? Person) : Change;

/// <summary>
/// A change in another slot than the caller's team: the operator's work, and what a person does in a team they are about to join.
/// </summary>
/// <param name="Slot">Where.</param>
/// <param name="Inner">What.</param>
public sealed record SaveIn(Slot Slot, Change Inner) : Change;

/// <summary>Makes the clock look at everything of the slot again, because what due times follow from has changed.</summary>
public sealed record RecomputeDue : Change;
