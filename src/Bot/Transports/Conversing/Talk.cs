using System.Collections.Immutable;
using System.Globalization;
using Bot.Commands;
using Bot.Dispatch;
using Bot.Texts;

namespace Bot.Transports.Conversing;

/// <summary>
/// What a typed line means after the answer before it: a command, a number that picks a choice, or the answer to a question put back.
/// </summary>
public sealed class Talk(CommandTable table)
{
    private ImmutableArray<Choice> offered = [];
    private Prompt? asked;

    /// <summary>Takes in what was answered; only the last answer counts.</summary>
    public void Heard(Answer answer)
    {
        asked = answer.Reply?.Next;
        offered = answer.Refusal is { } no
            ? no.Instead
            : [.. answer.Reply!.Offered];
    }

    /// <summary>The line to run for what was typed. One that ends in a blank wants more typed after it.</summary>
    /// <param name="typed">The line, without blanks around it.</param>
    /// <param name="byNumber">Whether the choices were shown with numbers.</param>
    public string Meant(string typed, bool byNumber)
    {
        if (byNumber
            && int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 1
            && number <= offered.Length)
            return offered[number - 1].Line;
        if (asked is not { } prompt)
            return typed;
        if (prompt.Choices.FirstOrDefault(c => string.Equals(c.Label, typed, StringComparison.OrdinalIgnoreCase)) is { } choice)
            return choice.Line;
        return table.Match(typed).Command is null ? $"{prompt.Line.TrimEnd()} {typed}" : typed;
    }
}
