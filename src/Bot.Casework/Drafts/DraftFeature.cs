using Bot.Commands;


namespace Bot.Drafts;

/// <summary>A second pair of eyes on a draft.</summary>
public sealed class DraftFeature : IFeature
{
    /// <inheritdoc/>
    public static void Register(Features to) =>
        to.With(typeof(DraftCommands), Kinds, new CommandGroup("draft", "Drafts", 30));

    /// <summary>What people call what they write.</summary>
    private static readonly ChoiceWords<DraftKind> Kinds = new(
        (DraftKind.Reply, "answer, response, mail, email, letter, message, acknowledgement, acknowledgment, first reply"),
        (DraftKind.Closure, "close, closing, closing notice, closing letter, closing message, final reply"),
        (DraftKind.Sanction,
            "ban, block, ban notice, block notice, sanction notice, ban message, block message, warning, ban statement, sanction message"),
        (DraftKind.Announcement, "announce, public, public notice, public announcement, public statement, announcements, statement"));
}
