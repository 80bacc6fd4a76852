using Bot.Commands;

namespace Bot.FollowUps;

/// <summary>Things to look at again, also once a case is closed.</summary>
public sealed class FollowUpFeature : IFeature
{
    /// <inheritdoc/>
    public static void Register(Features to) => to.With(FollowUpsPart.Instance, typeof(FollowUpCommands), typeof(FollowUpDailyLines));
}
