using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Commands;
using Bot.Texts;

namespace Bot.Cases;

/// <summary>What stood where an outcome was awaited.</summary>
/// <param name="Surely">The outcome whose own words they are; null where it must be asked.</param>
/// <param name="Near">Which outcomes they may mean, likeliest first; empty where they say nothing of one.</param>
/// <param name="Heard">The words that were taken for one; empty for none.</param>
/// <param name="Reason">What is left as the reason.</param>
internal sealed record SaidOutcome(CaseOutcome? Surely, ImmutableArray<CaseOutcome> Near, string Heard, string Reason);

/// <summary>
/// Reads how a case ended from the words with which somebody begins. An outcome is never assumed: only its own words are one, anything
/// else is a guess to ask about.
/// </summary>
internal static class OutcomeWords
{
    private const int MostWords = 3;
    private static readonly char[] between = [' ', ':', ',', ';', '-', '–', '—', '.'];

    private static readonly (CaseOutcome Outcome, string Said)[] said =
    [
        (CaseOutcome.Actioned, "action,actions,acted,actiontaken,actionstaken,takenaction,sanctioned,upheld,granted,blocked,banned,locked"),
        (CaseOutcome.NotActionable,
            "nonactionable,unactionable,inactionable,notactioned,unactioned,nonactioned,noaction,noactions,noactiontaken,noactionneeded,"
            + "nothingdone,nothingtodo,declined,rejected,refused,dismissed,unfounded,groundless,invalid,denied,unproven"),
        (CaseOutcome.HandedOver,
            "handover,handoff,handedoff,handedon,passed,passedon,passedover,forwarded,transferred,referred,escalated,senton,delegated"),
        (CaseOutcome.Duplicate, "dup,dupe,dupes,double,doubled,merged,same,sameas,repeat,repeated"),
        (CaseOutcome.Withdrawn, "withdrew,withdraw,withdrawal,retracted,takenback,tookback,revoked,cancelled,canceled,recanted"),
    ];

    private static readonly FrozenDictionary<string, CaseOutcome> names =
        Enum.GetValues<CaseOutcome>().ToFrozenDictionary(o => Bare(Words.Of(o)), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, CaseOutcome> others = said
        .SelectMany(s => s.Said.Split(',').Select(w => (Word: w, s.Outcome)))
        .ToFrozenDictionary(s => s.Word, s => s.Outcome, StringComparer.Ordinal);

    /// <summary>Reads what was typed after a case's number.</summary>
    public static SaidOutcome Read(string text)
    {
        if (LineReader.Word(text) is (var filler, { Length: > 0 } words) && filler.ToLowerInvariant() is "as" or "outcome" or "outcome:")
            return Read(words);
        var beginnings = Beginnings(text).ToList();
        foreach (var (phrase, left) in beginnings)
            if (names.TryGetValue(Bare(phrase), out var own))
                return new SaidOutcome(own, [own], phrase, left);
        foreach (var (phrase, left) in beginnings)
            if (others.TryGetValue(Bare(phrase), out var other))
                return new SaidOutcome(null, [other], phrase, IsLabel(phrase, text) ? left : text);
        foreach (var (phrase, left) in beginnings)
            if (Mistyped(Bare(phrase)) is { IsEmpty: false } near)
                return new SaidOutcome(null, near, phrase, left);
        return new SaidOutcome(null, [], "", text);
    }

    /// <summary>The first words, the most first, and what follows them.</summary>
    private static IEnumerable<(string Phrase, string Left)> Beginnings(string text)
    {
        var ends = new List<int>();
        var left = text;
        for (var i = 0; i < MostWords && left.Length > 0; i++)
        {
            left = LineReader.Word(left).Left;
            ends.Add(text.Length - left.Length);
        }

        return Enumerable.Reverse(ends).Select(end => (text[..end].Trim(between), text[end..].TrimStart(between)));
    }

    private static ImmutableArray<CaseOutcome> Mistyped(string word) =>
    [
        .. from name in names
           let far = Distance.Between(name.Key, word)
           where far <= (name.Key.Length > 8 ? 2 : 1)
           orderby far
           select name.Value,
    ];

    /// <summary>One word made of several, or one that a mark parts from the rest, is a label; a word of a sentence stays in it.</summary>
    private static bool IsLabel(string phrase, string text) => !phrase.Contains(' ', StringComparison.Ordinal)
        && (phrase.Contains('-', StringComparison.Ordinal) || phrase.Contains('_', StringComparison.Ordinal)
            || text.AsSpan(phrase.Length).TrimStart() is [':' or ',' or ';', ..]);

    private static string Bare(string text) => string.Concat(text.Where(char.IsLetter)).ToLowerInvariant();
}
