using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Bot.Tests.Architecture;

/// <summary>
/// A feature owns all of itself: it is named only in its folder, where it is brought in, and by rooms that a row lets use it.
/// </summary>
internal static class Features
{
    /// <summary>By symbols: uses of a feature's types from elsewhere.</summary>
    public static IEnumerable<string> NamedOutside(IEnumerable<Use> uses, Table table) =>
        from use in uses
        let feature = table.FeatureOf(Picture.Room(use.To))
        where feature is not null && !MayName(use.From, feature, table)
        select $"{use}: {feature} is named outside. Let its registration bring in what is done here.";

    /// <summary>By words: names and texts that speak of a feature, by the words that the table gives, and use none of its types.</summary>
    public static IEnumerable<string> SpokenOfOutside(IEnumerable<SourceFile> files, Table table) =>
        from file in files.AsParallel().AsOrdered()
        from words in table.Words
        where !MayName(file.Path, words.Key, table)
        from token in CSharpSyntaxTree.ParseText(file.Text, path: file.Path).GetRoot().DescendantTokens()
        where words.Value.Any(w => SpeaksOf(token, w))
        let line = token.GetLocation().GetLineSpan().StartLinePosition.Line + 1
        select $"{file.Path}({line}) says {token.ValueText}: the feature {words.Key} is spoken of outside. Move it into its folder.";

    static bool MayName(string file, string feature, Table table)
    {
        var room = Picture.Room(file);
        return table.FeatureOf(room) == feature || table.Registrations.Contains(file) || table.Allows(room, feature);
    }

    static bool SpeaksOf(SyntaxToken token, string word) => token.Kind() switch
    {
        SyntaxKind.IdentifierToken => HasWord(token.ValueText, word),
        SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.SingleLineRawStringLiteralToken
            or SyntaxKind.MultiLineRawStringLiteralToken => token.ValueText.Contains(word, StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>Rota is in RotaEntry and TheRota, not in Rotation: a word ends where no small letter follows, but for a plural.</summary>
    static bool HasWord(string name, string word)
    {
        for (var at = name.IndexOf(word, StringComparison.Ordinal); at >= 0; at = name.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var rest = name[(at + word.Length)..];
            var plural = rest.StartsWith('s') ? rest[1..] : rest;
            if (plural.Length == 0 || !char.IsAsciiLetterLower(plural[0]))
                return true;
        }
        return false;
    }
}
