using Bot.Commands;

namespace Bot.Prior;

/// <summary>What a team had to do with somebody before. [Background research; Documentation]</summary>
public sealed class PriorFeature : IFeature
{
    /// <inheritdoc/>
    public static void Register(Features to) => to.With(typeof(PriorCommands));
}
