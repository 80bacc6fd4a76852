using System.Text;

namespace Bot.Emergencies;

/// <summary>One word of a sentence.</summary>
/// <param name="Text">Folded; a wiki name stands as <c>userx</c>.</param>
/// <param name="AfterBreak">A comma, colon, dash, bracket or quotation mark stands before it.</param>
internal readonly record struct DangerFinderWord(string Text, bool AfterBreak);

/// <summary>A sentence as the finder sees it: its words without short forms ("he'll" is "he will"), and what was typed.</summary>
internal sealed record DangerFinderSentence(string Typed, DangerFinderWord[] Words)
{
    private const int LeastOfALanguage = 4;
    private const char FirstForeignLetter = '\u0100';

    /// <summary>Hardly an English sentence is without one of these.</summary>
    private static readonly HashSet<string> CommonEnglish = new(StringComparer.Ordinal)
    {
        "the", "of", "to", "and", "a", "an", "in", "is", "was", "are", "were", "be", "been", "it", "he", "she", "they", "we", "i", "you",
        "his", "her", "him", "their", "my", "your", "our", "me", "us", "them", "that", "this", "these", "with", "by", "on", "at", "for",
        "from", "as", "not", "no", "or", "but", "if", "so", "will", "would", "has", "have", "had", "who", "what", "when", "where", "why",
        "how", "user", "userx", "said", "says", "about", "than", "then", "there", "after", "before", "again", "now", "edit", "edits",
        "page", "block", "blocked", "all", "some", "any", "one", "two", "three", "more", "new", "old", "done", "until", "today", "asked",
        "please", "reporter", "accused", "admin", "talk", "article", "file", "link", "mail", "user's", "child", "can", "could", "do",
    };

    private List<DangerFinderHit>? _hits;
    private bool? _isForeign;

    private const int Longest = 4000;

    /// <summary>Pictures that threaten are read as the word for them.</summary>
    private static readonly (string Sign, string Word)[] Signs =
    [
        ("🔪", " knife "), ("🗡", " knife "), ("🔫", " gun "), ("💣", " bomb "), ("🧨", " bomb "),
        ("🪓", " axe "), ("🩸", " blood "),
        ("⚰", " coffin "), ("🪦", " grave "),
    ];

    private static readonly Dictionary<string, string[]> ShortForms = new(StringComparer.Ordinal)
    {
        ["ll"] = ["will"], ["m"] = ["am"], ["re"] = ["are"], ["ve"] = ["have"], ["d"] = ["would"], ["s"] = [], ["cant"] = ["can", "not"],
        ["cannot"] = ["can", "not"], ["wont"] = ["will", "not"], ["dont"] = ["do", "not"], ["doesnt"] = ["does", "not"],
        ["didnt"] = ["did", "not"], ["isnt"] = ["is", "not"], ["wasnt"] = ["was", "not"], ["ill"] = ["i", "will"], ["im"] = ["i", "am"],
        ["ive"] = ["i", "have"], ["youre"] = ["you", "are"], ["u"] = ["you"], ["ur"] = ["your"], ["gonna"] = ["going", "to"],
        ["wanna"] = ["want", "to"], ["noone"] = ["nobody"], ["yr"] = ["year"], ["yrs"] = ["year"], ["years"] = ["year"],
        ["yo"] = ["year", "old"], ["olds"] = ["old"],
    };

    /// <summary>What stands in it, without what belongs to a harmless turn of phrase.</summary>
    public List<DangerFinderHit> Hits => _hits ??= DangerFinderTables.Heard(Words);

    /// <summary>Whether it seems to be in another language than English.</summary>
    public bool IsForeign => _isForeign ??=
        Words.Length >= LeastOfALanguage && !Array.Exists(Words, word => CommonEnglish.Contains(word.Text))
            || Typed.Count(letter => letter >= FirstForeignLetter && char.IsLetter(letter)) > Typed.Length / 4;

    /// <summary>Whether a pattern of a table stands in it.</summary>
    public bool Has(DangerFinderTable table) => Hits.Exists(hit => hit.Table == table);

    /// <summary>The sentences of a text, in order; those without words are left out.</summary>
    public static List<DangerFinderSentence> Of(string text)
    {
        text = text.Length > Longest ? text[..Longest] : text;
        var sentences = new List<DangerFinderSentence>();
        for (int start = 0, at = 0; at < text.Length; at++)
            if (at == text.Length - 1 || Ends(text, at))
            {
                var typed = text[start..(at + 1)].Trim();
                var words = Read(typed);
                if (words.Length > 0)
                    sentences.Add(new DangerFinderSentence(typed, words));
                start = at + 1;
            }
        return sentences;
    }

    private static bool Ends(string text, int at)
    {
        if (text[at] is '。' or '！' or '？' or '؟' or '।')
            return true;
        if (text[at] == '\n')
            return at + 1 < text.Length && text[at + 1] == '\n';
        return text[at] is '.' or '!' or '?' or ';' && !char.IsLetterOrDigit(text[at + 1]) && text[at + 1] is not ('.' or '!' or '?');
    }

    private static DangerFinderWord[] Read(string typed)
    {
        foreach (var (sign, word) in Signs)
            typed = typed.Replace(sign, word, StringComparison.Ordinal);
        var words = new List<DangerFinderWord>(typed.Length / 5 + 1);
        var broken = true;
        for (var at = 0; at < typed.Length;)
        {
            if (!char.IsLetterOrDigit(typed[at]))
            {
                broken |= !char.IsWhiteSpace(typed[at]) && typed[at] is not ('-' or '/' or '\'' or '’');
                at++;
                continue;
            }
            var end = EndOfWord(typed, at);
            if (IsName(typed, at, end))
            {
                words.Add(new DangerFinderWord("userx", broken));
                for (at = end + 1; at < typed.Length && (char.IsLetterOrDigit(typed[at]) || typed[at] is '_' or '-');)
                    at++;
            }
            else
            {
                Add(words, typed.AsSpan(at, end - at), broken);
                at = end;
            }
            broken = false;
        }
        return [.. words];
    }

    private static bool IsName(string typed, int at, int end) =>
        end + 1 < typed.Length && typed[end] == ':' && typed.AsSpan(at, end - at).Equals("user", StringComparison.OrdinalIgnoreCase)
            && !char.IsWhiteSpace(typed[end + 1]);

    /// <summary>Digits and letters are two words ("13yo"); an apostrophe belongs to a word when letters stand on both its sides.</summary>
    private static int EndOfWord(string typed, int start)
    {
        var end = start + 1;
        while (end < typed.Length && char.IsLetterOrDigit(typed[end]) && char.IsDigit(typed[end]) == char.IsDigit(typed[start])
            || end + 1 < typed.Length && typed[end] is '\'' or '’' && char.IsLetter(typed[end - 1]) && char.IsLetter(typed[end + 1]))
            end++;
        return end;
    }

    private static void Add(List<DangerFinderWord> words, ReadOnlySpan<char> typed, bool broken)
    {
        var folded = new StringBuilder(typed.Length);
        foreach (var letter in typed)
            folded.Append(letter == '’' ? '\'' : char.ToLowerInvariant(letter));
        var word = folded.ToString();
        foreach (var part in word.EndsWith("n't", StringComparison.Ordinal) ? [Stem(word), "not"] : word.Split('\''))
            foreach (var plain in ShortForms.GetValueOrDefault(part) ?? [part])
            {
                words.Add(new DangerFinderWord(plain, broken));
                broken = false;
            }
    }

    private static string Stem(string word) => word switch
    {
        "can't" => "can",
        "won't" => "will",
        _ => word[..^3],
    };
}
