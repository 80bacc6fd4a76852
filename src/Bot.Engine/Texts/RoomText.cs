using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using NodaTime;

namespace Bot.Texts;

/// <summary>
/// What may stand in a room: numbers, states, lateness, names of colleagues. A text that anybody typed cannot get in:
/// the builder takes no string.
/// </summary>
public sealed class RoomText
{
    private RoomText(Text text) => Text = text;

    /// <summary>As a text to render.</summary>
    public Text Text { get; }

    /// <summary>Builds one.</summary>
    public static RoomText Of(RoomTextBuilder text) => new(new Text(text.Pieces));

    /// <inheritdoc/>
    public override string ToString() => Text.ToString();
}

/// <summary>A colleague's name as the team knows it.</summary>
public readonly record struct Handle(string Name);

/// <summary>Collects what may stand in a room.</summary>
[InterpolatedStringHandler]
public readonly ref struct RoomTextBuilder
{
    private readonly ImmutableArray<Piece>.Builder pieces;

    /// <summary>Called by the compiler.</summary>
    public RoomTextBuilder(int literalLength, int formattedCount)
    {
        _ = literalLength;
        pieces = ImmutableArray.CreateBuilder<Piece>(2 * formattedCount + 1);
    }

    internal ImmutableArray<Piece> Pieces => pieces.ToImmutable();

    /// <summary>Our words.</summary>
    public void AppendLiteral(string words) => pieces.Add(new Piece.Ours(words));

    /// <summary>A value that may stand in a room.</summary>
    public void AppendFormatted<T>(T value)
        where T : struct, IRoomPiece => pieces.Add(value.Piece);

    /// <summary>A count.</summary>
    public void AppendFormatted(long count) => pieces.Add(new Piece.Ours(count.ToString(CultureInfo.InvariantCulture)));

    /// <summary>A state.</summary>
    public void AppendFormatted(Enum state) => pieces.Add(new Piece.Ours(Words.Of(state)));

    /// <summary>How late, how long.</summary>
    public void AppendFormatted(Duration length) => pieces.Add(new Piece.Ours(Times.Span.Said(length)));

    /// <summary>A moment.</summary>
    public void AppendFormatted(At at) => pieces.Add(new Piece.Moment(at.Instant, at.Style));

    /// <summary>A colleague.</summary>
    public void AppendFormatted(Handle handle) => pieces.Add(new Piece.Theirs(handle.Name));

    /// <summary>A command to type.</summary>
    public void AppendFormatted(Typed command) => pieces.Add(new Piece.Typed(command.Line));
}
