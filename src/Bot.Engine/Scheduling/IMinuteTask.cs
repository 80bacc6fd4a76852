using Bot.Basics;
using Bot.People;


namespace Bot.Scheduling;

/// <summary>Something that is seen to each minute for each team.</summary>
public interface IMinuteTask
{
    /// <summary>Sees to it. May throw <see cref="Documents.StoreUnavailableException"/>; then it is tried again a minute later.</summary>
    Task Run(TeamId team, CancellationToken token);
}
