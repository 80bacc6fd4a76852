using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Bot.Basics;
using NodaTime;

namespace Bot.Texts;

/// <summary>One piece of a text; each transport renders it in its own markup.</summary>
public abstract record Piece
{
    private Piece() { }

    /// <summary>Our own words.</summary>
    public sealed record Ours(string Value) : Piece;

    /// <summary>What somebody typed: shown literally, every markup of the transport escaped.</summary>
    public sealed record Theirs(string Value) : Piece;

    /// <summary>A moment, shown in the reader's own zone.</summary>
    public sealed record Moment(Instant At, MomentStyle Style) : Piece;

    /// <summary>A command to type, shown so that it can be copied.</summary>
    public sealed record Typed(string Line) : Piece;

    /// <summary>A word that matters.</summary>
    public record Strong(string Value) : Piece;

    /// <summary>A document by what people call it; shown as a word that matters.</summary>
    public sealed record Reference(DocId Doc, string Value) : Strong(Value);
}

/// <summary>How a moment is shown.</summary>
public enum MomentStyle
{
    /// <summary>Date, time and zone, and how far away: "Fri 27 Nov 2026 18:00 Europe/Berlin, in 5 days".</summary>
    Full,

    /// <summary>Date and time: "Fri 27 Nov 18:00".</summary>
    Short,

    /// <summary>Only how far away: "in 5 days", "2 h ago".</summary>
    Relative,
}

/// <summary>A text of pieces. Built from an interpolated string: what stands in the braces is never taken for markup.</summary>
public sealed class Text(ImmutableArray<Piece> pieces)
{
    /// <summary>Nothing.</summary>
    public static readonly Text Empty = new([]);

    /// <summary>Its pieces, in order.</summary>
    public ImmutableArray<Piece> Pieces { get; } = pieces;

    /// <summary>Builds one; the braces hold people's words, moments, commands.</summary>
    public static Text Of(TextBuilder text) => text.Build();

    /// <summary>Our own fixed words.</summary>
    public static Text Ours(string words) => new([new Piece.Ours(words)]);

    /// <summary>Somebody's words.</summary>
    public static Text Theirs(string words) => new([new Piece.Theirs(words)]);

    /// <summary>One after the other.</summary>
    public static Text operator +(Text left, Text right) => new(left.Pieces.AddRange(right.Pieces));

    /// <summary>One after the other.</summary>
    public static Text Add(Text left, Text right) => left + right;

    /// <summary>Several with something between.</summary>
    public static Text Join(string between, IEnumerable<Text> parts)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        foreach (var part in parts)
        {
            if (pieces.Count > 0)
                pieces.Add(new Piece.Ours(between));
            pieces.AddRange(part.Pieces);
        }

        return new Text(pieces.ToImmutable());
    }

    /// <summary>The plain words, for tests and searches; moments as ISO instants.</summary>
    public override string ToString()
    {
        var plain = new StringBuilder();
        foreach (var piece in Pieces)
            plain.Append(piece switch
            {
                Piece.Ours p => p.Value,
                Piece.Theirs p => p.Value,
                Piece.Strong p => p.Value,
                Piece.Typed p => p.Line,
                Piece.Moment p => p.At.ToString(),
                _ => throw new InvalidOperationException(),
            });
        return plain.ToString();
    }
}

/// <summary>A hole that is a command to type.</summary>
public readonly record struct Typed(string Line);

/// <summary>A hole that is a word that matters.</summary>
public readonly record struct Strong(string Value);

/// <summary>A hole that is a moment in a given style.</summary>
public readonly record struct At(Instant Instant, MomentStyle Style = MomentStyle.Full);

/// <summary>Collects an interpolated string into pieces.</summary>
[InterpolatedStringHandler]
public readonly ref struct TextBuilder
{
    private readonly ImmutableArray<Piece>.Builder pieces;

    /// <summary>Called by the compiler.</summary>
    public TextBuilder(int literalLength, int formattedCount)
    {
        _ = literalLength;
        pieces = ImmutableArray.CreateBuilder<Piece>(2 * formattedCount + 1);
    }

    /// <summary>Our words.</summary>
    public void AppendLiteral(string words) => pieces.Add(new Piece.Ours(words));

    /// <summary>People's words.</summary>
    public void AppendFormatted(string? words) => pieces.Add(new Piece.Theirs(words ?? ""));

    /// <summary>A text within a text.</summary>
    public void AppendFormatted(Text text) => pieces.AddRange(text.Pieces);

    /// <summary>A count.</summary>
    public void AppendFormatted(long count) => pieces.Add(new Piece.Ours(count.ToString(CultureInfo.InvariantCulture)));

    /// <summary>A value that knows how it is shown.</summary>
    public void AppendFormatted<T>(T value)
        where T : struct, IPiece => pieces.Add(value.Piece);

    /// <summary>A command.</summary>
    public void AppendFormatted(Typed command) => pieces.Add(new Piece.Typed(command.Line));

    /// <summary>A word that matters.</summary>
    public void AppendFormatted(Strong word) => pieces.Add(new Piece.Strong(word.Value));

    /// <summary>A moment.</summary>
    public void AppendFormatted(At at) => pieces.Add(new Piece.Moment(at.Instant, at.Style));

    /// <summary>A moment in full.</summary>
    public void AppendFormatted(Instant at) => pieces.Add(new Piece.Moment(at, MomentStyle.Full));

    /// <summary>A value of a closed set, in our words.</summary>
    public void AppendFormatted(Enum value) => pieces.Add(new Piece.Ours(Words.Of(value)));

    /// <summary>A length of time.</summary>
    public void AppendFormatted(Duration length) => pieces.Add(new Piece.Ours(Times.Span.Said(length)));

    internal Text Build() => new(pieces.ToImmutable());
}
