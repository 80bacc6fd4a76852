using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Bot.Casework.Tests.Guidance;

/// <summary>One snippet as it stands in the tree. Properties are settable because the YAML reader fills them.</summary>
internal sealed class PackFile
{
    public string Id { get; set; } = "";
    public string Title { get; set; } = "";
    public string Phase { get; set; } = "";
    public IList<string> Aliases { get; set; } = [];
    public IList<string> Related { get; set; } = [];
    public string Source { get; set; } = "";
    public string Reviewed { get; set; } = "";

    [YamlIgnore]
    public string Path { get; private set; } = "";

    [YamlIgnore]
    public string Body { get; private set; } = "";

    public static IReadOnlyList<PackFile> All { get; } =
        [.. Directory.EnumerateFiles(SourceTree.Guidance(), "*.md").Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>Words as a reader counts them: what stands between blanks and holds a letter or a digit.</summary>
    public int Words => Body.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));

    public override string ToString() => System.IO.Path.GetFileName(Path);

    private static PackFile Read(string path)
    {
        var parts = File.ReadAllText(path).Split("---\n", 3);
        Assert.True(parts.Length == 3 && parts[0].Length == 0, $"{path} does not begin with front matter between two lines of ---.");
        var reader = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).Build();
        var file = reader.Deserialize<PackFile>(parts[1]);
        (file.Path, file.Body) = (path, parts[2].Trim());
        return file;
    }
}
