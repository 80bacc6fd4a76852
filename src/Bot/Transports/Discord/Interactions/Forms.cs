using System.Collections.Immutable;
using Bot.Commands;
using Bot.Transports.Discord.Rendering;
using Bot.Transports.Discord.Slash;
using global::Discord;
using Command = Bot.Commands.Command;

namespace Bot.Transports.Discord.Interactions;

/// <summary>Commands as forms: the fields that are still wanted, the required ones first. Discord takes five.</summary>
internal sealed class Forms(SlashPlan plan, Buttons buttons, ButtonState buttonState)
{
    /// <summary>The field of a form that asks for free words.</summary>
    public const string Words = "words";

    private const int ShortValue = 16;

    /// <summary>Whether a command should open a form for what these values leave out.</summary>
    public static bool IsWanted(Command command, IReadOnlyDictionary<string, string> given) =>
        command.Form && (command.Parameters.Any(p => !p.Optional && !Has(given, p))
            || (given.Count == 0 && command.Parameters.All(p => p.Optional)));

    /// <summary>A form for what a command still wants.</summary>
    /// <param name="command">The command.</param>
    /// <param name="given">What is known; it goes along.</param>
    /// <param name="user">For whom.</param>
    /// <param name="fields">The fields to ask for; null for those that are wanted most.</param>
    public ModalDraft Of(Command command, IReadOnlyDictionary<string, string> given, Snowflake user, IReadOnlyList<string>? fields = null)
    {
        var asked = fields is null ? Wanted(command, given) : [.. fields.Select(f => command.Parameters.First(p => p.Name == f))];
        var along = given.Where(g => !asked.Any(p => p.Name == g.Key)).ToImmutableDictionary();
        var line = GivenValues.Line(command, along);
        var id = along.Values.All(v => !v.Contains('\n', StringComparison.Ordinal))
            && !command.Parameters.Any(p => p.Rest && along.ContainsKey(p.Name))
            ? ButtonPress.Id(PressKind.Run, 0, line) : "";
        if (id.Length == 0 || TextLength.Of(id) > Limit.CustomId)
            id = ButtonPress.Id(PressKind.Again, 0, key: buttonState.Put(new ButtonPayload.Form(command.Path, along, []), user));
        return new ModalDraft(id, Title(command, along), [.. asked.Select(p => Line(p, given.GetValueOrDefault(p.Name)))]);
    }

    /// <summary>The command, and what it is about where that is short: whoever fills it in sees which case and promise it means.</summary>
    private string Title(Command command, ImmutableDictionary<string, string> along)
    {
        var about = command.Parameters.TakeWhile(
            p => !p.Rest && along.GetValueOrDefault(p.Name) is { Length: > 0 and <= ShortValue }).Select(p => along[p.Name]);
        var whole = string.Join(' ', about.Prepend(plan.PathOf(command)));
        return whole.Length <= Limit.ModalTitle && !whole.Contains('\n', StringComparison.Ordinal)
            ? whole
            : Cut.To(plan.PathOf(command), Limit.ModalTitle);
    }

    /// <summary>A form for free words after a line.</summary>
    public ModalDraft ForWords(string line, Snowflake user) => new(
        buttons.Id(PressKind.Reply, 0, line, user), "Your answer",
        [new Label("Your answer", new TextInput(Words, TextInputStyle.Paragraph, MaxLength: Limit.InputValue, Required: true))]);

    /// <summary>What was filled in, by parameter name.</summary>
    public static Dictionary<string, string> Filled(InteractionData data) => data.Submitted()
        .Where(s => s.CustomId is not null)
        .Select(s => (s.CustomId, Value: s.Value ?? (s.Values is [var first, ..] ? first : "")))
        .Where(s => s.Value.AsSpan().Trim().Length > 0)
        .ToDictionary(s => s.CustomId!, s => s.Value, StringComparer.Ordinal);

    private static List<Parameter> Wanted(Command command, IReadOnlyDictionary<string, string> given)
    {
        var open = command.Parameters.Where(p => !Has(given, p)).ToList();
        var asked = open.Where(p => !p.Optional)
            .Concat(open.Where(p => p.Optional).OrderBy(p => !p.Offered).ThenBy(p => !p.Rest))
            .Where(p => !p.Optional || p.Offered || !p.NamedOnly)
            .Take(Limit.ModalComponents)
            .ToList();
        return asked.Count > 0
            ? asked
            : open.Count > 0
            ? [.. open.OrderBy(p => p.NamedOnly).Take(Limit.ModalComponents)]
            : [.. command.Parameters.Take(1)];
    }

    private static Label Line(Parameter parameter, string? value)
    {
        var options = parameter.Type == typeof(bool) ? ["yes", "no"] : parameter.Choices;
        var name = parameter.Name.Replace('-', ' ');
        return new Label(Cut.To(Capital(name), Limit.LabelText), options.Length is > 0 and <= Limit.SelectOptions
            ? new TextSelect(
                parameter.Name, [.. options.Select(o => new SelectOption(o.Replace('-', ' '), o, Default: o == value ? true : null))],
                MinValues: parameter.Optional ? 0 : 1, MaxValues: 1, Required: !parameter.Optional)
            : Input(parameter, value), Cut.To(Capital(parameter.Question), Limit.LabelDescription));
    }

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    private static TextInput Input(Parameter parameter, string? value)
    {
        var most = Math.Clamp(parameter.Most, 1, Limit.InputValue);
        return new TextInput(parameter.Name, parameter.Long || parameter.Most > 300 ? TextInputStyle.Paragraph : TextInputStyle.Short,
            MaxLength: most, Required: !parameter.Optional,
            Value: value is { Length: > 0 } ? value[..TextLength.UnitsOf(value, most)] : null);
    }

    private static bool Has(IReadOnlyDictionary<string, string> given, Parameter parameter) =>
        given.TryGetValue(parameter.Name, out var value) && value.Length > 0;
}
