using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bot.Tests.Architecture;

/// <summary>
/// Makes of each project a compilation that sees the others as they see each other: names are bound as the real compiler binds them.
/// Nothing is emitted and nothing nullable is reasoned about: only who names whom is asked.
/// </summary>
internal static class Compiler
{
    static readonly CSharpParseOptions Parsing = new CSharpParseOptions(LanguageVersion.CSharp14, DocumentationMode.None)
        .WithFeatures([new("run-nullable-analysis", "never")]);

    public static ImmutableArray<CSharpCompilation> Compile(ImmutableArray<Project> projects)
    {
        var trees = projects.SelectMany(p => p.Files).AsParallel().Select(Parse).ToDictionary(t => t.FilePath);
        var libraries = Libraries([.. projects.Select(p => p.Assembly)]);
        var made = new Dictionary<string, CSharpCompilation>();
        foreach (var project in projects)
            Make(project.Name);
        return [.. projects.Select(p => made[p.Name])];

        CSharpCompilation Make(string name)
        {
            if (made.TryGetValue(name, out var known))
                return known;
            var project = projects.Single(p => p.Name == name);
            var below = Below(project, projects).Select(n => Make(n).ToMetadataReference());
            var own = project.Files.Select(f => trees[f.Path]).ToArray();
            var compilation = CSharpCompilation.Create(
                project.Assembly, [.. own, Parse(Preamble(project))], [.. libraries, .. below], Options(own));
            return made[name] = WithWhatIsGenerated(compilation, project);
        }
    }

    static SyntaxTree Parse(SourceFile file) => CSharpSyntaxTree.ParseText(file.Text, Parsing, file.Path);

    static SourceFile Preamble(Project project) => new(
        "",
        string.Concat(project.Usings.Select(u => $"global using {u};\n"))
        + string.Concat(project.Friends.Select(f => $"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"{f}\")]\n")));

    /// <summary>What a project may see is also what those that it names may see.</summary>
    static IEnumerable<string> Below(Project project, ImmutableArray<Project> all) =>
        project.References.SelectMany(r => Below(all.Single(p => p.Name == r), all).Prepend(r)).Distinct();

    static CSharpCompilationOptions Options(SyntaxTree[] own)
    {
        var program = own.Any(t => ((CompilationUnitSyntax)t.GetRoot()).Members.OfType<GlobalStatementSyntax>().Any());
        return new(
            program ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
            allowUnsafe: true,
            nullableContextOptions: NullableContextOptions.Annotations);
    }

    /// <summary>The runtime and all packages as this very test has them, without what is ours.</summary>
    static ImmutableArray<MetadataReference> Libraries(ImmutableHashSet<string> ours)
    {
        var trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return
        [
            .. from path in trusted.Split(Path.PathSeparator)
               where !ours.Contains(Path.GetFileNameWithoutExtension(path))
               select MetadataReference.CreateFromFile(path),
        ];
    }

    /// <summary>Members of a JSON context are written by its generator; log messages and patterns need no bodies here.</summary>
    static CSharpCompilation WithWhatIsGenerated(CSharpCompilation compilation, Project project)
    {
        if (!project.Files.Any(f => f.Text.Contains(": JsonSerializerContext", StringComparison.Ordinal)))
            return compilation;
        var driver = CSharpGeneratorDriver.Create([JsonGenerator().AsSourceGenerator()], parseOptions: Parsing);
        driver.RunGeneratorsAndUpdateCompilation(compilation, out var full, out _);
        return (CSharpCompilation)full;
    }

    static IIncrementalGenerator JsonGenerator()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var packs = Path.Combine(runtime, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref");
        const string File = "System.Text.Json.SourceGeneration.dll";
        var found = Directory.EnumerateFiles(packs, File, SearchOption.AllDirectories).Order(StringComparer.Ordinal).LastOrDefault()
            ?? throw new InvalidOperationException($"{File} is not under {packs}, where the SDK keeps it");
        var type = Assembly.LoadFrom(Path.GetFullPath(found))
            .GetType("System.Text.Json.SourceGeneration.JsonSourceGenerator", throwOnError: true);
        return (IIncrementalGenerator)Activator.CreateInstance(type!)!;
    }
}
