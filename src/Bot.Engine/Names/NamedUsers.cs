using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Bot.Names;

/// <summary>
/// Who is named in running text by a prefix, by a link to a page of theirs or by a template: "User:Heron wrote", "[[User talk:Heron]]".
/// Behind a prefix nobody can tell where the name ends, so each who must not read what is said of them is looked for there.
/// </summary>
public sealed partial class NamedUsers
{
    /// <summary>No name of a wiki is longer than this, with some escapes in it.</summary>
    private const int MostBehind = 300;

    /// <summary>Words of the longest prefix, as "Discussione utente", and letters of it where words are written without blanks.</summary>
    private const int MostWords = 3, MostUnspaced = 8;

    private const char FirstUnspaced = '\u2e80';

    /// <summary>A name of fewer letters stands by chance at the beginning of others.</summary>
    private const int LeastBegun = 2;

    private static readonly SearchValues<char> signs = SearchValues.Create(":：{/");
    private static readonly NamedUsers nobody = new([], []);
    private readonly ImmutableArray<WikiName> names;
    private readonly ImmutableArray<string> behind;

    private NamedUsers(ImmutableArray<WikiName> names, ImmutableArray<string> behind) => (this.names, this.behind) = (names, behind);

    /// <summary>Whether nobody is.</summary>
    public bool IsEmpty => names.IsEmpty && behind.IsEmpty;

    /// <summary>Reads a text of any length.</summary>
    public static NamedUsers In(string text)
    {
        if (!text.AsSpan().ContainsAny(signs))
            return nobody;
        var addresses = Addresses().Matches(text).Select(m => WikiName.Read(m.Value.TrimEnd('.', ',', ';', ':', '!', '?', ')', '\'')));
        var templates = Templates().Matches(text).Select(m => WikiName.Read(m.Value));
        var behind = new List<string>();
        for (var at = Colon(text, 0); at >= 0; at = Colon(text, at + 1))
            Behind(text, at, behind);
        return new NamedUsers([.. addresses.Where(n => n.IsPage), .. templates], [.. behind]);
    }

    /// <summary>The names in it that a test finds, and the same name where it stands behind a prefix.</summary>
    /// <param name="name">Whose name is looked for.</param>
    /// <param name="isMeant">Whether a name that stands by itself means it.</param>
    public IEnumerable<WikiName> Meaning(WikiName name, Func<WikiName, bool> isMeant)
    {
        foreach (var one in names)
            if (isMeant(one))
                yield return one;
        foreach (var key in name.Keys)
            if (key.Length >= LeastBegun && behind.Any(b => NameWithin.Begins(b, key)))
            {
                yield return name;
                yield break;
            }
    }

    /// <summary>Whether words behind a prefix begin with one name where they also begin with a longer one.</summary>
    public bool BeginsOnlyWithin(WikiName name, string longer) =>
        behind.All(b => NameWithin.Begins(b, longer) || !name.Keys.Any(k => NameWithin.Begins(b, k)));

    private static int Colon(string text, int from) => from >= text.Length ? -1 : text.IndexOfAny([':', '：'], from);

    private static void Behind(string text, int colon, List<string> into)
    {
        var kind = Before(text, colon);
        if (kind == Namespace.None)
            return;
        var rest = text.Substring(colon + 1, Math.Min(MostBehind, text.Length - colon - 1));
        if (kind != Namespace.Special)
        {
            into.Add(Key(rest));
            return;
        }

        // Special:Contributions/Heron, Special:Log/block/Heron: who it is about stands behind a slash.
        var word = rest.AsSpan().IndexOfAny(' ', '\n', '\t');
        for (var slash = rest.IndexOf('/', StringComparison.Ordinal); slash >= 0 && (word < 0 || slash < word);
             slash = rest.IndexOf('/', slash + 1))
            into.Add(Key(rest[(slash + 1)..]));
    }

    /// <summary>What the words before a colon stand for: one to three, or the last letters where no blanks part words.</summary>
    private static Namespace Before(string text, int colon)
    {
        var (end, words) = (colon, 0);
        while (end > 0 && text[end - 1] is ' ' or '_')
            end--;
        for (var start = end; start > 0 && words < MostWords;)
        {
            while (start > 0 && IsOfWord(text[start - 1]))
                start--;
            words++;
            if (start < end && Namespaces.Of(text[start..end]) is var found and not Namespace.None)
                return found;
            if (start == 0 || text[start - 1] is not (' ' or '_' or '\u00a0'))
                break;
            start--;
        }

        for (var length = 2; length <= MostUnspaced && length <= end && text[end - length] >= FirstUnspaced; length++)
            if (Namespaces.Of(text[(end - length)..end]) is var found and not Namespace.None)
                return found;
        return Namespace.None;
    }

    private static bool IsOfWord(char letter) => char.IsLetterOrDigit(letter) || char.IsSurrogate(letter)
        || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.Format;

    private static string Key(string text) =>
        NameKey.Of(NameText.Plain(text.TrimStart(' ', '"', '“', '„', '«', '\'', '‘', '*', '@', '[', ':')));

    [GeneratedRegex(@"(?:https?:)?//[^\s<>""\]|}]+|(?<![\w.@-])(?:[\w-]+\.)+(?:org|com|net|cloud|de|fr)/[^\s<>""\]|}]+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Addresses();

    /// <summary>{{u|…}}, {{ping|…|…}} and others of that kind.</summary>
    [GeneratedRegex(@"\{\{\s*(?:u|ul|ut|user|users?\s?links?|user\d+|userlinks|reply(?:\s?to)?|re|ping|no\s?ping|mention|to|vandal"
        + @"|checkuser|socklinks|userinfo|ipuser|ipvandal|benutzer|ba|répondre(?: à)?|usuario)\s*\|[^{}]+\}\}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Templates();
}
