namespace Bot.Times.Terms;

/// <summary>Levenshtein's distance: insertions, deletions and replacements that turn one text into the other.</summary>
public static class EditDistance
{
    /// <param name="a">One text.</param>
    /// <param name="b">The other.</param>
    /// <param name="most">Beyond this the exact distance does not matter; what is returned is then only more than this.</param>
    public static int Between(string a, string b, int most = int.MaxValue)
    {
        if (Math.Abs(a.Length - b.Length) > most)
            return most + 1;
        Span<int> row = b.Length < 128 ? stackalloc int[b.Length + 1] : new int[b.Length + 1];
        for (var j = 0; j < row.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var (diagonal, least) = (row[0], i);
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
                least = Math.Min(least, row[j]);
            }
            if (least > most)
                return most + 1;
        }
        return row[b.Length];
    }
}
