using Bot.Commands;
using Bot.Texts;

namespace Bot.Cases;

/// <summary>
/// Open cases in which the same two people stand: often one quarrel, reported twice. Said to whoever may see both, and to nobody else.
/// </summary>
internal static class SamePeople
{
    private const int Two = 2;
    private const int MostNamed = 5;

    /// <summary>The open cases that the caller may see with two of its people.</summary>
    public static IReadOnlyList<CaseHead> Of(CommandContext call, Case of)
    {
        var keys = PartyKeys.Of(of);
        if (keys.Length < Two || !of.Head.IsOpen)
            return [];
        return [.. call.Cases().Where(h => h.Value != of.Head.Value && PartyKeys.Common(h.PartyKeys, keys) >= Two)
            .OrderBy(h => h.Received)];
    }

    /// <summary>Which they are, in words.</summary>
    public static Text Named(IReadOnlyList<CaseHead> others)
    {
        var first = Words.List([.. others.Take(MostNamed).Select(h => h.Number.ToString())]);
        return others.Count > MostNamed ? Text.Of($"{Text.Ours(first)} and {others.Count - MostNamed} more") : Text.Ours(first);
    }
}
