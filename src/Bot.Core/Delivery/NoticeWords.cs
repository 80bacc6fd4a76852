using Bot.Cases;
using Bot.Ringing;
using Bot.Desk;
using Bot.People;
using Bot.Promises;
using Bot.Texts;
using Bot.Views;

namespace Bot.Delivery;

/// <summary>The words of a notice, made when it is told, from what is true then; null when it is no longer true.</summary>
internal static class NoticeWords
{
    public static async Task<Reply?> Of(Notice notice, PersonId reader, Team team, NoticeReader reading, PeopleView people, NoticeMark mark, CancellationToken token)
    {
        switch (notice.Occasion)
        {
            case Occasion.Reminder:
                return reading.Reminder(reader) is { } reminder
                    ? mark.On(Reply.Say($"{new Strong("Reminder")}: {reminder.Text}").Then(new Choice("In an hour", $"me snooze {reminder.Id} 1h"), new Choice("Tomorrow", $"me snooze {reminder.Id} tomorrow 9am")))
                    : null;
            case Occasion.Digest:
                return await DigestWords.Of(notice, reader, team, reading, mark.Now, token).ConfigureAwait(false) is { } digest ? mark.On(digest) : null;
            case Occasion.Stale:
                return reading.View.Contacts?.All.Where(c => Contacts.ContactBook.IsStale(c, mark.Now)).ToList() is { Count: > 0 } stale
                    ? mark.On(new Reply([new Block.Lines(Text.Ours("These contacts have not been confirmed for half a year. Are they still right?"), [.. stale.Take(20).Select(c => Contacts.ContactCommands.Line(c, mark.Now))])])
                        .Then([.. stale.Take(4).Select(c => new Choice($"{c.Name} is right", $"contact set \"{c.Name}\""))]))
                    : null;
            case Occasion.Sent when notice.Subject?.Split(' ') is [var route, var who] && Triage.Routes.Find(route) is { } to:
                return mark.On(Reply.Say($"{people.Name(new PersonId(who))} has sent something to {Text.Ours(to.Title)} ({to.Id}), {new At(notice.Made, MomentStyle.Short)}. You need not do it again."));
            case Occasion.Duty:
                return mark.On(DutyWords.Of(notice, reader, reading, people));
            case Occasion.Alarm:
                return mark.On(Reply.Say($"{new Strong("Something needs whoever runs me")}: {notice.Subject!}. Nothing is lost, but until it is mended it is not told."));
        }

        if (await reading.Case(reader, token).ConfigureAwait(false) is not { } of || !of.Head.IsOpen)
            return null;
        return notice.Occasion switch
        {
            Occasion.Assigned => mark.On(Reply.Say($"You were given {of.Head.Number}. It is {of.Head.State}, received {of.Head.Received}.").Then(new Choice("Show it", $"case show {of.Head.Number}"))),
            Occasion.HandOn => mark.On(Reply.Say($"{of.Head.Number} needs new hands: a colleague stepped back, no reason needed. Their promises and questions wait to be passed on.")
                .Then(new Choice("Show it", $"case show {of.Head.Number}"), new Choice("Assign", $"case assign {of.Head.Number} "))),
            Occasion.WaitOver when of.Wait is { } wait => mark.On(Reply.Say($"{of.Head.Number}: the wait for {wait.For} was until {wait.Until}. Ask again, wait longer, or go on without it.")
                .Then(new Choice("Go on", $"case resume {of.Head.Number}"), new Choice("Wait longer", $"case wait {of.Head.Number} "))),
            Occasion.Chase when of.Questions.FirstOrDefault(q => q.Id == notice.Subject) is { Answered: null } question => mark.On(
                Reply.Say($"{of.Head.Number}: you asked {question.Whom} “{question.Text}” and wanted to chase it {question.ChaseAt}. No answer is noted.")
                .Then(new Choice("It was answered", $"case answered {of.Head.Number} {question.Id} "), new Choice("Chase later", $"case chase {of.Head.Number} {question.Id} "))),
            Occasion.HeadsUp or Occasion.Due or Occasion.Overdue => notice.Subject == "acknowledge"
                ? CaseClock.AwaitsAcknowledgement(of) ? mark.On(PromiseWords.Acknowledge(notice, of, mark.Now)) : null
                : of.Promises.FirstOrDefault(p => p.Id == notice.Subject) is { State: PromiseState.Open } promise && StillNext(notice, promise)
                    ? mark.On(PromiseWords.Of(notice, of, promise, people, reader, mark.Now)) : null,
            _ => null,
        };
    }

    /// <summary>A room hears number and lateness.</summary>
    public static RoomText ForRoom(Notice notice, CaseHead head, NoticeMark mark) => mark.Now < notice.Due
        ? RoomText.Of($"{head.Number}: something promised comes due in {notice.Due - mark.Now}.")
        : RoomText.Of($"{head.Number}: something promised is {mark.Now - notice.Due} late. Who can see the case finds it with {new Typed($"case show {head.Number}")}");

    /// <summary>Not snoozed, moved, or overtaken by a later rung since.</summary>
    private static bool StillNext(Notice notice, Promise promise) =>
        promise.Ring.Step == notice.Step + 1 && (promise.Ring.SnoozedUntil is not { } until || until <= notice.Made);
}
