namespace Bot.Texts;

/// <summary>A value that can stand in a hole of a text.</summary>
public interface IPiece
{
    /// <summary>How it stands there.</summary>
    Piece Piece { get; }
}

/// <summary>A value that may stand in what a room hears: it says nothing that anybody typed. A test lists all such types.</summary>
public interface IRoomPiece : IPiece;
