using System.Text;
using Bot.Basics;
using Bot.Texts;

namespace Bot.Commands;

/// <summary>
/// What of a command's values a line already gives, as text by parameter name, so that a form need not ask for it again;
/// and the way back, so that nothing typed into a form is lost.
/// </summary>
public static class GivenValues
{
    /// <summary>The values that a line gives, up to the first that cannot be read.</summary>
    /// <param name="command">The command that the line calls.</param>
    /// <param name="left">What follows the command's words.</param>
    /// <param name="scope">Now and the caller's zone.</param>
    public static Dictionary<string, string> Of(Command command, string left, Scope scope)
    {
        var (given, rest, _) = LinePairs.Of(command, left, scope);
        foreach (var parameter in command.Parameters.Where(p => !p.NamedOnly && !given.ContainsKey(p.Name)))
        {
            if (rest.Length == 0)
                break;
            rest = WithoutName(parameter, rest);
            var read = parameter.Read(rest, parameter.Rest, scope);
            if (read.Why is null)
                (given[parameter.Name], rest) = (Kept(read.Value, Used(rest, read.Left)), read.Left);
            else if (!parameter.Optional)
                break;
        }

        return given;
    }

    /// <summary>
    /// The first parameters that the next word of a line can belong to: those that may be skipped, up to one that may not.
    /// </summary>
    internal static IEnumerable<Parameter> Next(Command command, string left, Scope scope)
    {
        var given = Of(command, left, scope);
        var last = command.Parameters.LastOrDefault(p => !p.NamedOnly && given.ContainsKey(p.Name));
        var from = last is null ? 0 : command.Parameters.IndexOf(last) + (last.Rest || last.Known?.TakesAll == true ? 0 : 1);
        foreach (var parameter in command.Parameters.Skip(from).Where(p => !p.NamedOnly))
        {
            yield return parameter;
            if (!parameter.Optional)
                yield break;
        }
    }

    /// <summary>What follows a parameter's own name, where somebody typed that name in the value's place: "chase=tomorrow".</summary>
    internal static string WithoutName(Parameter parameter, string rest)
    {
        var isNamed = !parameter.Rest && rest.Length > parameter.Name.Length + 1 && rest[parameter.Name.Length] == '='
            && rest.StartsWith(parameter.Name, StringComparison.OrdinalIgnoreCase);
        return isNamed ? rest[(parameter.Name.Length + 1)..].TrimStart() : rest;
    }

    /// <summary>The line that gives these values: what it is read as is what was given.</summary>
    public static string Line(Command command, IReadOnlyDictionary<string, string> values)
    {
        var line = new StringBuilder(command.Path);
        // A capital behind a name would be asked about: it may belong to it.
        var mayGoOn = command.Parameters.Any(p => p.Rest && values.GetValueOrDefault(p.Name) is { Length: > 0 } t && char.IsUpper(t[0]));
        var hasText = command.Parameters.Any(p => p.Rest && values.GetValueOrDefault(p.Name) is { Length: > 0 });
        foreach (var parameter in command.Parameters.OrderBy(p => p.Rest))
            if (values.GetValueOrDefault(parameter.Name) is { Length: > 0 } text)
                line.Append(' ').Append(
                    parameter.Rest ? Bare(command, text)
                    : MayGoOn(parameter) ? $"{parameter.Name}={InQuotes(text)}"
                    : $"{parameter.Name}={Quoted(text)}");
        return line.ToString();

        // The words behind a date may belong to it too.
        bool MayGoOn(Parameter parameter) => parameter.IsName ? mayGoOn : parameter.Type == typeof(DateText) && hasText;
    }

    /// <summary>A text at the end of a line: in quotes where it would be taken apart.</summary>
    private static string Bare(Command command, string text)
    {
        var (_, left, seen) = LineReader.Scan(text, command.IsNamedFirst, command.IsNamedAnywhere);
        var isWhole = seen.Count == 0 && left == text && LineReader.Unquoted(text) == text
            && !command.Parameters.Any(p => p.NamedOnly && (text.StartsWith(p.Name, StringComparison.OrdinalIgnoreCase)
                || text.EndsWith(p.Name + "=", StringComparison.OrdinalIgnoreCase)));
        return isWhole ? text : $"\"{Escaped(text)}\"";
    }

    /// <summary>A value as it is typed in a line: in quotes where it holds blanks or quotes.</summary>
    public static string Quoted(string text) =>
        text.Length > 0 && !text.Any(c => char.IsWhiteSpace(c) || c is '"') && !Quotes.Opens(text[0]) ? text
        : InQuotes(text);

    /// <summary>A value in quotes.</summary>
    internal static string InQuotes(string text) => $"\"{Escaped(text)}\"";

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    /// <summary>What of a text was used where so much was left.</summary>
    internal static string Used(string text, string left) =>
        (text.EndsWith(left, StringComparison.Ordinal) ? text[..^left.Length] : text).Trim();

    /// <summary>A value as text that reads as the same value again.</summary>
    internal static string Kept(object? value, string typed)
    {
        var text = value as string ?? LineReader.Unquoted(typed);
        return LineReader.Unquoted(text) == text ? text : Quoted(text);
    }
}
