using System.Collections.Immutable;
using Bot.Commands;
using Bot.Desk;
using Bot.People;
using Bot.Storing;
using Bot.Texts;

namespace Bot.Audits;

/// <summary>Reading and checking the audit.</summary>
public sealed class AuditCommands
{
    private const int Most = 30;

    /// <summary>Checks the chain.</summary>
    [Command("audit verify", "Check that nothing in the audit was changed or taken out", Role = Role.Lead)]
    public async Task<Outcome> Verify(Call call)
    {
        long count = 0;
        await foreach (var entry in call.Audit(Slot.Of(call.Team.Id)).ConfigureAwait(false))
        {
            count++;
            if (!entry.Holds)
                return new Outcome
                {
                    Reply = Reply.Say($"The audit does not hold: the entry at {entry.Position}, number {count}, does not follow from the one before. Somebody changed or took out something; compare with a backup."),
                    Noted = [DocId.Team], Detail = "does not hold",
                };
        }

        return new Outcome { Reply = Reply.Say($"The audit holds: {Words.Count(count, "entry", "entries")}, each following from the one before."), Noted = [DocId.Team], Detail = "holds" };
    }

    /// <summary>The last entries.</summary>
    [Command("audit list", "The last entries of the audit, or those of one case", Role = Role.Lead)]
    public async Task<Outcome> List(Call call, [About("only of this case")] Cases.CaseNumber? @case)
    {
        DocId? only = null;
        if (@case is { } number)
        {
            if (call.Grant(number) is not { } grant)
                return Refusals.NoSuchCase(number);
            only = grant.Head.Doc;
        }

        var last = new Queue<AuditEntry>();
        await foreach (var entry in call.Audit(Slot.Of(call.Team.Id)).ConfigureAwait(false))
        {
            if ((only is { } doc && !entry.Entry.On.Contains(doc)) || HiddenFrom(call, entry.Entry))
                continue;
            last.Enqueue(entry.Entry);
            if (last.Count > Most)
                last.Dequeue();
        }

        var rows = last.Select(e => ImmutableArray.Create(Text.Of($"{new At(e.At, MomentStyle.Short)}"), Text.Theirs(call.Name(e.Who)), Text.Theirs(e.What), Text.Theirs(Words.List([.. e.On.Select(d => Named(call, d))])), Text.Theirs(e.Detail))).ToImmutableArray();
        return new Outcome { Reply = new Reply([new Block.Table(["when", "who", "what", "on", "detail"], rows)]), Noted = [only ?? DocId.Team] };
    }

    /// <summary>Entries about a case that this lead must not see do not exist for them.</summary>
    private static bool HiddenFrom(Call call, AuditEntry entry) =>
        entry.On.Any(d => d.Kind == 'c' && int.TryParse(d.Rest, out var n) && call.View!.Head(n) is { } head && Cases.CaseAccess.For(head, call.Caller) is null);

    private static string Named(Call call, DocId doc) => doc.Kind switch
    {
        'c' => $"{call.Team.Id.Value}-{doc.Rest}",
        'p' => call.People.Name(new PersonId(doc.Rest)),
        't' => "team",
        'r' => "a reminder",
        'a' => "daily lines",
        'k' => "contacts",
        'o' => "rota",
        _ => "a link code",
    };
}
