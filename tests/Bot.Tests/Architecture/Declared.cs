using Microsoft.CodeAnalysis;

namespace Bot.Tests.Architecture;

/// <summary>What is named, and the outermost type that it belongs to.</summary>
internal sealed record Declared(ISymbol Symbol, INamedTypeSymbol Type)
{
    public string Shown => SymbolEqualityComparer.Default.Equals(Symbol, Type) ? Type.Name : $"{Type.Name}.{Word}";

    string Word => Symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } ? "new" : Symbol.Name;

    /// <summary>Null for what belongs to no type, or to one without a name: locals, parameters, namespaces, tuples.</summary>
    public static Declared? Of(ISymbol symbol)
    {
        var named = (symbol as IMethodSymbol)?.ReducedFrom ?? symbol;
        var type = named switch
        {
            INamedTypeSymbol own => own,
            IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol => named.ContainingType,
            _ => null,
        };
        if (type is null || type.IsTupleType || type.IsAnonymousType)
            return null;
        while (type.ContainingType is { } outer)
            type = outer;
        return new(named.OriginalDefinition, type.OriginalDefinition);
    }

    /// <summary>
    /// The file of ours that declares it: of a type in parts, the one that holds this member; null if it is not ours or of this very file.
    /// </summary>
    public string? File(HashSet<string> ours, string from)
    {
        var own = Files(Symbol, ours);
        var places = own.Count > 0 ? own : Files(Type, ours);
        return places.Contains(from) ? null : places.FirstOrDefault();
    }

    static List<string> Files(ISymbol symbol, HashSet<string> ours) =>
        [.. symbol.DeclaringSyntaxReferences.Select(r => r.SyntaxTree.FilePath).Where(ours.Contains).Order(StringComparer.Ordinal)];
}
