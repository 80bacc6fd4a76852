using Bot.Basics;
using Bot.Commands;
using Bot.Dispatch;
using Bot.People;
using Bot.Texts;
using Bot.Transports.Conversing;
using Bot.Transports.Rendering;
using Bot.Views;
using Irc;
using NodaTime;

namespace Bot.Transports.Irc;

/// <summary>Takes one thing said to the bot to its end: a room's rules, a form, a choice by number, the command, the answer.</summary>
internal sealed class MessageHandler(
    IrcNetwork network, IFrontDoor door, CommandTable table, ReadModel readModel, Rooms rooms, MessageSender sender,
    Conversations conversations, TimeProvider time)
{
    /// <summary>Answers it.</summary>
    public Task Take(IncomingMessage message, CancellationToken token) =>
        message.Channel is { } channel ? InRoom(message, channel, token) : InQuery(message, token);

    /// <summary>
    /// How long more of the same text is waited for: what is pasted comes in lines, one right behind the other. Zero for none.
    /// </summary>
    public TimeSpan Waits(IncomingMessage message)
    {
        if (message is { Channel: not null } or { Marked: true } or { Late: not null })
            return TimeSpan.Zero;
        var conversation = conversations.Open(message.Who);
        if (conversation?.Form is { } form)
            return form.Asked is null || form.IsWord(message.Line) ? TimeSpan.Zero : Pasting.Begin;
        if (table.Match(message.Line).Command is { } command)
            return LongLine.TakesText(command) ? Pasting.Begin : TimeSpan.Zero;
        if (IsMore(message.Line) || IsCancel(message.Line) || IsNumber(message.Line))
            return TimeSpan.Zero;
        return conversation is not null && GoesOn(conversation, message) ? Pasting.Next : Pasting.Begin;
    }

    /// <summary>Whether a line is no command, or written as a sentence begins: nobody types a capital within a moment.</summary>
    public bool IsText(string line) => char.IsUpper(line[0]) || table.Match(line).Command is null;

    /// <summary>
    /// Whether a line that came right behind a message is more of the same text: no command, unless a form takes all that comes.
    /// </summary>
    public bool IsMoreOf(IncomingMessage message, string line) =>
        conversations.Open(message.Who)?.Form is not null || IsText(line);

    private bool GoesOn(Conversation conversation, IncomingMessage message)
    {
        if (message.Marked || IsCancel(message.Line) || conversation.Long is not { } longLine)
            return false;
        if (table.Match(message.Line).Command is not null)
            return false;
        var isAnswer = IsNumber(message.Line) || conversation.Talk.Meant(message.Line, byNumber: true).Line != message.Line;
        return longLine.MayGoOn(time.Now(), isAnswer);
    }

    private async Task InRoom(IncomingMessage message, string channel, CancellationToken token)
    {
        var (conversation, _) = conversations.With(message.Who, time.Now());
        if (IsMore(message.Line))
        {
            await Show(message, conversation, conversation.Rest).ConfigureAwait(false);
            return;
        }

        var ours = rooms.Of(channel);
        var (command, left) = table.Match(message.Line);
        if (command is null && !message.ByName && (ours is null || table.Nearest(message.Line).Count == 0))
            return;
        if (command is not null && ContentInRoom.Is(command, left, ScopeOf(message.Who)))
        {
            var words = "Please do not type that in a room, where everybody there and later readers of logs see it; I did nothing with it. "
                + $"Type it to me here, without the !: {command.Path} …";
            await Show(message, conversation, [words]).ConfigureAwait(false);
            return;
        }

        var check = ours is { } at ? rooms.Judge(at.Team, channel) : RoomCheck.Unknown;
        if (ours is not null && !check.IsPrivate && command is { Role: > Role.Guest, FromMemory: false })
        {
            var words = $"{channel} is no room for casework now: {check.Why}. "
                + "I do nothing from there until that is mended; here in private I do.";
            await Show(message, conversation, [words]).ConfigureAwait(false);
            return;
        }

        conversation.About = new Place(network.Network, null, ours?.Team.Id);
        var place = ours is { } room ? new Place(network.Network, room.Room.Address) : new Place(network.Network);
        var answer = await Run(message, place, new Meaning(message.Line), conversation, token).ConfigureAwait(false);
        if (answer.Reply?.ToRoom is { } aloud && ours is { } still && rooms.Judge(still.Team, channel).IsOurs)
            await sender.SayInRoom(channel, IrcText.Line(aloud, new Reader(time.Now(), still.Team.TimeZone))).ConfigureAwait(false);
        rooms.Follow();
    }

    private async Task InQuery(IncomingMessage message, CancellationToken token)
    {
        var (conversation, forgot) = conversations.With(message.Who, time.Now());
        if (forgot)
            await Show(
                message, conversation,
                ["The form that was open here is forgotten: ten minutes went by. Nothing of it was kept."]).ConfigureAwait(false);
        if (IsMore(message.Line) && (conversation.Rest.Length > 0 || conversation.Form is null))
        {
            await Show(message, conversation, conversation.Rest).ConfigureAwait(false);
            return;
        }

        var (longLine, now) = (conversation.Long, time.Now());
        if (conversation.Form is { } form && !message.Marked)
        {
            conversation.Long = LongLine.Of(null, message, now);
            var isCut = longLine?.MayGoOn(now, isAnswer: true) == true && table.Match(message.Line).Command is null;
            if (isCut && form.At > form.First)
                await GoesOn(message, form.AndMore(message.Line), conversation).ConfigureAwait(false);
            else
                await Filled(message, form, conversation, token).ConfigureAwait(false);
            return;
        }

        if (GoesOn(conversation, message))
        {
            if (longLine!.Command is null)
            {
                message = message with { Line = longLine.Whole(message.Line) };
                conversation.Long = LongLine.Of(null, message, now) with { IsPaste = true };
                await Run(message, new Place(network.Network), new Meaning(message.Line), conversation, token).ConfigureAwait(false);
                return;
            }

            conversation.Long = longLine.And(message, now);
            var offer = new Answer(conversation.Long.Offer(table), null);
            conversation.Talk.Heard(offer);
            var danger = First(message, door.Look(longLine.Command, message.Line));
            await Show(message, conversation, [.. danger, .. Lines(message, offer)]).ConfigureAwait(false);
            return;
        }

        conversation.Long = LongLine.Of(table.Match(message.Line).Command, message, now);
        if (IsCancel(message.Line))
        {
            conversation.Forget();
            await Show(
                message, conversation,
                ["Nothing is open between us that could be cancelled; what was done stays done."]).ConfigureAwait(false);
            return;
        }

        var meant = conversation.Talk.Meant(message.Line, byNumber: true);
        var picked = meant.Line != message.Line;
        if (picked && meant.Line.EndsWith(' '))
        {
            await Show(message, conversation, [$"Go on, and type the rest: {meant.Line}…"]).ConfigureAwait(false);
            return;
        }

        var place = picked && conversation.About is { } about ? about : new Place(network.Network);
        await Run(message, place, meant, conversation, token).ConfigureAwait(false);
        rooms.Follow();
    }

    private Task GoesOn(IncomingMessage message, FormTalk form, Conversation conversation)
    {
        var asked = form.All[form.At - 1];
        var check = AnswerCheck.Of(asked, form.Given[asked.Name], ScopeOf(message.Who));
        var words = check.Why is { } why
            ? $"✗ {why}"
            : $"I took that as more of your answer to “{asked.Name}”, which was cut on the way.";
        var next = check.Why is null ? form : form with { At = form.At - 1 };
        conversation.Form = next;
        var first = First(message, door.Look(form.Command, message.Line));
        return Show(message, conversation, [.. first, words, .. next.Question(ScopeOf(message.Who))]);
    }

    private async Task Filled(IncomingMessage message, FormTalk form, Conversation conversation, CancellationToken token)
    {
        var scope = ScopeOf(message.Who);
        var filling = Request(message, conversation.FormAbout ?? new Place(network.Network)) with { Command = form.Command };
        var turn = form.Take(message.Line, scope, await Wrong(filling, form, message.Line, token).ConfigureAwait(false));
        conversation.Form = turn.Step == FormStep.GoesOn ? turn.Next : null;
        if (turn.Step == FormStep.Cancelled)
        {
            var last = First(message, door.Last(form.Command, form.Given));
            await Show(message, conversation, ["Cancelled; nothing was done.", .. last]).ConfigureAwait(false);
            return;
        }

        if (turn.Step == FormStep.GoesOn)
        {
            var first = First(message, door.Look(form.Command, message.Line));
            await Show(message, conversation, [.. first, .. turn.Said, .. turn.Next!.Question(scope)]).ConfigureAwait(false);
            return;
        }

        var answer = await door.Run(filling with { Values = turn.Next!.Given }, token).ConfigureAwait(false);
        // A refusal loses nothing that was typed into the form.
        if (answer.Refusal is { Kind: RefusalKind.Argument or RefusalKind.Question } refusal)
        {
            var again = turn.Next.Again(refusal);
            conversation.Form = again;
            var no = answer with { Refusal = refusal with { Instead = [] } };
            await Show(message, conversation, [.. Lines(message, no), .. again.Question(scope)]).ConfigureAwait(false);
            return;
        }

        conversation.Talk.Heard(answer);
        IReadOnlyList<string> answered = Lines(message, answer);
        await Show(
            message, conversation,
            answer.Refusal is null
                ? answered
                : [.. answered, $"What you gave, to mend and send again: {GivenValues.Line(form.Command, turn.Next.Given)}"])
            .ConfigureAwait(false);
    }

    private async Task<Refusal?> Wrong(Request filling, FormTalk form, string typed, CancellationToken token) =>
        form.AnswerOf(typed) is { } answer
            ? await door.Wrong(filling with { Values = form.Given }, form.Asked!, answer, token).ConfigureAwait(false)
            : null;

    private async Task<Answer> Run(IncomingMessage message, Place place, Meaning meant, Conversation conversation, CancellationToken token)
    {
        var answer = await door.Run(meant.Asked(Request(message, place)), token).ConfigureAwait(false);
        if (answer is { Missing: not null, Command: { } command })
        {
            var scope = ScopeOf(message.Who);
            conversation.FormAbout = place.IsPrivate ? place : conversation.About ?? new Place(network.Network);
            var filling = Request(message, conversation.FormAbout) with { Command = command };
            var given = meant.Given(command, table, scope);
            var wrong = await WrongGiven.Of(door, filling, given, token).ConfigureAwait(false);
            var form = FormTalk.Begin(command, given, wrong);
            conversation.Form = form;
            var first = First(message, answer.Refusal?.First ?? []);
            var no = wrong.Values.Select(w => $"✗ {w}");
            await Show(message, conversation, [.. first, form.Opening, .. no, .. form.Question(scope)]).ConfigureAwait(false);
            return answer;
        }

        conversation.Talk.Heard(answer);
        await Show(message, conversation, Lines(message, answer)).ConfigureAwait(false);
        return answer;
    }

    /// <summary>A page of lines, and how to get the next one.</summary>
    private async Task Show(IncomingMessage message, Conversation conversation, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
            lines = ["There is no more."];
        IReadOnlyList<string> all = conversation.Rest.Length > 0 && lines.SequenceEqual(conversation.Rest)
            ? lines
            : sender.Cut(message.Who.Nick, lines);
        var (page, rest) = Page.Of(all, network.PageLines);
        conversation.Rest = rest;
        var told = sender.Tell(message.Who, page, ask: message.Late is not null);
        // What goes out at once need not hold up their next command; what trickles out must.
        if (!told.IsCompleted && page.Count > Math.Max(1, network.Client.Flood.Burst))
            await told.ConfigureAwait(false);
    }

    private List<string> Lines(IncomingMessage message, Answer answer)
    {
        var lines = IrcText.Lines(answer, new Reader(time.Now(), ZoneOf(message.Who))).ToList();
        if (message.Late is { } said)
        {
            var at = Texts.MomentText.Show(said, Texts.MomentStyle.Full, ZoneOf(message.Who), time.Now());
            lines.Insert(0, $"Late: you said this {at}, while I was away.");
        }

        if (answer.Refusal is { Kind: RefusalKind.Forbidden } && message.Who.Account is null)
            lines.Add(message.Who.MayLogIn
                ? "To log in, type /msg NickServ IDENTIFY <account> <password> (or let your client use SASL), then ask again. "
                    + "A nick alone proves nothing."
                : "Nothing here tells me who is logged in to which account. "
                    + "If this network has services, /msg NickServ IDENTIFY <account> <password> and ask again; "
                    + "if it has none, I can show nothing of a team here.");
        return lines;
    }

    private IReadOnlyList<string> First(IncomingMessage message, IEnumerable<Block> blocks) =>
        IrcText.Lines(new Reply([.. blocks]), new Reader(time.Now(), ZoneOf(message.Who)));

    private static Request Request(IncomingMessage message, Place place) =>
        new() { Id = message.Id, Account = message.Who.Account, Place = place, ReplyTo = message.Who.Nick };

    private Scope ScopeOf(Correspondent who) => new(time.Now(), ZoneOf(who));

    private DateTimeZone ZoneOf(Correspondent who) =>
        who.Account is { } account && readModel.People.Of(account) is { } person ? person.TimeZone : DateTimeZone.Utc;

    private static bool IsNumber(string line) => line.All(char.IsAsciiDigit);

    private static bool IsCancel(string line) => string.Equals(line, "cancel", StringComparison.OrdinalIgnoreCase);

    private static bool IsMore(string line) => string.Equals(line, "more", StringComparison.OrdinalIgnoreCase);
}
