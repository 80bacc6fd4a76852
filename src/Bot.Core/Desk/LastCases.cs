using System.Collections.Concurrent;
using Bot.Cases;
using Bot.People;
using Bot.Storing;

namespace Bot.Desk;

/// <summary>Which case each person worked on last, so that they can call it "it". Kept in memory only; access is decided anew each time.</summary>
internal sealed class LastCases
{
    private readonly ConcurrentDictionary<(PersonId, TeamId), int> last = new();

    /// <summary>Puts the number in the place of "it".</summary>
    /// <returns>A question where there is no such case yet.</returns>
    public Refusal? Replace(object?[] values, Caller caller)
    {
        for (var i = 0; i < values.Length; i++)
            if (values[i] is CaseNumber number && number == CaseNumber.It)
            {
                if (caller.Team is not { } team || !last.TryGetValue((caller.Id, team.Id), out var value))
                    return Refusals.WhichCase();
                values[i] = new CaseNumber(team.Id.Value, value);
            }

        return null;
    }

    /// <summary>Remembers the case that a command was about.</summary>
    public void Remember(Caller caller, Outcome outcome)
    {
        if (caller.Team is not { } team)
            return;
        var saved = outcome.Changes.OfType<Save>().Select(s => s.Document).OfType<Case>().FirstOrDefault();
        var read = outcome.Noted is [{ Kind: 'c' } only] ? only : (DocId?)null;
        if (saved is not null)
            last[(caller.Id, team.Id)] = saved.Head.Value;
        else if (read is { } doc && int.TryParse(doc.Rest, out var number))
            last[(caller.Id, team.Id)] = number;
    }
}
