using Bot.Texts;
using NodaTime;

namespace Bot.Notices;

/// <summary>A notice at the moment of telling: its words, or how it ends without any.</summary>
internal readonly record struct Prepared(Reply? Words, SendOutcome Otherwise);

/// <summary>A recipient's turn: what of all that waits for them is said when it has come, and what became of each.</summary>
/// <param name="waiting">Those that wait as it is asked for.</param>
/// <param name="more">Those that wait once it has come: the same, and what came after them.</param>
/// <param name="prepare">Makes the words of one.</param>
internal sealed class PreparedTurn(
    IReadOnlyList<PendingNotice> waiting, Func<IReadOnlyList<PendingNotice>> more, Func<PendingNotice, Task<Prepared>> prepare)
{
    private IReadOnlyList<PendingNotice> waiting = waiting;
    private readonly List<Prepared> prepared = [];

    /// <summary>Whether its words are made: from then on they may have been said.</summary>
    public bool Begun { get; private set; }

    /// <summary>How many have words.</summary>
    public int Count => prepared.Count(p => p.Words is not null);

    /// <summary>Makes the words.</summary>
    public async Task<IReadOnlyList<Reply>> Words()
    {
        waiting = more();
        foreach (var pending in waiting)
            prepared.Add(await prepare(pending).ConfigureAwait(false));
        Begun = true;
        return [.. prepared.Select(p => p.Words).OfType<Reply>()];
    }

    /// <summary>How it ended for the first of those that waited, at least for one.</summary>
    /// <param name="told">What the transport says.</param>
    /// <param name="again">When one that was not told is tried again.</param>
    public IReadOnlyList<SendOutcome> Outcomes(TurnTold told, Func<PendingNotice, SendOutcome> again)
    {
        var outcomes = new List<SendOutcome>(waiting.Count);
        var left = told.Count;
        foreach (var one in prepared)
        {
            if (one.Words is not null && --left < 0)
                break;
            outcomes.Add(
                one.Words is null ? one.Otherwise
                : told.How == Delivered.Told ? SendOutcome.Finished
                : again(waiting[outcomes.Count]) with { MaybeTold = told.How == Delivered.Unproved });
        }

        return outcomes.Count > 0 ? outcomes : [again(waiting[0])];
    }
}
