using Bot.Basics;
using Bot.Documents;
using Bot.People;
using Bot.Views;

namespace Bot.Administration;

/// <summary>
/// The teams of the installation, for what is the operator's to see to. What a feature may read of them, its own access decides.
/// </summary>
/// <param name="names">Which there are.</param>
/// <param name="readModel">What memory holds of them.</param>
public sealed class AllTeams(Lazy<TeamNames> names, Lazy<ReadModel> readModel)
{
    private const int AtOnce = 64;

    /// <summary>All that are founded, brought up to date.</summary>
    /// <exception cref="StoreUnavailableException">The store is away.</exception>
    public async Task<IReadOnlyList<TeamView>> Fresh()
    {
        foreach (var page in names.Value.All.Chunk(AtOnce))
            await Task.WhenAll(page.Select(t => readModel.Value.Refresh(Slot.Of(t), CancellationToken.None))).ConfigureAwait(false);
        return [.. names.Value.All.Select(readModel.Value.Team).Where(v => v.Team is not null)];
    }

    /// <summary>Reads documents of a team.</summary>
    public ILoad Loader(TeamId team) => new Loader(readModel.Value, Slot.Of(team), CancellationToken.None);
}
