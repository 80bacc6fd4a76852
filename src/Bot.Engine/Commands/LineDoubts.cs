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
internal static partial class LineDoubts
{
    private const string AsText = "part of the text";

    /// <summary>A name with more words than this was hardly meant.</summary>
    private const int MostWords = 3;

    /// <summary>Words of a name that are asked about, its small ones too.</summary>
    private const int MostOfName = 6;

    /// <summary>Titles and small words with which names begin and do not end.</summary>
    private static readonly FrozenSet<string> openWords = FrozenSet.ToFrozenSet(
        ["the", "mr", "mrs", "ms", "miss", "dr", "prof", "sir", "lady", "saint", "st", "san", "santa", "el", "la", "le", "les", "los",
            "las", "il", "lo", "de", "da", "do", "dos", "del", "della", "di", "du", "von", "van", "der", "den", "ter", "ten", "al", "abu",
            "ibn", "bin", "big", "old", "little"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>What people give a time, a person or a text by.</summary>
    private static readonly FrozenSet<string> givenBy = FrozenSet.ToFrozenSet(
        ["in", "on", "at", "by", "from", "until", "due", "date", "time", "when", "for", "who", "whom", "what", "text", "note", "said",
            "message"],
        StringComparer.Ordinal);

    /// <summary>Words of the field for what commands call otherwise.</summary>
    private static readonly FrozenDictionary<string, string[]> meanings = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["victim"] = ["target"], ["affected"] = ["target"], ["survivor"] = ["target"], ["sender"] = ["reporter"], ["from"] = ["reporter"],
        ["by"] = ["reporter"], ["filer"] = ["reporter"], ["complainant"] = ["reporter"], ["perpetrator"] = ["accused"],
        ["offender"] = ["accused"], ["harasser"] = ["accused"], ["suspect"] = ["accused"], ["against"] = ["accused"],
        ["date"] = ["received", "when"], ["time"] = ["received", "when"], ["at"] = ["received", "when"], ["url"] = ["link", "links"],
        ["diff"] = ["link", "links"], ["type"] = ["kind"], ["category"] = ["kind"], ["via"] = ["channel"], ["site"] = ["wiki"],
        ["project"] = ["wiki"], ["ack"] = ["acknowledged"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

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
        if ((Empty(command, line) ?? Unclosed(command, line) ?? Spaced(command, line, scope)) is { } first)
            return first;
        var (_, _, seen) = LinePairs.Of(command, line, scope);
        var amid = PairsAmid.Of(command, line, seen, scope);
        foreach (var pair in seen)
        {
            if (pair is { IsTaken: true, Value: "" } && BeginsWithAName(command, line[pair.End..].TrimStart()))
                return Nothing(line, pair);
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

    /// <summary>A name with nothing behind it but the next: "reporter= accused=User:A".</summary>
    private static Doubt Nothing(string line, PairAt pair) => new(
        Text.Of($"“{pair.Name}=” has nothing behind it. Nothing was done yet. It is typed {pair.Name}=…"),
        [new($"without {pair.Name}", $"{line[..pair.Start]}{line[pair.End..].TrimStart()}".Trim())]);

    private static bool BeginsWithAName(Command command, string text) => command.Parameters.Any(p =>
        p.NamedOnly && text.StartsWith(p.Name + "=", StringComparison.OrdinalIgnoreCase));

    private static bool IsWithinQuotes(string line, int at)
    {
        var quotes = 0;
        for (var i = 0; i < at; i++)
            if (line[i] == '"' && (i == 0 || line[i - 1] != '\\'))
                quotes++;
        return quotes % 2 > 0;
    }

    /// <summary>A quote that opens behind a name and is never closed: all of the line would be that value.</summary>
    private static Doubt? Unclosed(Command command, string line)
    {
        foreach (var name in command.Parameters.Where(p => p.NamedOnly).Select(p => p.Name))
        {
            var at = line.IndexOf(name + "=\"", StringComparison.OrdinalIgnoreCase);
            // Within another quote it is part of that text.
            if (at < 0 || (at > 0 && !char.IsWhiteSpace(line[at - 1])) || IsWithinQuotes(line, at)
                || line.IndexOf('"', at + name.Length + 2) >= 0)
                continue;
            var value = line[(at + name.Length + 2)..];
            var behind = command.Parameters.Where(p => p.NamedOnly)
                .Select(p => value.IndexOf($" {p.Name}=", StringComparison.OrdinalIgnoreCase)).Where(n => n > 0).DefaultIfEmpty(-1).Min();
            var (given, rest) = behind > 0 ? (value[..behind], value[behind..]) : LineReader.Word(value);
            var typed = $"{name}=\"{given}\"";
            return new Doubt(Text.Of($"A quote opens behind {new Strong(name)} and is not closed. Nothing was done yet. Is it {typed}?"),
                [new(given, $"{line[..at]}{typed} {rest.TrimStart()}")]);
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
        if (alike.Count == 0 && pair.IsFirst)
            alike = [.. open.Where(p => p.Choices.Contains(pair.Value, StringComparer.OrdinalIgnoreCase)).Select(p => p.Name)];
        return alike.Count == 0 && meanings.GetValueOrDefault(pair.Name) is { } meant
            ? [.. open.Where(p => meant.Contains(p.Name)).Select(p => p.Name)] : alike;
    }

    private static bool IsAlike(string name, string typed) =>
        typed.Length >= LeastLetters
        && (name.StartsWith(typed, StringComparison.Ordinal)
            || typed.StartsWith(name, StringComparison.Ordinal)
            || Distance.Between(name, typed) <= (name.Length > 2 * LeastLetters - 2 ? 2 : 1));

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
