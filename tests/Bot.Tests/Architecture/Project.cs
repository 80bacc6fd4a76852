using System.Collections.Immutable;
using System.Xml.Linq;

namespace Bot.Tests.Architecture;

/// <summary>A source by its path from the root, as src/Bot/Program.cs.</summary>
internal sealed record SourceFile(string Path, string Text);

/// <summary>What the compiler must know of a project: its sources, what it sees, who sees its insides, what is always in use.</summary>
internal sealed record Project(string Name, ImmutableArray<SourceFile> Files)
{
    static readonly string[] Always =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading",
        "System.Threading.Tasks",
    ];

    static readonly string[] OnTheWeb =
    [
        "System.Net.Http.Json", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http",
        "Microsoft.AspNetCore.Routing", "Microsoft.Extensions.Configuration", "Microsoft.Extensions.DependencyInjection",
        "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging",
    ];

    public string Assembly { get; init; } = Name;
    public ImmutableArray<string> References { get; init; } = [];
    public ImmutableArray<string> Friends { get; init; } = [];
    public ImmutableArray<string> Usings { get; init; } = [.. Always];

    /// <summary>All projects of src, read from their project files. A content project without sources is one with no files.</summary>
    public static ImmutableArray<Project> All() => [.. Repository.Files("src", "*.csproj").Select(Read)];

    static Project Read(string path)
    {
        var xml = XDocument.Parse(File.ReadAllText(Repository.At(path)));
        var folder = Path.GetDirectoryName(path)!.Replace('\\', '/');
        var name = Path.GetFileNameWithoutExtension(path);
        var web = (string?)xml.Root!.Attribute("Sdk") == "Microsoft.NET.Sdk.Web";
        return new(name, [.. Repository.Files(folder, "*.cs").Select(f => new SourceFile(f, File.ReadAllText(Repository.At(f))))])
        {
            Assembly = xml.Descendants("AssemblyName").FirstOrDefault()?.Value ?? name,
            References = [.. Items(xml, "ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Replace('\\', '/')))],
            Friends = [.. Items(xml, "InternalsVisibleTo")],
            Usings = [.. Always, .. web ? OnTheWeb : [], .. Items(xml, "Using")],
        };
    }

    static IEnumerable<string> Items(XDocument xml, string item) => xml.Descendants(item).Attributes("Include").Select(a => a.Value);
}
