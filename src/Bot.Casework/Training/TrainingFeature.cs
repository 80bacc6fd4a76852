using Bot.Commands;


namespace Bot.Training;

/// <summary>Questions and scenarios to practise on.</summary>
public sealed class TrainingFeature : IFeature
{
    /// <inheritdoc/>
    public static void Register(Features to) => to.With(
        ProgressKind.Instance, typeof(TrainingPack), typeof(TrainCommands), new CommandGroup("train", "Training", 100));
}
