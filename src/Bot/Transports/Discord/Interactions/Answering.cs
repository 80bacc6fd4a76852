using System.Collections.Immutable;
using Bot.Commands;
using Bot.Dispatch;
using Bot.Texts;
using Bot.Transports.Discord.Rendering;
using Bot.Transports.Discord.Rooms;
using global::Discord;
using global::Discord.Rest;
using Microsoft.Extensions.Logging;
using Button = global::Discord.Button;
using Choice = Bot.Texts.Choice;

namespace Bot.Transports.Discord.Interactions;

/// <summary>Defers, runs, answers by editing, and tells the room: in this order, whatever goes wrong on the way.</summary>
internal sealed partial class Answering(IFrontDoor door, CommandTable table, AnswerMessages messages, ButtonState buttonState,
    RoomSender sender, DiscordRest rest, TimeProvider time, ILogger<Answering> log)
{
    private const string DoIt = "Yes, do it";

    /// <summary>Of the three seconds that Discord waits so much is worth a word to the operator.</summary>
    private static readonly TimeSpan slow = TimeSpan.FromSeconds(1);

    /// <summary>Runs a request for an interaction that has not been answered yet.</summary>
    public async Task Run(Interaction interaction, Speaker caller, Request request, CancellationToken token)
    {
        if (await Deferred(interaction, caller, token).ConfigureAwait(false))
            await Ran(interaction, caller, request, token).ConfigureAwait(false);
    }

    /// <summary>
    /// Shows what a filled form was understood as, and does nothing yet: as forms on the other doors do. What would be refused is refused.
    /// </summary>
    public async Task Review(Interaction interaction, Speaker caller, Request request, CancellationToken token)
    {
        if (!await Deferred(interaction, caller, token).ConfigureAwait(false))
            return;
        var (command, values) = (request.Command!, request.Values!);
        var understood = await door.Understand(request, token).ConfigureAwait(false);
        if (understood is { Refusal: null, Values.IsEmpty: true })
        {
            await Ran(interaction, caller, request, token).ConfigureAwait(false);
            return;
        }

        var correct = Correction(command, values, understood.Refusal?.About, caller.User);
        if (understood.Refusal is { } no)
        {
            var refused = messages.Of(no with { First = understood.First, Instead = [] }, caller.User, correct);
            await Edited(interaction, refused, token).ConfigureAwait(false);
            return;
        }

        ImmutableArray<Text> lines = [.. understood.Values.Select(v => Text.Of($"{new Strong(v.Name)}: {v.Value}"))];
        var shown = new Reply([.. understood.First, new Block.Lines(Text.Ours("This is what I understood. Nothing is done yet."), lines)])
            .Then(new Choice(DoIt, command.Path) { Values = values.ToImmutableDictionary() });
        var message = messages.Of(shown, caller.User);
        await Edited(interaction, message with { Components = [.. message.Components ?? [], correct] }, token).ConfigureAwait(false);
    }

    private async Task Ran(Interaction interaction, Speaker caller, Request request, CancellationToken token)
    {
        var answer = await door.Run(request, token).ConfigureAwait(false);
        var message = answer.Refusal is { } refusal
            && request is { Command: { } command, Values: { Count: > 0 } values }
            && MayCorrect(refusal)
            ? messages.Of(refusal, caller.User, Correction(command, values, refusal.About, caller.User))
            : messages.Of(answer, caller.User);
        if (!await Edited(interaction, message, token).ConfigureAwait(false))
            return;
        if (answer.Reply?.ToRoom is { } aloud && caller.Place.Room is { } room && caller.Team is { } team)
            await sender.Aloud(Snowflake.Parse(room), team, aloud, $"r{interaction.Id}", token).ConfigureAwait(false);
    }

    /// <summary>A request for a line.</summary>
    public static Request Of(Interaction interaction, Speaker caller, string line) =>
        new() { Id = Key(interaction), Account = caller.Account, Place = caller.Place, Line = line };

    /// <summary>A request for a command with values.</summary>
    public static Request Of(Interaction interaction, Speaker caller, Command command, IReadOnlyDictionary<string, string> values) =>
        new() { Id = Key(interaction), Account = caller.Account, Place = caller.Place, Command = command, Values = values };

    /// <summary>An answer that needs no command: shown at once, to the caller alone.</summary>
    public async Task Say(Interaction interaction, string words, CancellationToken token) =>
        Heard(
            interaction,
            await rest.Interactions.Respond(interaction, Callback.Reply(new MessageDraft(words, Flags: MessageFlags.Ephemeral)),
                token).ConfigureAwait(false));

    /// <summary>What was filled into a form of which nothing is known any more: it is given back, so that no word of it is lost.</summary>
    public async Task GiveBack(Interaction interaction, Speaker caller, IReadOnlyDictionary<string, string> filled, CancellationToken token)
    {
        if (!await Deferred(interaction, caller, token).ConfigureAwait(false))
            return;
        var words = string.Join(' ', filled.Values);
        var heading = Text.Ours("I do not know any more what this form was for: it was open for more than an hour, or I was started anew "
            + "since. Nothing was done. Call the command again; this is what you typed:");
        var lines = new Block.Lines(heading, [.. filled.Select(f => Text.Of($"{new Strong(f.Key)}: {f.Value}"))]);
        var message = messages.Of(new Reply([.. door.Look(null, words), lines]), caller.User);
        await Edited(interaction, message, token).ConfigureAwait(false);
    }

    /// <summary>Opens a form, fills a completion or turns a page.</summary>
    public async Task Respond(Interaction interaction, Callback callback, CancellationToken token) =>
        Heard(interaction, await rest.Interactions.Respond(interaction, callback, token).ConfigureAwait(false));

    /// <summary>A request for what a press stands for that can be done once only, however often it is pressed.</summary>
    public static Request Once(
        Interaction interaction, Speaker caller, string key, Command command, IReadOnlyDictionary<string, string> values) =>
        Of(interaction, caller, command, values) with { Id = $"discord/press/{key}" };

    private static string Key(Interaction interaction) => $"discord/{interaction.Id}";

    /// <summary>
    /// Deferred privately. "Already acknowledged" means that a try before a restart got so far: what it wanted is done now, or found done.
    /// Where Discord does not know the interaction any more, nothing is run: the caller was told that it failed, and tries again.
    /// </summary>
    private async Task<bool> Deferred(Interaction interaction, Speaker caller, CancellationToken token)
    {
        var answer = await rest.Interactions.Respond(interaction, Callback.Defer(ephemeral: true), token).ConfigureAwait(false);
        var took = time.GetElapsedTime(caller.ReceivedAt);
        if (took > slow)
            Log.Slow(log, interaction.Id, (long)took.TotalMilliseconds);
        if (answer.Succeeded || answer.Failure.Code == ErrorCode.AlreadyAcknowledged)
            return true;
        Log.NotDeferred(log, interaction.Id, answer.Failure.ToString());
        return false;
    }

    /// <summary>The private answer. When its address is stale it is not said anywhere else.</summary>
    private async Task<bool> Edited(Interaction interaction, MessageDraft message, CancellationToken token)
    {
        var answer = await rest.Interactions.EditOriginal(interaction.ApplicationId, interaction.Token, message,
            token).ConfigureAwait(false);
        if (answer.Succeeded)
            return true;
        Log.NotAnswered(log, interaction.Id, answer.Failure.ToString());
        if (answer.Failure.Kind == FailureKind.Invalid)
            await rest.Interactions.EditOriginal(interaction.ApplicationId, interaction.Token,
                new MessageDraft(
                    "It was done, but I could not write the answer in a way that Discord takes. "
                    + "Look at it with another command; whoever runs me finds why in the log."),
                token).ConfigureAwait(false);
        return false;
    }

    private void Heard(Interaction interaction, Answer<Done> answer)
    {
        if (!answer.Succeeded && answer.Failure.Code != ErrorCode.AlreadyAcknowledged)
            Log.NotAnswered(log, interaction.Id, answer.Failure.ToString());
    }

    private static bool MayCorrect(Refusal refusal) => refusal.Kind is RefusalKind.Argument or RefusalKind.Question;

    /// <summary>
    /// Opens the form again with all that was typed, so that nothing is lost over a date that was not understood. What is wrong stands
    /// first: a form has five fields.
    /// </summary>
    private ActionRow Correction(Command command, IReadOnlyDictionary<string, string> values, string? wrong, Snowflake user)
    {
        var fields = command.Parameters.Where(p => values.ContainsKey(p.Name) || !p.Optional || p.Name == wrong)
            .OrderBy(p => p.Name != wrong).ThenBy(p => p.Optional)
            .Take(Limit.ModalComponents)
            .Select(p => p.Name);
        var key = buttonState.Put(
            new ButtonPayload.Form(table.Find(command.Path)!.Path, ImmutableDictionary.CreateRange(values),
                [.. fields]),
            user);
        return new ActionRow([new Button(ButtonStyle.Primary, "Correct it", ButtonPress.Id(PressKind.Again, 99, key: key))]);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Discord: interaction {Id} could not be acknowledged, so nothing was run: {Why}")]
        public static partial void NotDeferred(ILogger log, Snowflake id, string why);

        [LoggerMessage(3, LogLevel.Warning, "Discord: interaction {Id} was acknowledged only after {Took} ms; Discord gives up after 3000")]
        public static partial void Slow(ILogger log, Snowflake id, long took);

        [LoggerMessage(2, LogLevel.Warning, "Discord: interaction {Id} has no answer: {Why}")]
        public static partial void NotAnswered(ILogger log, Snowflake id, string why);
    }
}
