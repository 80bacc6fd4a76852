using System.Text;

namespace Bot.Names;

/// <summary>
/// Unicode's normal forms. Text that looks the same is the same only after this: a keyboard types é as one character, another as two.
/// MediaWiki keeps all text in form C. [Unicode Standard Annex 15]
/// </summary>
public static class Normal
{
    private const int SyllableBase = 0xAC00;
    private const int LeadBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TrailBase = 0x11A7;
    private const int Leads = 19;
    private const int Vowels = 21;
    private const int Trails = 28;
    private const int Syllables = Leads * Vowels * Trails;

    /// <summary>Form C: composed. Text below U+0300 is given back as it is, at no cost.</summary>
    public static string C(string text) => text.AsSpan().ContainsAnyInRange('\u0300', '\uffff') ? Composed(text, compatibly: false) : text;

    /// <summary>Form D: decomposed.</summary>
    public static string D(string text) => IsAscii(text) ? text : Text(Decomposed(text, compatibly: false));

    /// <summary>Form KC: composed, and ligatures, widths, circles and the like taken off.</summary>
    public static string KC(string text) => IsAscii(text) ? text : Composed(text, compatibly: true);

    /// <summary>Form KD: decomposed, and ligatures, widths, circles and the like taken off.</summary>
    public static string KD(string text) => IsAscii(text) ? text : Text(Decomposed(text, compatibly: true));

    private static bool IsAscii(string text) => Ascii.IsValid(text);

    private static string Composed(string text, bool compatibly)
    {
        var codes = Decomposed(text, compatibly);
        var tables = UnicodeTables.Shared;
        var (starter, last, kept) = (-1, 0, 0);
        for (var i = 0; i < codes.Count; i++)
        {
            var (code, order) = (codes[i], (int)tables.ClassOf(codes[i]));
            // Something between the starter and this one with the same or a higher class stands in the way.
            var isNext = starter >= 0 && (kept == starter + 1 || (last < order && last != 0));
            if (isNext && Pair(codes[starter], code) is { } whole)
            {
                codes[starter] = whole;
                continue;
            }

            if (order == 0)
                starter = kept;
            last = order;
            codes[kept++] = code;
        }

        codes.RemoveRange(kept, codes.Count - kept);
        return Text(codes);
    }

    private static int? Pair(int first, int second)
    {
        var (lead, vowel) = (first - LeadBase, second - VowelBase);
        if (lead is >= 0 and < Leads && vowel is >= 0 and < Vowels)
            return SyllableBase + (((lead * Vowels) + vowel) * Trails);
        var (syllable, trail) = (first - SyllableBase, second - TrailBase);
        if (syllable is >= 0 and < Syllables && syllable % Trails == 0 && trail is > 0 and < Trails)
            return first + trail;
        return UnicodeTables.Shared.Composed(first, second);
    }

    private static List<int> Decomposed(string text, bool compatibly)
    {
        var codes = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            Decompose(isPair ? char.ConvertToUtf32(text[i], text[++i]) : text[i], compatibly, codes);
        }

        Order(codes);
        return codes;
    }

    private static void Decompose(int code, bool compatibly, List<int> into)
    {
        var syllable = code - SyllableBase;
        if (syllable is >= 0 and < Syllables)
        {
            into.Add(LeadBase + (syllable / (Vowels * Trails)));
            into.Add(VowelBase + (syllable % (Vowels * Trails) / Trails));
            if (syllable % Trails is > 0 and var trail)
                into.Add(TrailBase + trail);
        }
        else if (code >= 0xA0 && UnicodeTables.Shared.Decomposed(code, compatibly) is { } parts)
            foreach (var part in parts)
                Decompose(part, compatibly, into);
        else
            into.Add(code);
    }

    /// <summary>Marks behind one starter in the order of their classes; those of one class keep theirs.</summary>
    private static void Order(List<int> codes)
    {
        var tables = UnicodeTables.Shared;
        for (var i = 0; i < codes.Count; i++)
        {
            var from = i;
            while (i < codes.Count && tables.ClassOf(codes[i]) != 0)
                i++;
            if (i - from < 2)
                continue;
            int[] ordered = [.. codes.GetRange(from, i - from).OrderBy(code => tables.ClassOf(code))];
            for (var at = 0; at < ordered.Length; at++)
                codes[from + at] = ordered[at];
        }
    }

    private static string Text(List<int> codes)
    {
        var text = new StringBuilder(codes.Count);
        foreach (var code in codes)
            if (code > char.MaxValue)
                text.Append(char.ConvertFromUtf32(code));
            else
                text.Append((char)code);
        return text.ToString();
    }
}
