using System.Collections.Immutable;
using Bot.Basics;
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

        Choice? Offered((string Label, string Line, string AsText) choice)
        {
            var isSettled = choice.Label == AsText || choice.Line == line;
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
        if (Spaced(command, line) is { } spaced)
            return spaced;
        var (_, _, seen) = LineReader.Scan(line, command.IsNamedFirst, command.IsNamedAnywhere);
        foreach (var pair in seen)
        {
            if (pair is { IsTaken: true, Value: "" } && line[pair.End..].TrimStart() is { Length: > 0 } value)
                return Joined(line, pair.Name, line[..pair.Start], value);
            var doubt = pair.IsTaken
                ? Amid(command, line, pair, seen, scope) ?? Cut(command, line, pair, seen)
                : Unknown(command, line, pair);
            if (doubt is not null)
                return doubt;
        }

        return null;
    }

    /// <summary>A pair with a colon or with blanks around its sign, where a line begins: "reporter: User:A", "kind = threat".</summary>
    private static Doubt? Spaced(Command command, string line)
    {
        var (_, words, _) = LineReader.Scan(line, command.IsNamedFirst, command.IsNamedAnywhere);
        foreach (var name in command.Parameters.Where(p => p.NamedOnly).Select(p => p.Name))
        {
            if (!words.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                continue;
            var behind = words[name.Length..].TrimStart();
            if (behind.Length < 2 || behind[0] is not (':' or '=' or '：') || behind[1..].TrimStart() is not { Length: > 0 } value)
                continue;
            return Joined(line, name, line.Replace(words, "", StringComparison.Ordinal), value);
        }

        return null;
    }

    private static Doubt Joined(string line, string name, string before, string value)
    {
        var (given, left) = LineReader.Word(value);
        var typed = $"{name}={TypedText.Quoted(given)}";
        var what = Text.Of($"Do you give {new Strong(name)} “{given}”, or is it part of the text? "
            + $"Nothing was done yet. It is typed {typed}");
        return new Doubt(what, [($"{name}: {given}", $"{before} {typed} {left}".Trim(), ""), (AsText, line, name)]);
    }

    /// <summary>A pair that stands within what is written freely: told of, rather than given.</summary>
    private static Doubt? Amid(Command command, string line, PairAt pair, List<PairAt> seen, Scope scope)
    {
        if (command.Parameters.FirstOrDefault(p => p.Rest) is not { } text || !command.IsNamedAnywhere(pair.Name))
            return null;
        var words = Without(line, seen);
        var before = GivenValues.Of(command, words[..Shift(pair.Start, seen)], scope);
        var isLast = words.AsSpan(Shift(pair.End, seen)).Trim().Length == 0;
        // Names are often given last; one without "User:" may as well end the sentence.
        var isBareName = IsName(command, pair) && !pair.IsQuoted && !pair.Value.Contains(':', StringComparison.Ordinal);
        if ((isLast && !isBareName) || !before.ContainsKey(text.Name))
            return null;
        var where = isLast ? "at the end" : "in the middle";
        var what = Text.Of($"“{TypedText.Short(line[pair.Start..pair.End].Trim())}” stands {Text.Ours(where)} of the text. "
            + $"Do you give {new Strong(pair.Name)} with it, or is it part of the text? Nothing was done yet.");
        return new Doubt(what, [(AsText, line, pair.Name), ($"{pair.Name}: {pair.Value}", line, "")]);
    }

    private static Doubt? Unknown(Command command, string line, PairAt pair)
    {
        if (pair.Value.Length == 0 || command.Parameters.Any(p => p.Name == pair.Name))
            return null;
        var near = Near(command, pair);
        if (near.Count == 0 && !pair.IsFirst)
            return null;
        var names = command.Parameters.Where(p => p.NamedOnly).Select(p => p.Name + "=").ToList();
        var what = Text.Of($"“{pair.Name}=” is nothing that {new Typed(command.Path)} takes. ")
            + (near.Count > 0
                ? Text.Of($"Did you mean {Words.List([.. near.Select(n => n + "=")], "or")}? Nothing was done yet.")
                : Text.Of($"It takes {Words.List(names)}. Nothing was done yet."));
        // Whoever chooses a name means the pair: it goes to the front, where it is not doubted again.
        var value = line[(pair.Start + pair.Name.Length)..pair.End];
        var others = $"{line[..pair.Start].TrimEnd()} {line[pair.End..].TrimStart()}".Trim();
        return new Doubt(what, [.. near.Select(n => ($"{n}: {pair.Value}", $"{n}{value} {others}", "")), (AsText, line, "")]);
    }

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

    /// <summary>Capitals behind an unquoted name may belong to it.</summary>
    private static Doubt? Cut(Command command, string line, PairAt pair, List<PairAt> seen)
    {
        if (pair.IsQuoted || pair.Value.Length == 0 || !IsName(command, pair))
            return null;
        var next = seen.Where(p => p.IsTaken && p.Start >= pair.End).Select(p => p.Start).DefaultIfEmpty(line.Length).Min();
        var behind = line[pair.End..next].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var capitals = behind.TakeWhile(w => char.IsUpper(w[0])).Take(MostWords).ToList();
        var isBetweenPairs = next < line.Length && behind.Length <= MostWords && capitals.Count > 0;
        // One capital may as well begin the sentence, unless names of such a form stand beside.
        var hasBlanks = seen.Any(p => p.IsTaken && p != pair && p.Value.Contains(' ', StringComparison.Ordinal) && IsName(command, p));
        var isSeveral = capitals.Count > 1 || capitals.Any(w => hasBlanks || w.Any(c => c > '\u007f' && char.IsLetter(c)));
        if (!isBetweenPairs && !isSeveral)
            return null;
        var what = Text.Of($"Is {new Strong(pair.Name)} “{pair.Value}”, or do the words behind it belong to the name? "
            + $"Nothing was done yet. Names with blanks stand in quotes: {pair.Name}=\"{pair.Value} {capitals[0]}\"");
        var names = Enumerable.Range(0, capitals.Count + 1).Select(n => string.Join(' ', capitals.Take(n).Prepend(pair.Value))).Reverse();
        return new Doubt(what, [.. names.Select(n => (n, With(n), ""))]);

        string With(string name)
        {
            var from = pair.End;
            foreach (var word in name[pair.Value.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                from = line.IndexOf(word, from, StringComparison.Ordinal) + word.Length;
            return $"{line[..pair.Start]}{pair.Name}=\"{name}\" {line[from..].TrimStart()}";
        }
    }

    private static bool IsName(Command command, PairAt pair) => command.Parameters.Any(p => p.Name == pair.Name && p.IsName);

    private static string Without(string line, List<PairAt> seen)
    {
        foreach (var pair in seen.Where(p => p.IsTaken).Reverse())
            line = line.Remove(pair.Start, pair.End - pair.Start);
        return line;
    }

    /// <summary>Where a place of the line is once the pairs before it are gone.</summary>
    private static int Shift(int at, List<PairAt> seen) => at - seen.Where(p => p.IsTaken && p.End <= at).Sum(p => p.End - p.Start);

    /// <summary>A question, and for each answer its label, the line that it means, and a name whose pair is text there.</summary>
    private sealed record Doubt(Text What, ImmutableArray<(string Label, string Line, string AsText)> Choices);
}
