using NodaTime;

namespace Bot.Times.Meaning;

/// <summary>One instant that a phrase can mean.</summary>
/// <param name="Given">The hour was said.</param>
/// <param name="Typeable">The shortest phrase that means this and nothing else.</param>
/// <param name="Note">Why there is another reading, where the words do not show it: a change of clocks.</param>
internal sealed record Reading(ZonedDateTime At, bool Given, string Typeable, string? Note = null);
