using Bot.Commands;


namespace Bot.Triage;

/// <summary>Where does this go?</summary>
public sealed class TriageFeature : IFeature
{
    /// <inheritdoc/>
    public static void Register(Features to) => to.With(
        SentNotice.Instance, typeof(WhereCommands), new CommandGroup("where", "Where does this go", 10));
}
