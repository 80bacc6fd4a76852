using System.Collections.Immutable;
using Bot.Basics;
using Bot.Commands;
using Bot.Dispatch;
using Bot.Documents;
using Bot.People;
using Bot.Texts;
using Bot.Views;

namespace Bot.Administration;

/// <summary>What a feature asks when somebody's place in a team, or what is known of them, changes.</summary>
public interface IPersonRule
{
    /// <summary>Why somebody cannot have a smaller role, or leave, yet; null when they can.</summary>
    /// <param name="call">The lead's request.</param>
    /// <param name="who">The member.</param>
    /// <param name="to">Their role afterwards; a guest's for one who leaves.</param>
    Refusal? Leaves(CommandContext call, Person who, Role to);

    /// <summary>
    /// What follows in a team when a member of it is new there or has other names. It is asked again whenever a command runs again, so
    /// it goes by how things are, not by what has changed.
    /// </summary>
    /// <param name="at">The team as it is about to be, all persons as they were.</param>
    /// <param name="load">Reads documents of that team.</param>
    /// <param name="member">The member as they are about to be.</param>
    Task<ImmutableArray<Change>> Changed(Moment at, ILoad load, Person member);

    /// <summary>What follows when somebody has a smaller role, or leaves; nothing where that is none of the feature's business.</summary>
    /// <param name="call">The lead's request.</param>
    /// <param name="who">The member.</param>
    /// <param name="to">Their role afterwards; a guest's for one who leaves.</param>
    Leaving Left(CommandContext call, Person who, Role to) => Leaving.Nothing;
}

/// <summary>What follows when somebody has a smaller role, or leaves.</summary>
/// <param name="Changes">What is done.</param>
/// <param name="Lines">What the lead is told of it.</param>
public sealed record Leaving(ImmutableArray<Change> Changes, ImmutableArray<Text> Lines)
{
    /// <summary>Nothing follows.</summary>
    public static readonly Leaving Nothing = new([], []);
}

/// <summary>The rules of all features, in the order of registration.</summary>
/// <param name="all">The rules.</param>
/// <param name="visitors">Who has something to do in teams that are not theirs.</param>
/// <param name="teams">All teams: somebody may be in several.</param>
/// <param name="readModel">What is known of them.</param>
public sealed class PersonRules(
    IReadOnlyList<IPersonRule> all, Visitors visitors, Lazy<TeamNames> teams, Lazy<ReadModel> readModel)
{
    /// <summary>The first reason why somebody cannot have a smaller role yet.</summary>
    public Refusal? Leaves(CommandContext call, Person who, Role to) =>
        all.Select(r => r.Leaves(call, who, to)).FirstOrDefault(no => no is not null);

    /// <summary>All that follows in the caller's team when somebody has a smaller role there, or leaves.</summary>
    public Leaving Left(CommandContext call, Person who, Role to)
    {
        var follows = all.Select(r => r.Left(call, who, to)).ToList();
        return new Leaving([.. follows.SelectMany(f => f.Changes)], [.. follows.SelectMany(f => f.Lines)]);
    }

    private const int AtOnce = 32;

    /// <summary>All that follows in every team of a person who has changed.</summary>
    public async Task<ImmutableArray<Change>> Changed(CommandContext call, Person after)
    {
        var changes = ImmutableArray.CreateBuilder<Change>();
        // All of them, however many: they may be let into a case of a team that they are no member of.
        foreach (var page in teams.Value.All.Chunk(AtOnce))
        {
            await Task.WhenAll(page.Select(t => readModel.Value.Refresh(Slot.Of(t), CancellationToken.None))).ConfigureAwait(false);
            foreach (var view in page.Select(readModel.Value.Team))
                if (view.Team is { } team && (team.RoleOf(after.Id) > Role.Guest || visitors.IsVisitor(view, after.Id)))
                    changes.AddRange(await In(call, team, after).ConfigureAwait(false));
        }

        return changes.ToImmutable();
    }

    /// <summary>All that follows in the caller's team when somebody is new in it.</summary>
    /// <param name="call">The request.</param>
    /// <param name="team">The team with them.</param>
    /// <param name="member">Who.</param>
    public Task<ImmutableArray<Change>> Joined(CommandContext call, Team team, Person member) => In(call, team, member);

    private async Task<ImmutableArray<Change>> In(CommandContext call, Team team, Person member)
    {
        var slot = Slot.Of(team.Id);
        var at = new Moment(team, readModel.Value.Team(team.Id), call.People, call.Now, call.Generator);
        var load = new Loader(readModel.Value, slot, CancellationToken.None);
        var changes = ImmutableArray.CreateBuilder<Change>();
        foreach (var rule in all)
            changes.AddRange((await rule.Changed(at, load, member).ConfigureAwait(false)).Select(c => new SaveIn(slot, c)));
        return changes.ToImmutable();
    }
}
