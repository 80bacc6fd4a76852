using Bot.Cases;
using Bot.Commands;
using NodaTime;

namespace Bot.Acts;

/// <summary>What was done at once, before any paper.</summary>
public sealed class ActFeature : IFeature
{
    /// <inheritdoc/>
    public static void Register(Features to) => to.With(
        ActsPart.Instance, typeof(ActCommands), CaseOffers.Cases("case written", (head, _) => head.NotWrittenUp),
        PartOffers.Of("case written", "act", of => of.Acts.Where(a => !a.WrittenUp).Select(a => (a.Id, "done", (Instant?)a.At))));
}
