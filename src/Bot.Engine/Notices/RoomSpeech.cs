using Bot.Texts;
using Bot.Views;


namespace Bot.Notices;

/// <summary>What may be said to a room besides being free of content.</summary>
public static class RoomSpeech
{
    /// <summary>
    /// Whether nothing in a text is about a document that a member must not hear of: who reads along in a room is not known by name,
    /// so a case that somebody is kept away from is never named there.
    /// </summary>
    public static bool MayBeSaid(RoomText text, TeamView view) => text.Text.Pieces.OfType<Piece.Reference>()
        .All(named => view.MayStandInRooms(named.Doc));
}
