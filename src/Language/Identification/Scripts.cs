namespace Language.Identification;

/// <summary>Tells the script of a letter by Unicode's blocks, and which script most letters of a text belong to.</summary>
public static class Scripts
{
    private static readonly (char First, char Last, Script Script)[] Blocks =
    [
        ('A', 'Z', Script.Latin), ('a', 'z', Script.Latin), ('\u00C0', '\u024F', Script.Latin), ('\u0370', '\u03FF', Script.Greek),
        ('\u0400', '\u052F', Script.Cyrillic), ('\u0530', '\u058F', Script.Armenian), ('\u0590', '\u05FF', Script.Hebrew),
        ('\u0600', '\u06FF', Script.Arabic), ('\u0750', '\u077F', Script.Arabic), ('\u0900', '\u097F', Script.Devanagari),
        ('\u0980', '\u09FF', Script.Bengali), ('\u0B80', '\u0BFF', Script.Tamil), ('\u0C00', '\u0C7F', Script.Telugu),
        ('\u0E00', '\u0E7F', Script.Thai), ('\u10A0', '\u10FF', Script.Georgian), ('\u1100', '\u11FF', Script.Hangul),
        ('\u1E00', '\u1EFF', Script.Latin), ('\u1F00', '\u1FFF', Script.Greek), ('\u3040', '\u30FF', Script.EastAsian),
        ('\u3130', '\u318F', Script.Hangul), ('\u3400', '\u9FFF', Script.EastAsian), ('\uAC00', '\uD7AF', Script.Hangul),
        ('\uF900', '\uFAFF', Script.EastAsian), ('\uFB50', '\uFDFF', Script.Arabic), ('\uFE70', '\uFEFF', Script.Arabic),
    ];

    /// <summary>The script of a letter, or of a mark that belongs to letters.</summary>
    public static Script Of(char letter)
    {
        foreach (var (first, last, script) in Blocks)
            if (letter >= first && letter <= last)
                return script;
        return Script.Other;
    }

    /// <summary>A letter, a digit, or a mark without which a word of some script cannot be read.</summary>
    public static bool IsOfWord(char letter) => char.IsLetterOrDigit(letter)
        || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    /// <summary>The script of most letters; <see cref="Script.Other"/> where there is no letter.</summary>
    public static Script Main(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[(int)Script.Armenian + 1];
        counts.Clear();
        foreach (var letter in text)
            if (char.IsLetter(letter))
                counts[(int)Of(letter)]++;
        var most = 0;
        for (var script = 1; script < counts.Length; script++)
            if (counts[script] > counts[most] || most == 0 && counts[script] > 0 && counts[script] >= counts[0])
                most = script;
        return counts[most] == 0 ? Script.Other : (Script)most;
    }
}
