using Bot.People;
using Bot.Texts;
using Bot.Views;
using Bot.Cases;

namespace Bot.Delivery;

/// <summary>A transport that can say who reads along in a room.</summary>
public interface IRoomLook
{
    /// <summary>Looks at a room as it is now.</summary>
    Task<RoomLook> Look(Room room, CancellationToken token);
}

/// <summary>What looking at a room found.</summary>
/// <param name="IsPrivate">Whether it is fit for a team's work.</param>
/// <param name="About">Who is let in; or what is wrong and what would be right.</param>
public sealed record RoomLook(bool IsPrivate, Text About);

/// <summary>What may be said to a room besides being free of content.</summary>
public static class RoomSpeech
{
    /// <summary>
    /// Whether nothing in a text is about a case that a member must not hear of: who reads along in a room is not known by name,
    /// so a case that somebody is kept away from is never named there.
    /// </summary>
    public static bool MayBeSaid(RoomText text, TeamView view)
    {
        foreach (var strong in text.Text.Pieces.OfType<Piece.Strong>())
            if (CaseNumber.TryParse(strong.Value, null, out var number) && view.Head(number.Value) is { } head
                && (head.Restricted || view.Team is not { } team || team.Members.Any(m => head.IsRecused(m.Person))))
                return false;
        return true;
    }
}
