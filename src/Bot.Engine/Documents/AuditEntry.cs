using System.Collections.Immutable;
using Bot.Basics;
using Bot.People;
using NodaTime;

namespace Bot.Documents;

/// <summary>One line of the audit: who did what to which document when; never content.</summary>
/// <param name="At">
/// When; never before the entry before it, but where that was written by a clock more than a minute ahead: its time is not taken over.
/// </param>
/// <param name="Who">The person, the clock or the operator.</param>
/// <param name="What">The command's path ("case note") or the clock's occasion ("clock heads-up").</param>
/// <param name="On">The documents concerned, read or changed.</param>
/// <param name="Detail">Ids, states and counts that say what changed; never what people typed.</param>
public sealed record AuditEntry(Instant At, PersonId Who, string What, ImmutableArray<DocId> On, string Detail = "");

/// <summary>An entry as it stands in the chain.</summary>
/// <param name="Position">Where it stands, in the store's own form.</param>
/// <param name="Entry">What it says.</param>
/// <param name="Hash">SHA-256 over the entry before it and this one, in hexadecimal.</param>
/// <param name="Holds">Whether the hash fits the entry and the one before.</param>
public sealed record ChainedEntry(string Position, AuditEntry Entry, string Hash, bool Holds);
