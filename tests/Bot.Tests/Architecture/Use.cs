namespace Bot.Tests.Architecture;

/// <summary>A file names a type (or a member of it) of another file: how often, and where first.</summary>
/// <param name="From">The file that names, from the root.</param>
/// <param name="Type">The type named: for a nested one the outermost, for an extension method the class that holds it.</param>
/// <param name="To">The file where what is named is declared.</param>
/// <param name="Count">How often.</param>
/// <param name="Symbol">The first thing named, as CaseHead.Number.</param>
/// <param name="Line">Where that is, from 1.</param>
internal sealed record Use(string From, string Type, string To, int Count, string Symbol, int Line)
{
    public override string ToString() => $"{From}({Line}) names {Symbol} of {To}" + (Count > 1 ? $" (and {Count - 1} more)" : "");
}

/// <summary>All uses between files, and the names that could not be bound: with any of those the picture would lie.</summary>
internal sealed record Uses(IReadOnlyList<Use> All, IReadOnlyList<string> Unbound);
