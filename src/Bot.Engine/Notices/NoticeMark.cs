using Bot.Basics;
using Bot.Texts;
using NodaTime;

namespace Bot.Notices;

/// <summary>What is said about the telling itself: that it is late, or may be a repeat.</summary>
/// <param name="WasDue">When it should have been told; null when it is on time.</param>
/// <param name="MaybeRepeat">Whether an earlier try may have got through.</param>
/// <param name="Now">Now.</param>
internal readonly record struct NoticeMark(Instant? WasDue, bool MaybeRepeat, Instant Now)
{
    /// <summary>From here on a delivery says that it is late.</summary>
    public static readonly Duration Late = Duration.FromSeconds(60);

    public Reply On(Reply reply)
    {
        var before = new Reply([]);
        if (WasDue is { } due)
            before = before.And($"This comes late: due {new At(due, MomentStyle.Short)}, told {new At(Now, MomentStyle.Short)}.");
        if (MaybeRepeat)
            before = before.And($"It may be a repeat: I was interrupted while telling you before.");
        return reply with { Blocks = before.Blocks.AddRange(reply.Blocks) };
    }
}
