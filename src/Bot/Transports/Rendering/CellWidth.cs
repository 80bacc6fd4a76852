using System.Globalization;
using System.Text;

namespace Bot.Transports.Rendering;

/// <summary>
/// How many cells of a terminal a text takes: 0 for combining marks and zero-width characters, 2 for East Asian wide and full-width
/// characters and emoji (Unicode Standard Annex 11 and emoji presentation), else 1. A grapheme cluster is as wide as its widest part.
/// </summary>
public static class CellWidth
{
    /// <summary>
    /// First and last code point of each wide block, in order (UAX #11, W and F; unassigned gaps within a block count as the block).
    /// </summary>
    private static readonly (int First, int Last)[] wide =
    [
        (0x1100, 0x115F), (0x231A, 0x231B), (0x2329, 0x232A), (0x23E9, 0x23EC), (0x23F0, 0x23F0), (0x23F3, 0x23F3), (0x25FD, 0x25FE),
        (0x2614, 0x2615), (0x2630, 0x2637), (0x2648, 0x2653), (0x267F, 0x267F), (0x268A, 0x268F), (0x2693, 0x2693), (0x26A1, 0x26A1),
        (0x26AA, 0x26AB), (0x26BD, 0x26BE), (0x26C4, 0x26C5), (0x26CE, 0x26CE), (0x26D4, 0x26D4), (0x26EA, 0x26EA), (0x26F2, 0x26F3),
        (0x26F5, 0x26F5), (0x26FA, 0x26FA), (0x26FD, 0x26FD), (0x2705, 0x2705), (0x270A, 0x270B), (0x2728, 0x2728), (0x274C, 0x274C),
        (0x274E, 0x274E), (0x2753, 0x2755), (0x2757, 0x2757), (0x2795, 0x2797), (0x27B0, 0x27B0), (0x27BF, 0x27BF), (0x2B1B, 0x2B1C),
        (0x2B50, 0x2B50), (0x2B55, 0x2B55), (0x2E80, 0x303E), (0x3041, 0x33FF), (0x3400, 0x4DBF), (0x4DC0, 0x4DFF), (0x4E00, 0x9FFF),
        (0xA000, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE10, 0xFE19), (0xFE30, 0xFE6F), (0xFF01, 0xFF60),
        (0xFFE0, 0xFFE6), (0x16FE0, 0x18DFF), (0x1AFF0, 0x1B2FF), (0x1D300, 0x1D376), (0x1F004, 0x1F004), (0x1F0CF, 0x1F0CF),
        (0x1F18E, 0x1F18E), (0x1F191, 0x1F19A), (0x1F200, 0x1F265), (0x1F300, 0x1F320), (0x1F32D, 0x1F335), (0x1F337, 0x1F37C),
        (0x1F37E, 0x1F393), (0x1F3A0, 0x1F3CA), (0x1F3CF, 0x1F3D3), (0x1F3E0, 0x1F3F0), (0x1F3F4, 0x1F3F4), (0x1F3F8, 0x1F43E),
        (0x1F440, 0x1F440), (0x1F442, 0x1F4FC), (0x1F4FF, 0x1F53D), (0x1F54B, 0x1F54E), (0x1F550, 0x1F567), (0x1F57A, 0x1F57A),
        (0x1F595, 0x1F596), (0x1F5A4, 0x1F5A4), (0x1F5FB, 0x1F64F), (0x1F680, 0x1F6C5), (0x1F6CC, 0x1F6CC), (0x1F6D0, 0x1F6D2),
        (0x1F6D5, 0x1F6DF), (0x1F6EB, 0x1F6EC), (0x1F6F4, 0x1F6FC), (0x1F7E0, 0x1F7F0), (0x1F90C, 0x1F93A), (0x1F93C, 0x1F945),
        (0x1F947, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    /// <summary>The width of a text of one line, in cells.</summary>
    public static int Of(string text)
    {
        var cells = 0;
        var left = text.AsSpan();
        while (left.Length > 0)
        {
            var next = StringInfo.GetNextTextElementLength(left);
            cells += OfCluster(left[..next]);
            left = left[next..];
        }

        return cells;
    }

    /// <summary>The width of one grapheme cluster.</summary>
    public static int OfCluster(ReadOnlySpan<char> cluster)
    {
        if (cluster.Length == 1 && cluster[0] is >= ' ' and < '\u007f')
            return 1;
        var (cells, flags) = (0, 0);
        foreach (var rune in cluster.EnumerateRunes())
        {
            if (rune.Value == 0xFE0F && cells == 1)
                cells = 2;
            flags += rune.Value is >= 0x1F1E6 and <= 0x1F1FF ? 1 : 0;
            cells = Math.Max(cells, OfRune(rune));
        }

        return flags == 2 ? 2 : cells;
    }

    /// <summary>A text filled up with blanks to a width; longer ones stay as they are.</summary>
    public static string Padded(string text, int cells) => text + new string(' ', Math.Max(0, cells - Of(text)));

    private static int OfRune(Rune rune)
    {
        if (rune.Value is 0xAD)
            return 1;
        var isInvisible = Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control;
        if (isInvisible || rune.Value is 0x200B or (>= 0x1160 and <= 0x11FF))
            return 0;
        return IsWide(rune.Value) ? 2 : 1;
    }

    private static bool IsWide(int code)
    {
        var (low, high) = (0, wide.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (code < wide[middle].First)
                high = middle - 1;
            else if (code > wide[middle].Last)
                low = middle + 1;
            else
                return true;
        }

        return false;
    }
}
