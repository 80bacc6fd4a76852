using System.Globalization;
using System.Text;

namespace Bot.Names;

/// <summary>
/// What a name is compared by: more is the same to it than to MediaWiki, because who is hidden from too much is asked about, and who
/// reads the case about themselves cannot be made to forget it. Case, widths and ligatures, kinds of quotes, dashes and blanks and all
/// that is invisible make no difference.
/// </summary>
internal static class NameKey
{
    private const char DotAbove = '\u0307';

    /// <summary>The key of a name; of a key, that key.</summary>
    public static string Of(string name)
    {
        var key = Filtered(name);
        // Taking one thing out may bring two others together, or show one that was a part of a letter; it settles at once or the next time.
        for (var before = ""; before != key;)
        {
            before = key;
            key = Filtered(Normal.KD(Upper(Normal.KD(key))));
        }

        return key;
    }

    private static string Filtered(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            Append(key, rune);
        while (key.Length > 0 && key[^1] == ' ')
            key.Length--;
        return key.ToString();
    }

    private static void Append(StringBuilder key, Rune rune)
    {
        if (NameText.IsBlank(rune))
        {
            if (key.Length > 0 && key[^1] != ' ')
                key.Append(' ');
        }
        else if (NameText.IsInvisible(rune) || (rune.Value == DotAbove && key.Length > 0 && key[^1] == 'I'))
            return;
        else
            key.Append(Plain(rune).ToString());
    }

    /// <summary>Upper case, letter for letter. The Turkish letters without and with a dot are one with the other i.</summary>
    private static string Upper(string text) => text.ToUpperInvariant().Replace('ı', 'I').Replace('ſ', 'S');

    private static Rune Plain(Rune rune) => rune.Value switch
    {
        '‘' or '’' or '‚' or '‛' or '`' or '´' or 'ʼ' or 'ʹ' or '′' => (Rune)'\'',
        '“' or '”' or '„' or '‟' or '«' or '»' or '″' => (Rune)'"',
        _ when Rune.GetUnicodeCategory(rune) == UnicodeCategory.DashPunctuation || rune.Value == '−' => (Rune)'-',
        _ => rune,
    };
}
