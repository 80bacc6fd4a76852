using System.Collections.Immutable;
using Bot.Administration;
using Bot.Basics;
using Bot.Commands;
using Bot.Documents;
using Bot.People;
using Bot.Texts;
using Bot.Views;

namespace Bot.Cases;

/// <summary>What cases ask of people: nobody leaves with work in their hands, and a case that names somebody is hidden from them.</summary>
public sealed class CasePersonRule : IPersonRule
{
    private const int MostNamed = 10;
    private const int MostOffered = 3;

    /// <summary>Cases that they have stand in the way; those that this lead cannot see are only counted.</summary>
    public Refusal? Leaves(CommandContext call, Person who, Role to)
    {
        if (to >= Role.Investigator || !call.Index.AllOpen.Any(h => h.Investigators.Contains(who.Id)))
            return null;
        var open = call.Cases().Where(h => h.Investigators.Contains(who.Id)).Select(h => h.Number).ToList();
        if (open.Count == 0)
            return new Refusal(RefusalKind.State, Text.Of(
                $"{who.Name} still has work to hand on first, so that no promise is dropped; ask them, or another lead."));
        var (count, named) = (Words.Count(open.Count, "open case"), Words.List([.. open.Take(MostNamed).Select(n => n.ToString())]));
        return new Refusal(RefusalKind.State, Text.Of(
            $"{who.Name} still has {count}: {named}. Hand them on first, so that no promise is dropped."))
            .Or([.. open.Take(MostOffered).Select(n => new Choice($"Hand on {n}", $"case unassign {n} {who.Name}"))]);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<Change>> Changed(Moment at, ILoad load, Person member) =>
        NamesakeLook.Again(at, load, id => id == member.Id ? member : at.People.Of(id));
}
