using Bot.Commands;


namespace Bot.Drafts;

/// <summary>A second pair of eyes on a draft.</summary>
public sealed class DraftFeature : IFeature
{
    /// <inheritdoc/>
    public static void Register(Features to) => to.With(typeof(DraftCommands), new CommandGroup("draft", "Drafts", 30));
}
