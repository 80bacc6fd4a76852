using Bot.Basics;
using Bot.Texts;


namespace Bot.Transports.Rendering;

/// <summary>Texts as plain words; moments in the reader's zone.</summary>
internal static class PlainWords
{
    /// <summary>A text in which commands to type stand between backquotes.</summary>
    public static string Of(Text text, Reader reader) => Joined(text, reader, "`");

    /// <summary>The same without backquotes, for tables and titles.</summary>
    public static string Bare(Text text, Reader reader) => Joined(text, reader, "");

    /// <summary>One piece, fit for a terminal.</summary>
    public static string Of(Piece piece, Reader reader) => Safe.Lines(piece switch
    {
        Piece.Ours p => p.Value,
        Piece.Theirs p => p.Value,
        Piece.Strong p => p.Value,
        Piece.Typed p => p.Line.TrimEnd(),
        Piece.Moment p => MomentText.Show(p.At, p.Style, reader.Zone, reader.Now),
        _ => throw new InvalidOperationException($"unknown piece {piece.GetType()}"),
    });

    private static string Joined(Text text, Reader reader, string quote) =>
        string.Concat(text.Pieces.Select(p => p is Piece.Typed ? quote + Of(p, reader) + quote : Of(p, reader)));
}
