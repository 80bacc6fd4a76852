using Bot.Basics;
using Bot.Commands;
using Bot.Dispatch;
using Bot.Texts;
using Bot.Transports.Discord.Basics;
using Bot.Transports.Discord.Rendering;
using Bot.Transports.Discord.Rooms;
using Bot.Transports.Discord.Slash;
using global::Discord;
using Microsoft.Extensions.Logging;
using NodaTime;
using Command = Bot.Commands.Command;

namespace Bot.Transports.Discord.Interactions;

/// <summary>Takes what people do on Discord to the front door: commands, completion, buttons and menus, forms.</summary>
internal sealed partial class InteractionHandler(
    SlashPlan plan, ICompletion completion, RequestLimiter limiter, TeamRooms rooms, Forms forms, ButtonState buttonState,
    Answering answering, TimeProvider time, ILogger<InteractionHandler> log)
{
    private const string Gone = "That is too long ago for me to know what it stood for. Call the command again.";
    private const string GoneWords =
        "I do not know any more what that stood for: it was too long ago, more than an hour, or I was started anew since. Nothing was done "
        + "now. Call the command again; what you had given can be copied from the message above.";
    private const string TooFast =
        "That was faster than I take it from one person. Nothing was done; wait a few seconds, then press again.";

    /// <summary>Answers one interaction. Never throws for anything that a person or Discord can cause.</summary>
    public async Task Handle(Interaction interaction, long receivedAt, CancellationToken token)
    {
        try
        {
            if (interaction.Data is not { } data || Speaker.Of(interaction, rooms) is not { } known)
                return;
            var caller = known with { ReceivedAt = receivedAt };
            await (interaction.Type switch
            {
                InteractionType.Command when data.Type == CommandType.Message => FromMessage(interaction, data, caller, token),
                InteractionType.Command => Called(interaction, data, caller, token),
                InteractionType.Autocomplete => Complete(interaction, data, caller, token),
                InteractionType.Component => Press(interaction, data, caller, token),
                InteractionType.ModalSubmit => Submitted(interaction, data, caller, token),
                _ => Task.CompletedTask,
            }).ConfigureAwait(false);
        }
        catch (Exception bug) when (bug is not OperationCanceledException || !token.IsCancellationRequested)
        {
            Log.Bug(log, interaction.Id, bug);
        }
    }

    private Task Called(Interaction interaction, InteractionData data, Speaker caller, CancellationToken token)
    {
        var called = CalledCommand.Of(data);
        if (plan.Find(called.Words) is not { } command)
            return answering.Say(interaction, "I do not have this command any more; my commands have changed. Type / to see them.", token);
        return Values(interaction, caller, command, called.Values(), token);
    }

    /// <summary>Runs a command, or opens its form first where something is missing: a form cannot follow a deferred answer.</summary>
    private Task Values(Interaction interaction, Speaker caller, Command command, Dictionary<string, string> values,
        CancellationToken token) =>
        Forms.IsWanted(command, values)
            ? answering.Respond(interaction, Callback.Open(forms.Of(command, values, caller.User)), token)
            : answering.Run(interaction, caller, Answering.Of(interaction, caller, command, values), token);

    private async Task Complete(Interaction interaction, InteractionData data, Speaker caller, CancellationToken token)
    {
        var called = CalledCommand.Of(data);
        IReadOnlyList<Suggestion> found = [];
        var passage = limiter.Pass(RequestLimit.Keys, Asker(caller));
        if (passage == Passage.Silent)
            return;
        if (passage == Passage.Free && plan.Find(called.Words) is { } command && called.Focused(command) is ({ } parameter, var typed))
            found = await completion.Complete(command, parameter, typed, called.Others(), caller.Account, caller.Team, token)
                .ConfigureAwait(false);
        await answering.Respond(interaction, Callback.Complete(
            [.. found.Where(s => TextLength.Of(s.Value) <= Limit.ChoiceText).Take(Limit.Choices)
                .Select(
                    s => new global::Discord.Choice(Cut.To($"{s.Value} – {s.About}", Limit.ChoiceText),
                        OptionValue.Of(s.Value)))]), token).ConfigureAwait(false);
    }

    private Task Press(Interaction interaction, InteractionData data, Speaker caller, CancellationToken token)
    {
        if (limiter.Pass(RequestLimit.Presses, Asker(caller)) is var passage and not Passage.Free)
            return passage == Passage.Stopped ? answering.Say(interaction, TooFast, token) : Task.CompletedTask;
        var id = ButtonPress.Of(data.CustomId);
        if (id is { Kind: PressKind.Menu })
            id = ButtonPress.Of(data.Values is [var first, ..] ? first : null);
        if (id is { Kind: PressKind.Turn, Key: { } pages })
            return buttonState.Get<ButtonPayload.Pages>(pages.Split('.')[0], caller.User) is { } answer && id.Number < answer.All.Count
                ? answering.Respond(interaction, Callback.Update(answer.All[id.Number]), token)
                : answering.Say(interaction, Gone, token);
        if (id is { Kind: PressKind.Again, Key: { } form })
            return buttonState.Get<ButtonPayload.Form>(form, caller.User) is { } filled && plan.Table.Find(filled.Path) is { } again
                ? answering.Respond(interaction, Callback.Open(forms.Of(again, filled.Values, caller.User, filled.Fields)), token)
                : answering.Say(interaction, GoneWords, token);
        if (id is { Key: { } call } && buttonState.Get<ButtonPayload.Call>(call, caller.User) is { } chosen)
            return plan.Table.Match(chosen.Text).Command is { } called
                ? Chosen(interaction, caller, call, called, chosen, token)
                : answering.Say(interaction, Gone, token);
        if (id is null || LineOf(id, caller) is not { } line)
            return answering.Say(interaction, id is { Key: not null } ? GoneWords : Gone, token);
        if (id.Kind == PressKind.Reply)
            return answering.Respond(interaction, Callback.Open(forms.ForWords(line, caller.User)), token);
        var (command, given) = Given(line);
        if (command is not null && (id.Kind == PressKind.Ask || Forms.IsWanted(command, given)))
            return answering.Respond(interaction, Callback.Open(forms.Of(command, given, caller.User)), token);
        return id.Kind == PressKind.Ask
            ? answering.Respond(interaction, Callback.Open(forms.ForWords(line, caller.User)), token)
            : answering.Run(interaction, caller, Answering.Of(interaction, caller, line), token);
    }

    private Task Chosen(
        Interaction interaction, Speaker caller, string key, Command called, ButtonPayload.Call chosen, CancellationToken token) =>
        Forms.IsWanted(called, chosen.Values)
            ? answering.Respond(interaction, Callback.Open(forms.Of(called, chosen.Values, caller.User)), token)
            : answering.Run(interaction, caller, Answering.Once(interaction, caller, key, called, chosen.Values), token);

    private Task Submitted(Interaction interaction, InteractionData data, Speaker caller, CancellationToken token)
    {
        var filled = Forms.Filled(data);
        var id = ButtonPress.Of(data.CustomId);
        if (id is { Kind: PressKind.Reply } && LineOf(id, caller) is { } before)
            return answering.Run(
                interaction, caller,
                Answering.Of(interaction, caller, $"{before.TrimEnd()} {filled.GetValueOrDefault(Forms.Words)}".Trim()), token);
        if (id is { Kind: PressKind.Again, Key: { } key }
            && buttonState.Get<ButtonPayload.Form>(key, caller.User) is { } form
            && plan.Table.Find(form.Path) is { } kind)
            return Sent(interaction, data, caller, Answering.Of(interaction, caller, kind, Together(form.Values, filled)), token);
        if (id is { Kind: PressKind.Run, Line: { } line } && Given(line) is ({ } command, var given))
            return Sent(interaction, data, caller, Answering.Of(interaction, caller, command, Together(given, filled)), token);
        return answering.GiveBack(interaction, caller, filled, token);
    }

    /// <summary>A form of one question is its own review; where nothing of it is kept, none is needed.</summary>
    private Task Sent(Interaction interaction, InteractionData data, Speaker caller, Request request, CancellationToken token) =>
        request.Command is { Form: true, Unheard: false } && data.Submitted().Count() > 1
            ? answering.Review(interaction, caller, request, token)
            : answering.Run(interaction, caller, request, token);

    /// <summary>
    /// The form of a new case with a link to the message, and its words where Discord gives them for this one interaction.
    /// </summary>
    private Task FromMessage(Interaction interaction, InteractionData data, Speaker caller, CancellationToken token)
    {
        if (plan.Table.Find("case open") is not { } open || data.TargetId is not { } target || data.Name != SlashPlan.OpenFromMessage)
            return answering.Say(interaction, Gone, token);
        var message = data.Resolved?.Messages?.GetValueOrDefault(target);
        var place = interaction.GuildId?.ToString() ?? "@me";
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["link"] = $"https://discord.com/channels/{place}/{message?.ChannelId ?? interaction.ChannelId}/{target}",
        };
        if (message?.Content is { Length: > 0 } words)
            values["summary"] = words;
        return answering.Respond(
            interaction, Callback.Open(forms.Of(open, values, caller.User, ["summary", "link", "reporter", "accused", "received"])), token);
    }

    private static string Asker(Speaker caller) => $"{DiscordNetwork.Name} {caller.User}";

    private string? LineOf(ButtonPress id, Speaker caller) => id.Line ?? buttonState.Get<ButtonPayload.Line>(id.Key!, caller.User)?.Text;

    private (Command? Command, Dictionary<string, string> Given) Given(string line) => plan.Table.Match(line) is ({ } command, var left)
        ? (command, GivenValues.Of(command, left, new Scope(time.Now(), DateTimeZone.Utc)))
        : (null, []);

    private static Dictionary<string, string> Together(IReadOnlyDictionary<string, string> along, Dictionary<string, string> filled)
    {
        var all = new Dictionary<string, string>(along, StringComparer.Ordinal);
        foreach (var (name, value) in filled)
            all[name] = value;
        return all;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Discord: interaction {Id} failed")]
        public static partial void Bug(ILogger log, Snowflake id, Exception why);
    }
}
