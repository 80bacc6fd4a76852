using Bot.Cases;
using Bot.Commands;

namespace Bot.Acts;

/// <summary>What was done at once, before any paper.</summary>
public sealed class ActFeature : IFeature
{
    /// <inheritdoc/>
    public static void Register(Features to) => to.With(
        ActsPart.Instance, typeof(ActCommands), CaseOffers.Cases("case written", (head, _) => head.NotWrittenUp));
}
