using Bot.Basics;

namespace Bot.People;

/// <summary>The teams of this installation, as the operator's configuration names them.</summary>
public sealed record TeamNames(IReadOnlyList<TeamId> All);
