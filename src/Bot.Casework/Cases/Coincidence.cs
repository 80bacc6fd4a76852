using Bot.Basics;
using NodaTime;

namespace Bot.Cases;

/// <summary>
/// What a lead said of a recusal by name: that this party and this member are not the same human. It holds for that name alone.
/// </summary>
/// <param name="Person">The member.</param>
/// <param name="Party">The key of the party's name.</param>
/// <param name="Own">The key of the member's name.</param>
/// <param name="By">Which lead.</param>
/// <param name="At">When.</param>
public sealed record Coincidence(PersonId Person, string Party, string Own, PersonId By, Instant At);
