namespace Language.Words;

/// <summary>
/// A light English stemmer: plural, -ing, -ed, -ly and a mute e. Lighter than Porter's on purpose: "oversighter" and "oversight"
/// are different people's business, "posting" and "posted" are not.
/// </summary>
internal static class Stems
{
    public static string Of(string word)
    {
        if (word.Length <= 3)
            return word;
        var end = word.Length;
        if (Ends(word, end, "ies") && end > 4)
            return string.Concat(word.AsSpan(0, end - 3), "y");
        if (Ends(word, end, "sses") || Ends(word, end, "shes") || Ends(word, end, "ches") || Ends(word, end, "xes"))
            end -= 2;
        else if (word[end - 1] == 's' && word[end - 2] is not ('s' or 'u' or 'i'))
            end--;
        if (Ends(word, end, "ing") && end >= 6)
            end = Undouble(word, end - 3);
        else if (Ends(word, end, "ed") && end >= 5 && word[end - 3] != 'e')
            end = Undouble(word, end - 2);
        else if (Ends(word, end, "ly") && end >= 6)
            end -= 2;
        if (end > 3 && word[end - 1] == 'e')
            end--;
        return end == word.Length ? word : word[..end];
    }

    private static bool Ends(string word, int end, string tail) =>
        end > tail.Length && word.AsSpan(0, end).EndsWith(tail, StringComparison.Ordinal);

    private static int Undouble(string word, int end) =>
        end > 3 && word[end - 1] == word[end - 2] && word[end - 1] is not ('l' or 's' or 'e' or 'o') ? end - 1 : end;
}
