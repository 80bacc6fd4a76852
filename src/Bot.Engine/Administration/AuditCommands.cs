using System.Collections.Immutable;
using Bot.Basics;
using Bot.Commands;
using Bot.Documents;
using Bot.People;
using Bot.Texts;


namespace Bot.Administration;

/// <summary>Reading and checking the audit.</summary>
public sealed class AuditCommands
{
    /// <summary>Checks the chain.</summary>
    [Command("audit verify", "Check that nothing in the audit was changed or taken out", Role = Role.Lead)]
    public async Task<Outcome> Verify(CommandContext call)
    {
        long count = 0;
        await foreach (var entry in call.Audit(Slot.Of(call.Team.Id)).ConfigureAwait(false))
        {
            count++;
            if (!entry.Holds)
                return Broken(entry, count);
        }

        var entries = Words.Count(count, "entry", "entries");
        if (Missing(call) is { IsEmpty: false } missing)
            return Lacking(missing, entries);
        return new Outcome
        {
            Reply = Reply.Say($"The audit holds: {entries}, each following from the one before."),
            Noted = [DocId.Team],
            Detail = "holds",
        };
    }

    /// <summary>Of the team and of the people who stand above the teams: who is who decides what the team's entries mean.</summary>
    private static ImmutableArray<StoreLoss> Missing(CommandContext call) =>
        [.. call.Lost(Slot.Of(call.Team.Id)), .. call.Lost(Slot.People)];

    private static Outcome Lacking(ImmutableArray<StoreLoss> missing, string entries) => new()
    {
        Reply = Reply.Say($"The audit does not hold: its {entries} follow from one another, and others that were confirmed are missing.")
            .And(new Block.Lines(null, [.. missing.Select(LossWords.Of)]))
            .And($"Compare with a backup; whoever runs me says {new Typed("bot store accept")} when it is to stay so."),
        Noted = [DocId.Team],
        Detail = "does not hold",
    };

    private static Outcome Broken(ChainedEntry entry, long number) => new()
    {
        Reply = Reply.Say($"The audit does not hold: the entry at {entry.Position}, number {number}, does not follow from the one before. "
            + $"Somebody changed or took out something; compare with a backup."),
        Noted = [DocId.Team],
        Detail = "does not hold",
    };
}
