using Bot.Transports.Discord.Slash;
using global::Discord;
using Choice = Bot.Texts.Choice;

namespace Bot.Transports.Discord.Rendering;

/// <summary>What can be done next, as buttons; as a menu where there are many.</summary>
internal sealed class Buttons(ButtonState buttonState)
{
    private const int MostButtons = 10;

    /// <summary>Rows for choices.</summary>
    /// <param name="choices">What can be done next.</param>
    /// <param name="user">For whom lines that do not fit are buttonState.</param>
    /// <param name="rows">How many rows there are at most.</param>
    public IReadOnlyList<Component> Rows(IReadOnlyList<Choice> choices, Snowflake user, int rows)
    {
        var distinct = choices.DistinctBy(c => (c.Label, c.Line)).ToList();
        if (distinct.Count <= Math.Min(MostButtons, rows * Limit.RowButtons))
            return [.. distinct.Select((c, i) => Button(c, i, user)).Chunk(Limit.RowButtons).Select(r => new ActionRow(r))];
        return
        [
            .. distinct.Take(rows * Limit.SelectOptions).Chunk(Limit.SelectOptions).Select((page, i) => new ActionRow(
            [
                new TextSelect(ButtonPress.Id(PressKind.Menu, i, ""), [.. page.Select((c, n) => Option(c, n, user))],
                    i == 0 ? "What next?" : "More"),
            ])),
        ];
    }

    /// <summary>An id for a line, in the id itself where it fits.</summary>
    public string Id(PressKind kind, int number, string line, Snowflake user)
    {
        var id = ButtonPress.Id(kind, number, line);
        return TextLength.Of(id) <= Limit.CustomId
            ? id
            : ButtonPress.Id(kind, number, key: buttonState.Put(new ButtonPayload.Line(line), user));
    }

    private Button Button(Choice choice, int number, Snowflake user) =>
        new Button(number == 0 ? ButtonStyle.Primary : ButtonStyle.Secondary, Label(choice, Limit.ButtonLabel), IdOf(choice, number, user));

    private SelectOption Option(Choice choice, int number, Snowflake user) =>
        new(Label(choice, Limit.SelectText), IdOf(choice, number, user));

    private string IdOf(Choice choice, int number, Snowflake user) => choice.Values is { } values
        ? ButtonPress.Id(PressKind.Run, number, key: buttonState.Put(new ButtonPayload.Call(choice.Line, values), user))
        : Id(choice.Line.EndsWith(' ') ? PressKind.Ask : PressKind.Run, number, choice.Line, user);

    private static string Label(Choice choice, int most) => Cut.To(choice.Label.Length > 0 ? choice.Label : choice.Line, most);
}
