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
    /// <summary>An alarm's subject: something came due and did not ring.</summary>
    public const string Unrung = "overdue and not rung";

    /// <summary>An alarm's subject, before the ids of the people who could not be told; a room where there are none.</summary>
    public const string Undelivered = "undelivered";

    public static async Task<Reply?> Of(Notice notice, PersonId reader, Team team, NoticeReader reading, PeopleView people, NoticeMark mark, CancellationToken token)
    {
        switch (notice.Occasion)
        {
            case Occasion.Reminder:
                return reading.Reminder(reader) is { } reminder
                    ? mark.On(Reply.Say($"{new Strong("Reminder")}: {reminder.Text}").Then(new Choice("In an hour", $"me snooze {reminder.Id} 1h"), new Choice("Tomorrow", $"me snooze {reminder.Id} tomorrow 9am")))
                    : null;
            case Occasion.Digest:
                return await DigestWords.Of(notice, reader, people.Of(reader)?.TimeZone ?? team.TimeZone, team, reading, mark.Now, token).ConfigureAwait(false) is { } digest ? mark.On(digest) : null;
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
                return mark.On(Reply.Say($"{new Strong("Something needs whoever runs me")}: {Alarming(notice.Subject!, people)}. Nothing is lost, but until it is mended it is not told."));
        }

        if (await reading.Case(reader, token).ConfigureAwait(false) is not { } of)
            return null;
        if (notice is { Occasion: Occasion.Assigned, Subject: "development" })
            return mark.On(Reply.Say($"{of.Head.Number}: whoever handed it in has added something new. It is {of.Head.State}.").Then(new Choice("Read it", $"case show {of.Head.Number} notes")));
        if (!of.Head.IsOpen)
            return null;
        return notice.Occasion switch
        {
            Occasion.Assigned => mark.On(Reply.Say($"You were given {of.Head.Number}. It is {of.Head.State}, received {of.Head.Received}.").Then(new Choice("Show it", $"case show {of.Head.Number}"))),
            Occasion.HandOn when notice.Subject == "namesake" => of.Head.Recusals.Any(r => r.Automatic && !r.Lifted)
                ? mark.On(Reply.Say($"{of.Head.Number}: a party bears the name of {Words.List([.. of.Head.Recusals.Where(r => r.Automatic && !r.Lifted).Select(r => people.Name(r.Person))])}, who sees nothing of it until a lead has looked. Is it the same human?")
                    .Then([.. of.Head.Recusals.Where(r => r.Automatic && !r.Lifted).Take(3).SelectMany(r => new[]
                    {
                        new Choice($"Yes: {people.Name(r.Person)} stays away", $"case namesake {of.Head.Number} {people.Name(r.Person)} confirm"),
                        new Choice($"No: let {people.Name(r.Person)} see it", $"case namesake {of.Head.Number} {people.Name(r.Person)} lift"),
                    })]))
                : null,
            Occasion.HandOn => mark.On(Reply.Say($"{of.Head.Number} needs new hands: a colleague stepped back, no reason needed. Their promises and questions wait to be passed on.")
                .Then(new Choice("Show it", $"case show {of.Head.Number}"), new Choice("Assign", $"case assign {of.Head.Number} "))),
            Occasion.WaitOver when of.Wait is { Told: true } wait => mark.On(Reply.Say($"{of.Head.Number}: the wait for {wait.For} was until {wait.Until}. Ask again, wait longer, or go on without it.")
                .Then(new Choice("Go on", $"case resume {of.Head.Number}"), new Choice("Wait longer", $"case wait {of.Head.Number} "))),
            Occasion.Chase when of.Questions.FirstOrDefault(q => q.Id == notice.Subject) is { Answered: null } question && StillNext(notice, question.Ring) => mark.On(
                Reply.Say($"{of.Head.Number}: you asked {question.Whom} “{question.Text}” and wanted to chase it {question.ChaseAt}. No answer is noted.")
                .Then(new Choice("It was answered", $"case answered {of.Head.Number} {question.Id} "), new Choice("Chase later", $"case chase {of.Head.Number} {question.Id} "))),
            Occasion.HeadsUp or Occasion.Due or Occasion.Overdue => notice.Subject == "acknowledge"
                ? CaseClock.AwaitsAcknowledgement(of) ? mark.On(PromiseWords.Acknowledge(of, of.Head.Received + team.Settings.Acknowledge, mark.Now)) : null
                : of.Promises.FirstOrDefault(p => p.Id == notice.Subject) is { State: PromiseState.Open } promise && StillNext(notice, promise)
                    ? mark.On(PromiseWords.Of(notice, of, promise, people, reader, mark.Now)) : null,
            _ => null,
        };
    }

    /// <summary>A room hears number and lateness; null when nothing is late any more.</summary>
    public static RoomText? ForRoom(Notice notice, CaseHead head, Team team, NoticeMark mark)
    {
        var due = notice.Subject != "acknowledge" ? head.NextPromise : head.Acknowledged is null ? head.Received + team.Settings.Acknowledge : null;
        return due is { } at && at <= mark.Now
            ? RoomText.Of($"{head.Number}: something promised is {mark.Now - at} late. Who can see the case finds it with {new Typed($"case show {head.Number}")}.")
            : null;
    }

    /// <summary>Not snoozed, moved, or overtaken since by a later rung that tells the same people.</summary>
    private static bool StillNext(Notice notice, Promise promise) =>
        StillNext(notice, promise.Ring) && notice.Made >= CaseClock.Since(promise) && (promise.Ring.SnoozedUntil is not { } until || until <= notice.Made);

    // The owner's last rung stands although others are told after it: an owner who was away must still hear of it.
    private static bool StillNext(Notice notice, Ring ring) =>
        ring.Step == notice.Step + 1 || (ring.Step > notice.Step && notice.Step >= (int)Rung.OwnerAgain);

    private static string Alarming(string subject, PeopleView people) => subject.Split(' ') switch
    {
        [Undelivered] => "undelivered to a room",
        [Undelivered, .. var ids] => "undelivered to " + Words.List([.. ids.Select(id => people.Name(new PersonId(id)))]),
        _ => subject,
    };
}
