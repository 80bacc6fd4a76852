using Bot.Documents;
using StackExchange.Redis;

namespace Bot.Storage;

/// <summary>What a commit brings that makes somebody look at its slot.</summary>
/// <param name="Due">The earliest Unix time in milliseconds at which something comes due; null for none.</param>
/// <param name="Notices">Whether something waits to be told.</param>
/// <param name="Team">Whether the team's own document is another one.</param>
internal readonly record struct SlotHint(long? Due, bool Notices, bool Team)
{
    /// <summary>Nothing that anybody need look at.</summary>
    public static readonly SlotHint Nothing;

    /// <summary>The due instant as it is sorted; empty for none.</summary>
    public RedisValue Score => Due ?? RedisValue.EmptyString;

    /// <summary>Of a commit.</summary>
    public static SlotHint Of(Commit commit)
    {
        var hint = Nothing;
        foreach (var change in commit.Changes)
            hint = Both(hint, change switch
            {
                Save save => new SlotHint(DueIndex.Milliseconds(save.Due), false, save.Document.Doc == Basics.DocId.Team),
                SetDue look => new SlotHint(DueIndex.Milliseconds(look.Due), false, false),
                Remove remove => new SlotHint(null, false, remove.Id == Basics.DocId.Team),
                Notify => new SlotHint(null, true, false),
                _ => Nothing,
            });
        return hint;
    }

    /// <summary>What two bring together.</summary>
    public static SlotHint Both(SlotHint one, SlotHint other) =>
        new(one.Due < other.Due ? one.Due : other.Due ?? one.Due, one.Notices || other.Notices, one.Team || other.Team);
}
