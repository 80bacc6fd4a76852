using System.Collections.Frozen;

namespace Bot.Texts;

/// <summary>
/// Somebody and what they do: "bob has", "you have", "bob and carol have". Every sentence whose subject may be the reader, or several,
/// is put together here, from the verb as it stands behind one name.
/// </summary>
public static class Clause
{
    private static readonly FrozenDictionary<string, string> irregular = new Dictionary<string, string>
    {
        ["has"] = "have", ["is"] = "are", ["was"] = "were", ["does"] = "do", ["goes"] = "go",
    }.ToFrozenDictionary();

    /// <summary>Words that may stand before a verb.</summary>
    private static readonly string[] adverbs = ["already ", "still ", "also ", "no longer "];

    /// <summary>A subject and its verb; what follows the verb's first word stays as it is: "does not have".</summary>
    /// <param name="who">"you", or a name.</param>
    /// <param name="verb">As it stands behind one name.</param>
    public static string Of(string who, string verb) => $"{who} {(IsReader(who) ? Plural(verb) : verb)}";

    /// <summary>Several subjects, or one, and their verb.</summary>
    public static string Of(IReadOnlyList<string> who, string verb) =>
        who is [var only] ? Of(only, verb) : $"{Words.List(who)} {Plural(verb)}";

    /// <summary>At the beginning of a sentence: only "you" has a capital there; a name is written as its owner writes it.</summary>
    public static string Begun(string who, string verb) => Of(IsReader(who) ? "You" : who, verb);

    /// <summary>Whether a subject is the reader.</summary>
    private static bool IsReader(string who) => string.Equals(who, "you", StringComparison.OrdinalIgnoreCase);

    private static string Plural(string verb)
    {
        var adverb = adverbs.FirstOrDefault(a => verb.StartsWith(a, StringComparison.Ordinal));
        if (adverb is not null)
            return adverb + Plural(verb[adverb.Length..]);
        var blank = verb.IndexOf(' ', StringComparison.Ordinal);
        var (first, rest) = blank < 0 ? (verb, "") : (verb[..blank], verb[blank..]);
        return (irregular.GetValueOrDefault(first) ?? Regular(first)) + rest;
    }

    /// <summary>carries, passes, watches, takes; can and sent have one form.</summary>
    private static string Regular(string verb) => verb switch
    {
        [.. var stem, 'i', 'e', 's'] when stem.Length > 1 => stem + "y",
        [.., 's' or 'z', 'e', 's'] => Sibilant(verb),
        [.., 'c' or 's', 'h', 'e', 's'] or [.., 'x', 'e', 's'] => verb[..^2],
        [.. var stem, 's'] when !verb.EndsWith("ss", StringComparison.Ordinal) => stem,
        _ => verb,
    };

    /// <summary>passes is pass, uses is use.</summary>
    private static string Sibilant(string verb) => verb.EndsWith("sses", StringComparison.Ordinal) ? verb[..^2] : verb[..^1];
}
