using System.Collections.Immutable;
using Bot.Basics;
using Bot.Commands;
using Bot.Documents;
using Bot.People;
using Bot.Texts;
using Bot.Views;

namespace Bot.Administration;

/// <summary>
/// The last entries of the audit, as a reader may see them: an entry about a document that they must not see does not exist for them.
/// </summary>
public sealed class AuditPage(KindTable kinds)
{
    private const int Most = 30;

    /// <summary>The last entries, or those of one document.</summary>
    public async Task<Outcome> Of(CommandContext call, DocId? only)
    {
        var last = new Queue<AuditEntry>();
        await foreach (var chained in call.Audit(Slot.Of(call.Team.Id)).ConfigureAwait(false))
        {
            var entry = chained.Entry;
            var isWanted = only is not { } document || entry.On.Contains(document);
            if (!isWanted || !entry.On.All(d => kinds.MaySee(d, call.View!, call.Me)))
                continue;
            last.Enqueue(entry);
            if (last.Count > Most)
                last.Dequeue();
        }

        var table = new Block.Table(["when", "who", "what", "on", "detail"], [.. last.Select(e => Row(call, e))]);
        return new Outcome { Reply = new Reply([table]), Noted = [only ?? DocId.Team] };
    }

    private ImmutableArray<Text> Row(CommandContext call, AuditEntry entry)
    {
        var on = Words.List([.. entry.On.Select(d => kinds.Label(d, call.View!, call.People))]);
        return
        [
            Text.Of($"{new At(entry.At, MomentStyle.Short)}"),
            Text.Theirs(call.Name(entry.Who)),
            Text.Theirs(entry.What),
            Text.Theirs(on),
            Text.Theirs(Named(call, entry.Detail)),
        ];
    }

    /// <summary>
    /// The detail with people by name. What is kept is ids; whoever reads this entry may see all that it is about, and so whom.
    /// </summary>
    private static string Named(CommandContext call, string detail) =>
        string.Join(' ', detail.Split(' ').Select(word => call.People.Of(new PersonId(word)) is { } person ? person.Name : word));
}
