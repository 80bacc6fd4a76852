using System.Collections.Immutable;
using Bot.Basics;
using Bot.Commands;
using Bot.Documents;
using Bot.People;
using Bot.Texts;
using Bot.Views;

namespace Bot.Administration;

/// <summary>Reading and checking the audit.</summary>
public sealed class AuditCommands(KindTable kinds)
{
    private const int MostNamed = 20;

    /// <summary>Checks the chain.</summary>
    [Command("audit verify", "Check that nothing in the audit was changed or taken out", Role = Role.Lead)]
    public async Task<Outcome> Verify(CommandContext call)
    {
        long count = 0;
        foreach (var slot in Slots(call))
            await call.Survey(slot).ConfigureAwait(false);
        await foreach (var entry in call.Audit(Slot.Of(call.Team.Id)).ConfigureAwait(false))
        {
            count++;
            if (!entry.Holds)
                return Broken(entry, count);
        }

        var entries = Words.Count(count, "entry", "entries");
        if (await Missing(call).ConfigureAwait(false) is { IsEmpty: false } missing)
            return Lacking(missing, entries);
        if (Damaged(call) is { Count: > 0 } damaged)
            return NotAsItSays(call, damaged, entries);
        return new Outcome
        {
            Reply = Reply.Say($"The audit holds: {entries}, each following from the one before."),
            Noted = [DocId.Team],
            Detail = "holds",
        };
    }

    /// <summary>Of the team and of the people who stand above the teams: who is who decides what the team's entries mean.</summary>
    private static Slot[] Slots(CommandContext call) => [Slot.Of(call.Team.Id), Slot.People];

    private static async Task<ImmutableArray<StoreLoss>> Missing(CommandContext call)
    {
        var missing = ImmutableArray<StoreLoss>.Empty;
        foreach (var slot in Slots(call))
            missing = missing.AddRange(await call.LostBy(slot).ConfigureAwait(false));
        return missing;
    }

    private List<Damage> Damaged(CommandContext call) => [.. Slots(call).SelectMany(s => call.Damaged(s))
        .Where(d => !d.IsDocument || d.Slot.IsPeople || kinds.MaySee(d.On, call.View!, call.Me))];

    private Outcome NotAsItSays(CommandContext call, List<Damage> damaged, string entries) => new()
    {
        Reply = Reply.Say($"The audit holds, but what is stored is not as it says: its {entries} follow from one another, "
                + $"and this is damaged.")
            .And(new Block.Lines(null, [.. damaged.Take(MostNamed).Select(d => Line(call, d))]))
            .And($"It is set aside, and the rest goes on. Compare with a backup."),
        Noted = [DocId.Team],
        Detail = "does not hold",
    };

    private static Outcome Lacking(ImmutableArray<StoreLoss> missing, string entries) => new()
    {
        Reply = Reply.Say($"The audit does not hold: its {entries} follow from one another, and others that were confirmed are missing.")
            .And(new Block.Lines(null, [.. missing.Select(LossWords.Of)]))
            .And($"Compare with a backup; whoever runs me says {new Typed("bot store accept")} when it is to stay so."),
        Noted = [DocId.Team],
        Detail = "does not hold",
    };

    private Text Line(CommandContext call, Damage damage)
    {
        var what = damage.IsDocument ? kinds.Label(damage.On, call.View!, call.People) : damage.On.Value;
        return Text.Of($"{what}: {damage.Why}");
    }

    private static Outcome Broken(ChainedEntry entry, long number) => new()
    {
        Reply = Reply.Say($"The audit does not hold: the entry at {entry.Position}, number {number}, does not follow from the one before. "
            + $"Somebody changed or took out something; compare with a backup."),
        Noted = [DocId.Team],
        Detail = "does not hold",
    };
}
