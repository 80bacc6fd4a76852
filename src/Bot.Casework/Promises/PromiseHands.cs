using System.Collections.Immutable;
using Bot.Basics;
using Bot.Cases;
using Bot.Commands;
using Bot.People;
using Bot.Texts;

namespace Bot.Promises;

/// <summary>Promises that come into other hands with their case.</summary>
internal static class PromiseHands
{
    /// <summary>
    /// What nobody else on the case looks after goes to whoever joins it; and they are told what the reporter was promised.
    /// </summary>
    public static ImmutableArray<Promise> Joined(ImmutableArray<Promise> items, PersonId who, CaseTurn turn)
    {
        var (call, head) = (turn.Call, turn.Of.Head);
        var adopted = items.Where(p => p.IsOpen && turn.IsOrphan(p.Owner, who)).ToList();
        var others = adopted.Where(p => p.Owner != who).Select(p => p.Id).ToList();
        if (others.Count > 0)
        {
            var name = who == call.Me ? "you" : call.People.Name(who);
            var come = others.Count == 1 ? "comes" : "come";
            turn.Lines.Add(Text.Of($"{Words.List(others)} of those before {name} {come} with it."));
        }

        if (head.LacksPromise)
        {
            turn.Lines.Add(Text.Of($"The reporter has no date to look forward to."));
            turn.Choices.AddRange(
                [new Choice("Promise an update", $"promise make {head.Number} "), new Choice("What to check", "guide verify-facts")]);
        }

        return [.. items.Select(p => adopted.Contains(p) ? p.OwnedBy(who, turn.Call.People) : p)];
    }
}
