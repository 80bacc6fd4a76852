using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Basics;
using Bot.Names;
using Bot.Texts;

namespace Bot.Commands;

/// <summary>
/// What a line of name=value pairs and words may not have meant: a pair in the middle of a sentence, a name that is not one of the
/// command's, a name of somebody that was cut at a blank. It is asked about before anything is done, and each choice carries the values
/// that it stands for.
/// </summary>
internal static class LineDoubts
{
    private const string AsText = "part of the text";

    /// <summary>A name with more words than this was hardly meant.</summary>
    private const int MostWords = 3;

    /// <summary>Titles and small words with which names begin and do not end.</summary>
    private static readonly FrozenSet<string> openWords = FrozenSet.ToFrozenSet(
        ["the", "mr", "mrs", "ms", "miss", "dr", "prof", "sir", "lady", "saint", "st", "san", "santa", "el", "la", "le", "les", "los",
            "las", "il", "lo", "de", "da", "do", "dos", "del", "della", "di", "du", "von", "van", "der", "den", "ter", "ten", "al", "abu",
            "ibn", "bin", "big", "old", "little"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>What people give a time, a person or a text by.</summary>
    private static readonly FrozenSet<string> givenBy = FrozenSet.ToFrozenSet(
        ["in", "on", "at", "by", "from", "until", "due", "date", "time", "for", "who", "whom", "what", "text", "note", "said", "message"],
        StringComparer.Ordinal);

    /// <summary>Shorter names are too near to too many words.</summary>
    private const int LeastLetters = 4;

    /// <summary>
    /// A question; null where the line says what it means. Each choice carries the values of its line, unless more of that line is
    /// doubtful: that is asked about next.
    /// </summary>
    public static Refusal? Of(Command command, string line, Scope scope)
    {
        if (Find(command, line, scope) is not { } doubt)
            return null;
        return new Refusal(RefusalKind.Question, doubt.What).Or([.. doubt.Choices.Select(c => Offered(c)).OfType<Choice>()]);

        Choice? Offered(Meant choice)
        {
            var isSettled = choice.AsText is not null || choice.Line == line;
            if (!isSettled && Find(command, choice.Line, scope) is not null)
                return new Choice(choice.Label, $"{command.Path} {choice.Line}");
            var bound = Binder.Line(command, choice.Line, scope, choice.AsText);
            if (bound.Refusal is not null && bound.Missing is null)
                return null;
            return new Choice(choice.Label, GivenValues.Line(command, bound.Given)) { Values = bound.Given };
        }
    }

    private static Doubt? Find(Command command, string line, Scope scope)
    {
        if (line.AsSpan().IndexOfAny('=', ':') < 0 || !command.Parameters.Any(p => p.NamedOnly))
            return null;
        var readsItself = command.Parameters.Any(p => p.Known is { TakesAll: true }); // Its words are none of prose.
        if (readsItself)
            return null;
        if ((Empty(command, line) ?? Spaced(command, line, scope)) is { } first)
            return first;
        var (_, _, seen) = LinePairs.Of(command, line, scope);
        var amid = PairsAmid.Of(command, line, seen, scope);
        foreach (var pair in seen)
        {
            if (pair is { IsTaken: true, Value: "" } && line[pair.End..].TrimStart() is { Length: > 0 } value)
                return Joined(command, line, pair.Name, line[..pair.Start], value, scope);
            var doubt = pair.IsTaken
                ? amid.Asks(pair) ? Amid(command, line, amid) : Several(command, line, pair, seen) ?? Cut(command, line, pair, seen)
                : Unknown(command, line, pair, scope, PairsAmid.BehindWords(command, line, seen, scope));
            if (doubt is not null)
                return doubt;
        }

        return null;
    }

    /// <summary>A name at the end with nothing behind it: "accused=".</summary>
    private static Doubt? Empty(Command command, string line)
    {
        var name = command.Parameters.Where(p => p.NamedOnly).Select(p => p.Name).FirstOrDefault(n =>
            line.EndsWith(n + "=", StringComparison.OrdinalIgnoreCase)
            && (line.Length == n.Length + 1 || char.IsWhiteSpace(line[^(n.Length + 2)])));
        return name is null ? null : new Doubt(
            Text.Of($"“{name}=” stands at the end, and nothing behind it. Nothing was done yet. It is typed {name}=…"),
            [new($"without {name}", line[..^(name.Length + 1)].Trim()), new(AsText, line) { AsText = [] }]);
    }

    /// <summary>A pair with a colon or with blanks around its sign, where a line begins: "reporter: User:A", "kind = threat".</summary>
    private static Doubt? Spaced(Command command, string line, Scope scope)
    {
        var (_, words, _) = LinePairs.Of(command, line, scope);
        foreach (var name in command.Parameters.Where(p => p.NamedOnly).Select(p => p.Name))
        {
            if (!words.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                continue;
            var behind = words[name.Length..].TrimStart();
            if (behind.Length < 2 || behind[0] is not (':' or '=' or '：') || behind[1..].TrimStart() is not { Length: > 0 } value)
                continue;
            return Joined(command, line, name, line.Replace(words, "", StringComparison.Ordinal), value, scope);
        }

        return null;
    }

    private static Doubt Joined(Command command, string line, string name, string before, string value, Scope scope)
    {
        var several = LineReader.IsQuoted(value)
            ? null
            : LinePairs.Several(command.Parameters.First(p => p.Name == name), value, scope);
        var (given, left) = several is { Why: null } date ? (date.Value, date.Left) : LineReader.Word(value);
        var typed = $"{name}={TypedText.Quoted(given)}";
        var what = Text.Of($"Do you give {new Strong(name)} “{given}”, or is it part of the text? "
            + $"Nothing was done yet. It is typed {typed}");
        var asText = PairsAmid.BehindWords(command, line, LinePairs.Of(command, line, scope).Seen, scope).Add(name);
        return new Doubt(what, [new($"{name}: {given}", $"{before} {typed} {left}".Trim()), new(AsText, line) { AsText = asText }]);
    }

    /// <summary>
    /// Pairs that stand within what is written freely: told of, rather than given. They are asked about together, and whatever is meant,
    /// each word stays in the text.
    /// </summary>
    private static Doubt Amid(Command command, string line, PairsAmid amid)
    {
        var pairs = amid.All;
        var typed = Words.List([.. pairs.Select(p => $"“{TypedText.Short(line[p.Start..p.End].Trim())}”")]);
        var where = Text.Ours(amid.IsLast ? "at the end" : "in the middle");
        var names = Words.List([.. pairs.Select(p => p.Name)]);
        var what = pairs.Count == 1
            ? Text.Of($"{typed} stands {where} of the text. "
                + $"Do you give {new Strong(names)} with it, or is it part of the text? Nothing was done yet.")
            : Text.Of($"{typed} stand {where} of the text. "
                + $"Do you give {new Strong(names)} with them, or are they part of the text? Nothing was done yet.");
        var choices = new List<Meant>
        {
            new(AsText, line) { AsText = [.. pairs.Select(p => p.Name)] },
            new(Label(pairs), amid.AsValues(command, line)),
        };
        if (amid.Last is { Count: > 0 } last)
            choices.Add(new($"{Label(last)}; the others are {AsText}", line) { AsText = [.. pairs.Except(last).Select(p => p.Name)] });
        return new Doubt(what, [.. choices]);

        static string Label(IEnumerable<PairAt> pairs) => string.Join(", ", pairs.Select(p => $"{p.Name}: {p.Value}"));
    }

    private static Doubt? Unknown(Command command, string line, PairAt pair, Scope scope, ImmutableHashSet<string> behindWords)
    {
        if (pair.Value.Length == 0 || command.Parameters.Any(p => p.Name == pair.Name))
            return null;
        var near = Near(command, pair);
        if (near.Count == 0 && !pair.IsFirst && !BeginsTheText(command, line, pair, scope))
            return null;
        var names = command.Parameters.Where(p => p.NamedOnly).Select(p => p.Name + "=").ToList();
        var what = Text.Of($"“{pair.Name}=” is nothing that {new Typed(command.Path)} takes. ")
            + (near.Count > 0
                ? Text.Of($"Did you mean {Words.List([.. near.Select(n => n + "=")], "or")}? Nothing was done yet.")
                : Text.Of($"It takes {Words.List(names)}. Nothing was done yet."));
        // Whoever chooses a name means the pair: it goes to the front, where it is not doubted again.
        var value = line[(pair.Start + pair.Name.Length)..pair.End];
        var others = $"{line[..pair.Start].TrimEnd()} {line[pair.End..].TrimStart()}".Trim();
        return new Doubt(what, [
            .. near.Select(n => new Meant($"{n}: {pair.Value}", $"{n}{value} {others}")), new(AsText, line) { AsText = behindWords },
        ]);
    }

    /// <summary>
    /// Whether it is a word that people give things by, and nothing but names, dates and choices stands before it: it is not told of.
    /// </summary>
    private static bool BeginsTheText(Command command, string line, PairAt pair, Scope scope) =>
        givenBy.Contains(pair.Name) && command.Parameters.FirstOrDefault(p => p.Rest) is { } text
        && GivenValues.Of(command, line, scope).GetValueOrDefault(text.Name) is { } words
        && words.StartsWith(pair.Name + "=", StringComparison.OrdinalIgnoreCase);

    /// <summary>The names that may have been meant: written alike, or such that the value is one of theirs.</summary>
    private static List<string> Near(Command command, PairAt pair)
    {
        var open = command.Parameters.Where(p => command.IsNamedAnywhere(p.Name)).ToList();
        var alike = open.Where(p => IsAlike(p.Name, pair.Name)).Select(p => p.Name).ToList();
        return alike.Count > 0 || !pair.IsFirst
            ? alike
            : [.. open.Where(p => p.Choices.Contains(pair.Value, StringComparer.OrdinalIgnoreCase)).Select(p => p.Name)];
    }

    private static bool IsAlike(string name, string typed) =>
        typed.Length >= LeastLetters
        && (name.StartsWith(typed, StringComparison.Ordinal)
            || typed.StartsWith(name, StringComparison.Ordinal)
            || Distance.Between(name, typed) <= (name.Length > 2 * LeastLetters - 2 ? 2 : 1));

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
        var capitals = behind.TakeWhile((w, at) => char.IsUpper(w[0]) || (isOpen && IsParticle(behind, at))).Take(MostWords).ToList();
        var isBetweenPairs = next < line.Length && behind.Length <= MostWords && capitals.Count > 0;
        // One capital may as well begin the sentence, unless names of such a form stand beside.
        var hasBlanks = seen.Any(p => p.IsTaken && p != pair && p.Value.Contains(' ', StringComparison.Ordinal) && IsName(command, p));
        var isSeveral = capitals.Count > 1 || (isOpen && capitals.Count > 0)
            || capitals.Any(w => hasBlanks || w.Any(c => c > '\u007f' && char.IsLetter(c)));
        if (!isBetweenPairs && !isSeveral)
            return null;
        var what = Text.Of($"Is {new Strong(pair.Name)} “{pair.Value}”, or do the words behind it belong to the name? "
            + $"Nothing was done yet. Names with blanks stand in quotes: {pair.Name}=\"{pair.Value} {capitals[0]}\"");
        var names = Enumerable.Range(0, capitals.Count + 1).Select(n => string.Join(' ', capitals.Take(n).Prepend(pair.Value))).Reverse();
        return new Doubt(what, [.. names.Select(n => new Meant(n, With(n)))]);

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
            || openWords.Contains(bare.TrimEnd('.'));
    }

    /// <summary>"la" of "De la Cruz": small, and a capital behind it.</summary>
    private static bool IsParticle(string[] words, int at) =>
        openWords.Contains(words[at]) && at + 1 < words.Length && char.IsUpper(words[at + 1][0]);

    private static bool IsName(Command command, PairAt pair) => command.Parameters.Any(p => p.Name == pair.Name && p.IsName);

    /// <summary>Where the next pair behind this one begins.</summary>
    private static int Next(string line, PairAt pair, List<PairAt> seen) =>
        seen.Where(p => p.IsTaken && p.Start >= pair.End).Select(p => p.Start).DefaultIfEmpty(line.Length).Min();

    /// <summary>A question, and what each answer to it means.</summary>
    private sealed record Doubt(Text What, ImmutableArray<Meant> Choices);

    /// <summary>What an answer means.</summary>
    /// <param name="Label">The answer.</param>
    /// <param name="Line">The line that it stands for.</param>
    private sealed record Meant(string Label, string Line)
    {
        /// <summary>Names whose pairs are text there; null where what else is doubtful in the line is asked about next.</summary>
        public ImmutableHashSet<string>? AsText { get; init; }
    }
}
