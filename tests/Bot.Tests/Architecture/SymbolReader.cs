using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Bot.Tests.Architecture;

/// <summary>
/// Resolves every name in the sources. What is named counts, not what merely flows through: <c>var x = A.B();</c> names A,
/// and names the type of x only where a member of x is named. Operators, conversions, comments and documentation do not count.
/// </summary>
internal static class SymbolReader
{
    public static Uses Read(params Project[] projects)
    {
        var files = projects.SelectMany(p => p.Files).Select(f => f.Path).ToHashSet();
        var compilations = Compiler.Compile([.. projects]);
        var names = DeclaredNames.In(compilations.SelectMany(c => c.SyntaxTrees));
        var read = (from compilation in compilations
                    from tree in compilation.SyntaxTrees
                    where files.Contains(tree.FilePath)
                    orderby tree.Length descending
                    select compilation.GetSemanticModel(tree)).AsParallel().Select(model => Read(model, files, names)).ToArray();
        return new([.. read.SelectMany(r => r.All).OrderBy(u => (u.From, u.To, u.Type))], [.. read.SelectMany(r => r.Unbound).Order()]);
    }

    static Uses Read(SemanticModel model, HashSet<string> files, DeclaredNames names)
    {
        var from = model.SyntaxTree.FilePath;
        var found = new Dictionary<(string Type, string To), Use>();
        var unbound = new List<string>();
        foreach (var node in model.SyntaxTree.GetRoot().DescendantNodes().Where(n => MayName(n, from, names)))
        {
            var info = model.GetSymbolInfo(node);
            var symbol = info.Symbol ?? (info.CandidateReason == CandidateReason.MemberGroup ? info.CandidateSymbols[0] : null);
            if (symbol is null)
            {
                if (node is SimpleNameSyntax name && !IsNoSymbol(name))
                    unbound.Add($"{from}({Line(node)}) {name.Identifier.Text}");
                continue;
            }
            if (Declared.Of(symbol) is not { } declared || declared.File(files, from) is not { } to)
                continue;
            var key = (declared.Type.Name, to);
            found[key] = found.TryGetValue(key, out var use)
                ? use with { Count = use.Count + 1 }
                : new(from, declared.Type.Name, to, 1, declared.Shown, Line(node));
        }
        return new([.. found.Values], unbound);
    }

    /// <summary>Asking the compiler is dear: names that no other file of ours declares are passed over.</summary>
    static bool MayName(SyntaxNode node, string from, DeclaredNames names) => node switch
    {
        SimpleNameSyntax name => names.Elsewhere(name.Identifier.ValueText, from),
        BaseObjectCreationExpressionSyntax or ElementAccessExpressionSyntax or ElementBindingExpressionSyntax => true,
        ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax => true,
        _ => false,
    };

    /// <summary>Words that stand where names stand.</summary>
    static bool IsNoSymbol(SimpleNameSyntax name) => (name.Identifier.Text, name.Parent) switch
    {
        ("nameof", InvocationExpressionSyntax) => true,
        ("notnull" or "unmanaged", TypeConstraintSyntax) => true,
        ("_", _) => true,
        (_, NameEqualsSyntax { Parent: UsingDirectiveSyntax }) => true,
        (_, NameColonSyntax { Parent: ArgumentSyntax { Parent: TupleExpressionSyntax } }) => true,
        _ => false,
    };

    static int Line(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
}
