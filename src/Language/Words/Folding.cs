using System.Text;

namespace Language.Words;

/// <summary>
/// Brings what people type to one form before it is compared: lower case, no diacritics, straight quotes, one kind of dash.
/// The program runs without culture data, so the letters with marks are listed here and not asked of the runtime.
/// </summary>
internal static class Folding
{
    /// <summary>Longer texts are read up to here, in UTF-16 units: a description of an incident has been given long before.</summary>
    public const int Longest = 4000;

    private const string Marked =
        "àáâãäåāăąçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľŀł"
        + "ñńņňŋòóôõöøōŏőŕŗřśŝşšșţťŧțùúûüũūŭůűųŵýÿŷźżž";
    private const string Plain =
        "aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijklllll"
        + "nnnnnooooooooorrrsssssttttuuuuuuuuuuwyyyzzz";

    /// <summary>Pictures that carry a meaning in threats are read as the word for them.</summary>
    private static readonly (string Sign, string Word)[] Signs =
    [
        ("🔪", " knife "), ("🗡", " knife "), ("🔫", " gun "), ("💣", " bomb "), ("🧨", " bomb "),
        ("⚰", " coffin "), ("🪦", " grave "), ("💀", " skull "), ("☠", " skull "),
        ("🩸", " blood "), ("🔥", " fire "), ("🪓", " axe "), ("⚱", " urn "), ("🎯", " target "),
    ];

    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(Math.Min(text.Length, Longest) + 16);
        for (var i = 0; i < text.Length && i < Longest; i++)
            Append(folded, text[i]);
        foreach (var (sign, word) in Signs)
            folded.Replace(sign, word);
        return folded.ToString();
    }

    private static void Append(StringBuilder folded, char letter)
    {
        if (letter < 128)
        {
            folded.Append(char.ToLowerInvariant(letter));
            return;
        }
        switch (letter)
        {
            case '‘' or '’' or '`' or '´' or 'ʼ' or '‚':
                folded.Append('\'');
                break;
            case '“' or '”' or '„' or '«' or '»' or '‟' or '″':
                folded.Append('"');
                break;
            case '–' or '—' or '−' or '‐' or '‑':
                folded.Append('-');
                break;
            case 'ß':
                folded.Append("ss");
                break;
            case 'æ' or 'Æ':
                folded.Append("ae");
                break;
            case 'œ' or 'Œ':
                folded.Append("oe");
                break;
            case '…':
                folded.Append("...");
                break;
            case >= '\u0300' and <= '\u036F' or '\u00AD' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E'):
                break;
            default:
                var lower = char.ToLowerInvariant(letter);
                var at = Marked.IndexOf(lower, StringComparison.Ordinal);
                folded.Append(at >= 0 ? Plain[at] : lower);
                break;
        }
    }
}
