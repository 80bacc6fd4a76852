using System.Text;
using Bot.Commands;
using Bot.Texts;

namespace Bot.Dispatch;

/// <summary>What was left out of a line and could stand there is offered, where completion would offer it too.</summary>
internal sealed class MissingValues(Offers offers)
{
    /// <summary>More are looked for by typing.</summary>
    private const int Most = 8;

    private readonly ParameterValues values = new(offers);

    /// <summary>The refusal with what could stand there, each with what was typed already; as it is where nothing fits.</summary>
    /// <param name="refusal">It says what is missing.</param>
    /// <param name="command">The command.</param>
    /// <param name="missing">What was left out.</param>
    /// <param name="reader">Who typed, and what they gave.</param>
    public async Task<Refusal> Offered(Refusal refusal, Command command, Parameter missing, CompletionReader reader)
    {
        if (missing.Rest && !missing.IsCompleted)
            return refusal;
        var fitting = (await values.Of(missing, "", command, reader).ConfigureAwait(false)).Take(Most).ToList();
        if (fitting.Count == 0)
            return refusal;
        var begun = Begun(command, missing, reader.Given);
        var isWhole = command.Parameters.All(p => p == missing || p.Optional || reader.Given.ContainsKey(p.Name));
        return refusal.Or([.. fitting.Select(Choice)]);

        Choice Choice(Suggestion of) => new(Label(missing, of), $"{begun} {TypedText.Quoted(of.Value)}{(isWhole ? "" : " ")}");
    }

    /// <summary>Of fixed choices only what the parameter means is known, which stands above them.</summary>
    private static string Label(Parameter missing, Suggestion of) =>
        of.About.Length == 0 || missing.Choices.Length > 0 ? of.Value : $"{of.Value}, {of.About}";

    /// <summary>The line up to what is missing.</summary>
    private static string Begun(Command command, Parameter missing, IReadOnlyDictionary<string, string> given)
    {
        var line = new StringBuilder(command.Path);
        var isBefore = true;
        foreach (var parameter in command.Parameters.OrderBy(p => !p.NamedOnly))
        {
            isBefore &= parameter != missing;
            if (!given.TryGetValue(parameter.Name, out var text))
                continue;
            var isNamed = parameter.NamedOnly || !isBefore;
            line.Append(' ').Append(isNamed ? parameter.Name + "=" : "").Append(TypedText.Quoted(LineReader.Unquoted(text)));
        }

        return line.ToString();
    }
}
