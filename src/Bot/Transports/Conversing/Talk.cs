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

    /// <summary>What to run for what was typed. A line that ends in a blank wants more typed after it.</summary>
    /// <param name="typed">The line, without blanks around it.</param>
    /// <param name="byNumber">Whether the choices were shown with numbers.</param>
    public Meaning Meant(string typed, bool byNumber)
    {
        if (byNumber
            && int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 1
            && number <= offered.Length)
            return Of(offered[number - 1]);
        // Where numbers are not shown the lines are, and whoever copies one means its values.
        if (offered.FirstOrDefault(c => c.Values is not null && c.Line == typed) is { } copied)
            return Of(copied);
        if (asked is not { } prompt)
            return new Meaning(typed);
        if (prompt.Choices.FirstOrDefault(c => string.Equals(c.Label, typed, StringComparison.OrdinalIgnoreCase)) is { } choice)
            return Of(choice);
        return new Meaning(table.Match(typed).Command is null ? $"{prompt.Line.TrimEnd()} {typed}" : typed);
    }

    private Meaning Of(Choice choice) =>
        new(choice.Line) { Values = choice.Values, Command = choice.Values is null ? null : table.Match(choice.Line).Command };
}

/// <summary>What is to be run.</summary>
/// <param name="Line">The line.</param>
public sealed record Meaning(string Line)
{
    /// <summary>The command, where a choice carries its values; null where the line says all.</summary>
    public Command? Command { get; init; }

    /// <summary>The values that the choice carries.</summary>
    public ImmutableDictionary<string, string>? Values { get; init; }

    /// <summary>A request for it.</summary>
    public Request Asked(Request blank) => Command is null ? blank with { Line = Line } : blank with { Command = Command, Values = Values };

    /// <summary>What it gives already, where something is missing.</summary>
    public Dictionary<string, string> Given(Command command, CommandTable table, Scope scope) =>
        Values is null
            ? GivenValues.Of(command, table.Match(Line).Left, scope)
            : new Dictionary<string, string>(Values, StringComparer.Ordinal);
}
