using Bot.Commands;


namespace Bot.Guidance;

/// <summary>What to do and what to write, and whom to point somebody to.</summary>
public sealed class GuidanceFeature : IFeature
{
    /// <inheritdoc/>
    public static void Register(Features to) => to.With(
        typeof(GuideCommands), typeof(SupportCommands), new CommandGroup("guide", "What to do and say", 20));
}
