using Bot.Names;
using Bot.Texts;

namespace Bot.Commands;

/// <summary>Names of people that a line cut at a blank, or of which it would take the first alone.</summary>
internal static partial class LineDoubts
{
    /// <summary>Names in a row, of which the line would take the first alone: "accused=User:A, User:B", "… and User:B".</summary>
    private static Doubt? Several(Command command, string line, PairAt pair, List<PairAt> seen)
    {
        if (pair.IsQuoted || !IsName(command, pair))
            return null;
        var start = pair.Start + pair.Name.Length + 1;
        var length = NameList.RowAt(line[start..Next(line, pair, seen)]);
        if (length <= pair.Value.Length)
            return null;
        var (one, row) = (pair.Value.TrimEnd(',', ';'), line[start..(start + length)]);
        var what = Text.Of($"Is {new Strong(pair.Name)} “{one}”, or all of “{row}”? Nothing was done yet. "
            + $"Several names stand in quotes: {pair.Name}=\"{row}\"");
        return new Doubt(what,
        [
            new(row, $"{line[..pair.Start]}{pair.Name}=\"{row}\" {line[(start + length)..].TrimStart()}"),
            new($"{one} alone", $"{line[..pair.Start]}{pair.Name}=\"{one}\" {line[pair.End..]}"),
        ]);
    }

    /// <summary>Capitals behind an unquoted name may belong to it.</summary>
    private static Doubt? Cut(Command command, string line, PairAt pair, List<PairAt> seen)
    {
        if (pair.IsQuoted || pair.Value.Length == 0 || !IsName(command, pair))
            return null;
        var next = Next(line, pair, seen);
        var behind = line[pair.End..next].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var isOpen = IsOpen(pair.Value);
        var capitals = behind.TakeWhile((w, at) => char.IsUpper(w[0]) || IsParticle(behind, at, isOpen)).Take(MostOfName).ToList();
        var isBetweenPairs = next < line.Length && behind.Length <= MostWords && capitals.Count > 0;
        // One capital may as well begin the sentence, unless names of such a form stand beside.
        var hasBlanks = seen.Any(p => p.IsTaken && p != pair && p.Value.Contains(' ', StringComparison.Ordinal) && IsName(command, p));
        while (capitals.Count > 0 && openWords.Contains(capitals[^1]) && char.IsLower(capitals[^1][0]))
            capitals.RemoveAt(capitals.Count - 1);
        var isSeveral = capitals.Count > 1 || (isOpen && capitals.Count > 0)
            || capitals.Any(w => hasBlanks || w.Any(c => c > '\u007f' && char.IsLetter(c)));
        if (!isBetweenPairs && !isSeveral)
            return null;
        var what = Text.Of($"Is {new Strong(pair.Name)} “{pair.Value}”, or do the words behind it belong to the name? "
            + $"Nothing was done yet. Names with blanks stand in quotes: {pair.Name}=\"{pair.Value} {capitals[0]}\"");
        var names = Enumerable.Range(0, capitals.Count + 1).Where(IsWhole)
            .Select(n => string.Join(' ', capitals.Take(n).Prepend(pair.Value))).Reverse();
        return new Doubt(what, [.. names.Select(n => new Meant(n, With(n)))]);

        bool IsWhole(int count) => count == 0 || !openWords.Contains(capitals[count - 1]) || !char.IsLower(capitals[count - 1][0]);

        string With(string name)
        {
            var from = pair.End;
            foreach (var word in name[pair.Value.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                from = line.IndexOf(word, from, StringComparison.Ordinal) + word.Length;
            return $"{line[..pair.Start]}{pair.Name}=\"{name}\" {line[from..].TrimStart()}";
        }
    }

    /// <summary>Whether a name is hardly one without the word behind it: "User:Nobody's", "User:Dr", "User:De".</summary>
    private static bool IsOpen(string name)
    {
        var bare = name[(name.LastIndexOf(':') + 1)..];
        return bare.EndsWith("'s", StringComparison.OrdinalIgnoreCase) || bare.EndsWith("’s", StringComparison.OrdinalIgnoreCase)
            || bare is "O" or "D" or "L" || openWords.Contains(bare.TrimEnd('.'));
    }

    /// <summary>
    /// "de", "la" of "de la Cruz": small, and a capital behind it. "the" begins what is said of somebody more often than a name.
    /// </summary>
    private static bool IsParticle(string[] words, int at, bool isOpen)
    {
        if (!openWords.Contains(words[at]) || (at == 0 && !isOpen && words[0] is "the" or "little" or "big" or "old"))
            return false;
        var next = at + 1 < words.Length && openWords.Contains(words[at + 1]) && char.IsLower(words[at + 1][0]) ? at + 2 : at + 1;
        return next < words.Length && char.IsUpper(words[next][0]);
    }
}
