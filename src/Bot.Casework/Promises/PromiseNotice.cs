using Bot.Basics;
using Bot.Cases;
using Bot.Documents;
using Bot.Notices;
using Bot.Texts;


namespace Bot.Promises;

/// <summary>What is said about a promise that comes due.</summary>
/// <param name="occasion">Soon due, due, overdue.</param>
public sealed class PromiseNotice(string occasion) : CaseNotice(occasion + "/promise")
{
    /// <summary>Soon due, due, overdue.</summary>
    public static readonly EscalationNotices All = new("promise", occasion => new PromiseNotice(occasion));

    private const string DelayNotice = "A delay notice in outline: thank them for their patience; "
        + "say that it takes longer and, in general words, why; name a new date with slack; say how to reach you.";

    /// <summary>The hour at which it is due was typed by somebody; those before and after are ours.</summary>
    public override bool KeepsCivilHours => occasion != "due";

    /// <inheritdoc/>
    protected override Reply? Words(Case of, Told told)
    {
        if (of.Promises.FirstOrDefault(p => p.Id == told.Notice.Subject) is not { IsOpen: true } promise)
            return null;
        if (!of.Head.IsOpen || !StillNext(told.Notice, promise))
            return null;
        var number = of.Head.Number;
        var whose = promise.Owner == told.Reader ? "you" : told.Name(promise.Owner);
        var note = promise.Note.Length > 0 ? Text.Of($" ({promise.Note})") : Text.Empty;
        var what = Text.Of($"{number}: {whose} promised the {promise.To} an {promise.Of}{note} by {promise.At}");
        return Said(promise, what, told).Then(
            new Choice("Kept", $"promise keep {number} {promise.Id}"),
            new Choice("Move", $"promise move {number} {promise.Id} "),
            new Choice("Snooze 2 h", $"promise snooze {number} {promise.Id} 2h"),
            new Choice("Show", $"case show {number}"));
    }

    /// <inheritdoc/>
    protected override RoomText? ForRoom(CaseHead head, Told told) => Late(head, head.NextPromise, told);

    private Reply Said(Promise promise, Text what, Told told) => occasion switch
    {
        "heads-up" => Reply.Say($"{what}. If it will slip, tell the {promise.To} now, before they notice the silence.")
            .And($"{Text.Ours(DelayNotice)}"),
        "due" => Reply.Say($"{what}. Is it done?"),
        _ => Reply.Say($"{what}. It is {told.At.Now - promise.At} late and not marked as kept.")
            .And($"Somebody is waiting in silence. Write to them today, even if there is nothing new to tell."),
    };

    /// <summary>Not snoozed, moved, or overtaken since by a later step that tells the same people.</summary>
    private static bool StillNext(Notice notice, Promise promise) => promise.Ring.IsStill(notice.Step)
        && notice.Made >= promise.Since && (promise.Ring.SnoozedUntil is not { } until || until <= notice.Made);
}
