using Bot.Basics;
using Bot.Commands;
using Bot.Notices;
using Bot.People;
using Bot.Texts;

namespace Bot.Cases;

/// <summary>
/// At what hour somebody is really told of what a command did: at night it waits, and who waits for an answer must know it.
/// </summary>
internal static class ToldWhen
{
    /// <summary>"now", or the hour until which their night or their quiet hours hold it back.</summary>
    public static Text ToldAt(this NoticeType type, CommandContext call, Person whom) =>
        type.HeldUntil(whom, call.Now) is { } until
            ? Text.Of($"{new At(until, MomentStyle.Short)}, for {Text.Ours(Why(whom))} it back until then,")
            : Text.Ours("now");

    /// <summary>Who has set no quiet hours is not told that they have.</summary>
    private static string Why(Person whom) => whom.Quiet is null ? "the night where they are holds" : "their quiet hours hold";

    /// <summary>Nothing, or that hour.</summary>
    public static Text ToldLater(this NoticeType type, CommandContext call, PersonId whom) =>
        call.People.Of(whom) is { } person && type.HeldUntil(person, call.Now) is { } until
            ? Text.Of($" {new At(until, MomentStyle.Short)}")
            : Text.Empty;
}
