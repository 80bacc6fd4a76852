using Bot.Times;

namespace Bot.Commands;

/// <summary>
/// The name=value pairs of a command's line. A date behind a name has as many words as make one, as one by its place has.
/// </summary>
internal static class LinePairs
{
    /// <summary>Takes the pairs out of a line.</summary>
    /// <param name="command">Whose names they are.</param>
    /// <param name="line">What follows the command's words.</param>
    /// <param name="scope">Now and the caller's zone.</param>
    /// <param name="asText">Names whose pairs are part of the text.</param>
    public static (Dictionary<string, string> Pairs, string Left, List<PairAt> Seen) Of(
        Command command, string line, Scope scope, IReadOnlySet<string>? asText = null)
    {
        return LineReader.Scan(
            line, n => !IsText(n) && command.IsNamedFirst(n), n => !IsText(n) && command.IsNamedAnywhere(n), Value, IsOfNames);

        bool IsText(string name) => asText?.Contains(name) == true;

        bool IsOfNames(string name) => command.Parameters.Any(p => p.Name == name && p.IsName);

        NamedValue? Value(string name, string text) =>
            command.Parameters.FirstOrDefault(p => p.Name == name) is { } named && !IsText(name) ? Several(named, text, scope) : null;
    }

    /// <summary>The words at the start of a text that are a value of this parameter; null where one word is.</summary>
    public static NamedValue? Several(Parameter parameter, string text, Scope scope)
    {
        // What stands between brackets is one name, blanks and all.
        if (parameter.IsName && text.StartsWith("[[", StringComparison.Ordinal)
            && text.IndexOf("]]", StringComparison.Ordinal) is > 0 and var close)
            return new NamedValue(text[..(close + 2)], text[(close + 2)..], null);
        if (parameter.Type != typeof(DateText))
            return null;
        if (LineReader.Word(text) is var (first, others) && parameter.IsLeftOutBy(first))
            return new NamedValue(first, others, null);
        if (parameter.SaysThatItWas(LineReader.Word(text).Word))
            return new NamedValue(LineReader.Word(text).Word, LineReader.Word(text).Left, Parameter.AskWhen);
        var head = text.Length <= When.MaxLength ? text : text[..When.MaxLength];
        var (date, left, why) = DateText.Take(head, false, scope);
        if (date is not null)
            return new NamedValue(date.Said, text[(head.Length - left.Length)..], null);
        var (word, behind) = LineReader.Word(text);
        return new NamedValue(word, behind, why);
    }
}
