using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bot.Tests.Architecture;

/// <summary>The names of types and members that sources declare, and where: what is not among them names nothing of ours.</summary>
internal sealed class DeclaredNames
{
    const string Attribute = "Attribute";
    readonly Dictionary<string, HashSet<string>> files = [];

    public static DeclaredNames In(IEnumerable<SyntaxTree> trees)
    {
        var names = new DeclaredNames();
        foreach (var (file, name) in trees.AsParallel().SelectMany(Of))
            names.Add(file, name);
        return names;
    }

    public bool Elsewhere(string name, string file) =>
        files.TryGetValue(name, out var places) && (places.Count > 1 || !places.Contains(file));

    void Add(string file, string name)
    {
        if (!files.TryGetValue(name, out var places))
            files[name] = places = [];
        places.Add(file);
        if (name.EndsWith(Attribute, StringComparison.Ordinal) && name.Length > Attribute.Length)
            Add(file, name[..^Attribute.Length]);
    }

    static IEnumerable<(string File, string Name)> Of(SyntaxTree tree) =>
        from node in tree.GetRoot().DescendantNodes(n => n is not (BlockSyntax or ArrowExpressionClauseSyntax))
        let name = Name(node)
        where name is not null
        select (tree.FilePath, name);

    static string? Name(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        DelegateDeclarationSyntax type => type.Identifier.ValueText,
        MethodDeclarationSyntax member => member.Identifier.ValueText,
        PropertyDeclarationSyntax member => member.Identifier.ValueText,
        EventDeclarationSyntax member => member.Identifier.ValueText,
        EnumMemberDeclarationSyntax member => member.Identifier.ValueText,
        VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } member => member.Identifier.ValueText,
        ParameterSyntax { Parent.Parent: RecordDeclarationSyntax } member => member.Identifier.ValueText,
        UsingDirectiveSyntax { Alias: { } alias } => alias.Name.Identifier.ValueText,
        _ => null,
    };
}
