using System.Text.Json;

namespace Learn.Examples;

/// <summary>Reads the example files of the source tree, in the order of their names.</summary>
internal static class ExampleFiles
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>
    /// One topic a file in the folder of each hand, one question a line; blank lines and lines that begin with # are left out.
    /// </summary>
    public static IEnumerable<(string Topic, string Question)> Guide(string folder) =>
        from file in Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        from line in File.ReadLines(file)
        where line.Length > 0 && line[0] != '#' && line.Trim().Length > 0
        select (Path.GetFileNameWithoutExtension(file), line.Trim());

    /// <summary>
    /// Descriptions with their routes, most urgent first (none for what is nobody's harassment), and whose hand wrote them: the name
    /// of the folder.
    /// </summary>
    public static IEnumerable<(string Hand, string Question, IReadOnlyList<string> Routes)> Where(string folder) =>
        from file in Directory.EnumerateFiles(folder, "*.jsonl", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        from line in File.ReadLines(file)
        where line.Trim().Length > 0
        let read = JsonSerializer.Deserialize<WhereLine>(line, Web) ?? throw new InvalidDataException($"{file}: an empty line of JSON.")
        select (Path.GetFileName(Path.GetDirectoryName(file)!), read.Q, read.Routes);

    /// <summary>
    /// Case notes, one a line: the kind of danger that it tells of or <c>none</c>, a colon, the note; and whose hand wrote it.
    /// </summary>
    public static IEnumerable<(string Hand, string Kind, string Text)> Notes(string folder) =>
        from file in Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        from line in File.ReadLines(file)
        where line.Trim().Length > 0 && line[0] != '#'
        let colon = line.IndexOf(": ", StringComparison.Ordinal)
        select (Path.GetFileName(Path.GetDirectoryName(file)!), line[..colon], line[(colon + 2)..].Trim());

    private sealed record WhereLine(string Q, IReadOnlyList<string> Routes);
}
