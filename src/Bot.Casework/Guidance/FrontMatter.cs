namespace Bot.Guidance;

/// <summary>
/// The head of a snippet: <c>key: value</c>, and lists as lines with a dash or in brackets. The part of YAML that snippets use;
/// reading a whole pack takes milliseconds, where a general reader takes longer than all else at the start.
/// </summary>
internal sealed class FrontMatter
{
    private readonly Dictionary<string, List<string>> _fields = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="InvalidDataException">A line is neither a field nor an item of a list.</exception>
    public static FrontMatter Read(string head, string name)
    {
        var read = new FrontMatter();
        List<string>? field = null;
        foreach (var line in head.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var text = line.TrimStart();
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (text.StartsWith("- ", StringComparison.Ordinal) && field is not null)
                field.Add(Plain(text[2..]));
            else if (colon > 0 && text.Length == line.Length)
                read._fields[line[..colon].Trim()] = field = Values(line[(colon + 1)..].Trim());
            else
                throw new InvalidDataException(
                    $"{name}: the front matter has a line that is neither \"key: value\" nor \"- item\": {text}");
        }
        return read;
    }

    public string Text(string key) => _fields.GetValueOrDefault(key)?.FirstOrDefault() ?? "";

    public IReadOnlyList<string> List(string key) => _fields.GetValueOrDefault(key) ?? [];

    private static List<string> Values(string text)
    {
        if (text.Length == 0)
            return [];
        return text[0] == '[' && text[^1] == ']'
            ? [.. text[1..^1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Plain)]
            : [Plain(text)];
    }

    private static string Plain(string text)
    {
        text = text.Trim();
        if (text.Length >= 2 && text[0] == '"' && text[^1] == '"')
            return text[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);
        return text.Length >= 2 && text[0] == '\'' && text[^1] == '\'' ? text[1..^1].Replace("''", "'", StringComparison.Ordinal) : text;
    }
}
