namespace Bot.Guidance;

/// <summary>One short answer of the guidance pack.</summary>
/// <param name="Id">Stable: commands, buttons and measurements name a topic by it.</param>
/// <param name="Title">What it is about, in a few words.</param>
/// <param name="Phase">Step of the work that it belongs to.</param>
/// <param name="Aliases">Words that people type for it.</param>
/// <param name="Related">Ids of topics that one may want next.</param>
/// <param name="Source">Section of the training modules that it was written from.</param>
/// <param name="Reviewed">Day on which somebody last checked it, as yyyy-MM-dd.</param>
/// <param name="Body">Markdown.</param>
/// <param name="Language">Folder that it came from; may differ from the one asked for when a translation is missing.</param>
public sealed record Snippet(
    string Id, string Title, string Phase, IReadOnlyList<string> Aliases, IReadOnlyList<string> Related,
    string Source, string Reviewed, string Body, string Language = Snippet.Fallback)
{
    /// <summary>The language that every topic is in.</summary>
    public const string Fallback = "en";

    /// <summary>Reads a Markdown file with front matter.</summary>
    /// <param name="text">The file.</param>
    /// <param name="name">Its name, for the message.</param>
    /// <param name="language">Folder that it came from.</param>
    /// <exception cref="InvalidDataException">There is no front matter, or no id in it.</exception>
    public static Snippet Parse(string text, string name, string language = Fallback)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.ReplaceLineEndings("\n").TrimStart('\uFEFF').Split("---\n", 3);
        if (parts.Length != 3 || parts[0].Length > 0)
            throw new InvalidDataException($"{name}: a snippet begins with front matter between two lines of ---.");
        var head = FrontMatter.Read(parts[1], name);
        if (head.Text("id").Length == 0 || head.Text("title").Length == 0)
            throw new InvalidDataException($"{name}: the front matter needs an id and a title.");
        return new Snippet(head.Text("id"), head.Text("title"), head.Text("phase"), head.List("aliases"), head.List("related"),
            head.Text("source"), head.Text("reviewed"), parts[2].Trim(), language);
    }
}
