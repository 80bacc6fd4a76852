using Bot.Basics;
using Bot.People;
using NodaTime;

namespace Bot.Acts;

/// <summary>Something done before any paper. [Immediate action]</summary>
public sealed record ImmediateAct(string Id, Instant At, PersonId By, string What, bool WrittenUp = false);
