using Bot.Desk;

namespace Bot.Announcing;

/// <summary>Four questions before a third party is answered in public.</summary>
public sealed class AnnouncingFeature : IFeature
{
    /// <inheritdoc/>
    public static void Register(Features to) => to.With(typeof(AnswerCommands));
}
