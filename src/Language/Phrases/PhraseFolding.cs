using System.Text;

namespace Language.Phrases;

/// <summary>
/// Brings what people type in any script to one form before it is compared: lower case, without the marks that people leave out, one form
/// for letters that keyboards mix up (Arabic and Persian ya and kaf, Hebrew final letters, full-width Latin). The program runs without
/// culture data, so the letters are listed here and not asked of the runtime.
/// </summary>
public static class PhraseFolding
{
    private const string Marked =
        "àáâãäåāăąǎçćĉċčďđðèéêëēĕėęěəĝğġģĥħìíîïĩīĭįıķĵĺļľŀłñńņňŋ"
        + "òóôõöøōŏőơŕŗřśŝşšșţťŧțùúûüũūŭůűųưŵýÿŷźżž";

    private const string Plain =
        "aaaaaaaaaacccccdddeeeeeeeeeegggghhiiiiiiiiikjlllllnnnnnoooooooooorrrsssssttttuuuuuuuuuuuwyyyzzz";

    private const string OtherScripts =
        "άα έε ήη ίι όο ύυ ώω ϊι ϋυ ΐι ΰυ ςσ ёе ґг "
        + "أا إا آا ٱا ىي ئي ؤو ةه کك یي ךכ םמ ןנ ףפ ץצ ँं";

    private static readonly (char First, char Last, string Letter)[] Ranges =
    [
        ('\u0300', '\u036F', ""), ('\u0591', '\u05C7', ""), ('\u0610', '\u061A', ""), ('\u0640', '\u0640', ""), ('\u064B', '\u065F', ""),
        ('\u0670', '\u0670', ""), ('\u093C', '\u093C', ""), ('\u09BC', '\u09BC', ""), ('\u0958', '\u0958', "क"),
        ('\u0959', '\u0959', "ख"),
        ('\u095A', '\u095A', "ग"), ('\u095B', '\u095B', "ज"), ('\u095C', '\u095C', "ड"), ('\u095D', '\u095D', "ढ"),
        ('\u095E', '\u095E', "फ"),
        ('\u09DC', '\u09DC', "ড"), ('\u09DD', '\u09DD', "ঢ"), ('\u09DF', '\u09DF', "য"), ('\u1EA0', '\u1EB7', "a"),
        ('\u1EB8', '\u1EC7', "e"),
        ('\u1EC8', '\u1ECB', "i"), ('\u1ECC', '\u1EE3', "o"), ('\u1EE4', '\u1EF1', "u"), ('\u1EF2', '\u1EF9', "y"),
        ('\u200B', '\u200F', ""), ('\u202A', '\u202E', ""), ('\u2060', '\u2064', ""), ('\u00AD', '\u00AD', ""), ('\uFE00', '\uFE0F', ""),
    ];

    private static readonly Dictionary<char, string> Known = Table();

    /// <summary>A letter in its plain form; empty for a mark that says nothing here.</summary>
    public static string Letter(char letter)
    {
        if (Known.TryGetValue(letter, out var plain))
            return plain;
        if (letter is >= '\uFF01' and <= '\uFF5E')
            letter = (char)(letter - 0xFEE0);
        var lower = char.ToLowerInvariant(letter);
        return Known.GetValueOrDefault(lower) ?? lower.ToString();
    }

    /// <summary>A text in its plain form.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
            if (letter < 128)
                folded.Append(char.ToLowerInvariant(letter));
            else
                folded.Append(Letter(letter));
        return folded.ToString();
    }

    private static Dictionary<char, string> Table()
    {
        var table = new Dictionary<char, string>
        {
            ['ß'] = "ss", ['æ'] = "ae", ['Æ'] = "ae", ['œ'] = "oe", ['Œ'] = "oe", ['İ'] = "i",
        };
        foreach (var (marked, plain) in Marked.Zip(Plain))
            table[marked] = plain.ToString();
        foreach (var pair in OtherScripts.Split(' '))
            table[pair[0]] = pair[1].ToString();
        foreach (var (first, last, letter) in Ranges)
            for (var at = first; at <= last; at++)
                table[at] = letter;
        return table;
    }
}
