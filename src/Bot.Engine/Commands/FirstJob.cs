using Bot.Basics;

namespace Bot.Commands;

/// <summary>Something that somebody new can do first; a feature adds its own.</summary>
/// <param name="From">The least role that it is for.</param>
/// <param name="Place">Lower ones come first.</param>
/// <param name="What">What it does, as a button says it.</param>
/// <param name="Line">The command; one that ends in a blank wants more typed after it.</param>
public sealed record FirstJob(Role From, int Place, string What, string Line);

/// <summary>The first jobs of all features.</summary>
/// <param name="All">In any order.</param>
public sealed record FirstJobs(IReadOnlyList<FirstJob> All)
{
    private const int Most = 6;

    /// <summary>Those of a role, in their order.</summary>
    public IReadOnlyList<FirstJob> Of(Role role) => [.. All.Where(j => j.From <= role).OrderBy(j => j.Place).Take(Most)];
}
