using Bot.Commands;

namespace Bot.Arrivals;

/// <summary>New reports are told to somebody.</summary>
public sealed class ArrivalFeature : IFeature
{
    /// <inheritdoc/>
    public static void Register(Features to) => to.With(ArrivalsPart.Instance, ArrivalNotice.Instance);
}
