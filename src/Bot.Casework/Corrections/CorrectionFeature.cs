using Bot.Commands;

namespace Bot.Corrections;

/// <summary>Mistakes in cases are put right.</summary>
public sealed class CorrectionFeature : IFeature
{
    /// <inheritdoc/>
    public static void Register(Features to) => to.With(typeof(CorrectionCommands), new CorrectionTargetType());
}
