using Bot.Commands;


namespace Bot.PublicAnswers;

/// <summary>Four questions before a third party is answered in public.</summary>
public sealed class PublicAnswerFeature : IFeature
{
    /// <inheritdoc/>
    public static void Register(Features to) => to.With(
        typeof(AnswerCommands), new CommandGroup("question", "Questions from others", 40));
}
