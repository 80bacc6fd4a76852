using Bot.Basics;
using Bot.Commands;
using Bot.Dispatch;
using Bot.People;
using Bot.Texts;
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
        var answer = await Run(message, place, message.Line, conversation, token).ConfigureAwait(false);
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

        if (conversation.Form is { } form && !message.Marked)
        {
            await Filled(message, form, conversation, token).ConfigureAwait(false);
            return;
        }

        if (IsCancel(message.Line))
        {
            conversation.Forget();
            await Show(
                message, conversation,
                ["Nothing is open between us that could be cancelled; what was done stays done."]).ConfigureAwait(false);
            return;
        }

        var line = conversation.Talk.Meant(message.Line, byNumber: true);
        var picked = line != message.Line;
        if (picked && line.EndsWith(' '))
        {
            await Show(message, conversation, [$"Go on, and type the rest: {line}…"]).ConfigureAwait(false);
            return;
        }

        var place = picked && conversation.About is { } about ? about : new Place(network.Network);
        await Run(message, place, line, conversation, token).ConfigureAwait(false);
        rooms.Follow();
    }

    private async Task Filled(IncomingMessage message, Questions form, Conversation conversation, CancellationToken token)
    {
        if (IsCancel(message.Line))
        {
            conversation.Form = null;
            await Show(message, conversation, ["Cancelled; nothing was done."]).ConfigureAwait(false);
            return;
        }

        var (next, why) = form.Take(message.Line, ScopeOf(message.Who));
        if (next is null || next.Asked.Length > 0)
        {
            conversation.Form = next ?? form;
            var first = First(message, door.Look(form.Command, message.Line));
            IReadOnlyList<string> lines = next is null ? [$"✗ {why}", form.Question] : [next.Question];
            await Show(message, conversation, [.. first, .. lines]).ConfigureAwait(false);
            return;
        }

        conversation.Form = null;
        var request = Request(message, form.Place) with { Command = form.Command, Values = next.Given };
        var answer = await door.Run(request, token).ConfigureAwait(false);
        conversation.Talk.Heard(answer);
        IReadOnlyList<string> answered = Lines(message, answer);
        // A refusal loses nothing that was typed into the form.
        await Show(
            message, conversation,
            answer.Refusal is null
                ? answered
                : [.. answered, $"What you gave, to mend and send again: {GivenValues.Line(form.Command, next.Given)}"])
            .ConfigureAwait(false);
    }

    private async Task<Answer> Run(IncomingMessage message, Place place, string line, Conversation conversation, CancellationToken token)
    {
        var answer = await door.Run(Request(message, place) with { Line = line }, token).ConfigureAwait(false);
        if (answer is { Missing: not null, Command: { } command })
        {
            var given = GivenValues.Of(command, table.Match(line).Left, ScopeOf(message.Who));
            var about = place.IsPrivate ? place : conversation.About ?? new Place(network.Network);
            var form = Questions.Begin(command, about, given, time.Now());
            conversation.Form = form;
            var first = First(message, answer.Refusal?.First ?? []);
            await Show(message, conversation, [.. first, form.Opening, form.Question]).ConfigureAwait(false);
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

    private static bool IsCancel(string line) => string.Equals(line, "cancel", StringComparison.OrdinalIgnoreCase);

    private static bool IsMore(string line) => string.Equals(line, "more", StringComparison.OrdinalIgnoreCase);
}
