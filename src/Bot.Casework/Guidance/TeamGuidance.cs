using System.Collections.Concurrent;
using Bot.People;

namespace Bot.Guidance;

/// <summary>The guidance of each team: the shipped pack with the team's own folder laid over it, seen without a restart.</summary>
/// <param name="folder">The folder that holds one folder a team; empty for none.</param>
/// <param name="time">Tells when to look again.</param>
public sealed class TeamGuidance(string folder, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, PackFolder> teams = new(StringComparer.Ordinal);

    /// <summary>The pack and its search as a team sees them now; the shipped ones for nobody's team.</summary>
    public GuidanceShelf Of(Team? team) => team is null || folder.Length == 0
        ? GuidanceShelf.Shipped
        : teams.GetOrAdd(team.Id.Value, id => new PackFolder(Path.Combine(folder, id), time)).Current;
}
