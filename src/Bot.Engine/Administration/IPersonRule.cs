using System.Collections.Immutable;
using Bot.Basics;
using Bot.Commands;
using Bot.Documents;
using Bot.People;
using Bot.Texts;

namespace Bot.Administration;

/// <summary>What a feature asks when somebody's place in the team, or what is known of them, changes.</summary>
public interface IPersonRule
{
    /// <summary>Why somebody cannot have a smaller role, or leave, yet; null when they can.</summary>
    /// <param name="call">The lead's request.</param>
    /// <param name="who">The member.</param>
    /// <param name="to">Their role afterwards; a guest's for one who leaves.</param>
    Refusal? Leaves(CommandContext call, Person who, Role to);

    /// <summary>What follows in the caller's team when a person has changed.</summary>
    Task<ImmutableArray<Change>> Changed(CommandContext call, Person before, Person after);
}

/// <summary>The rules of all features, in the order of registration.</summary>
public sealed record PersonRules(IReadOnlyList<IPersonRule> All)
{
    /// <summary>The first reason why somebody cannot have a smaller role yet.</summary>
    public Refusal? Leaves(CommandContext call, Person who, Role to) =>
        All.Select(r => r.Leaves(call, who, to)).FirstOrDefault(no => no is not null);

    /// <summary>All that follows when a person has changed.</summary>
    public async Task<ImmutableArray<Change>> Changed(CommandContext call, Person before, Person after)
    {
        var changes = ImmutableArray.CreateBuilder<Change>();
        foreach (var rule in All)
            changes.AddRange(await rule.Changed(call, before, after).ConfigureAwait(false));
        return changes.ToImmutable();
    }
}
