using System.Collections.Immutable;
using Bot.Commands;
using Bot.Texts;

namespace Bot.Dispatch;

/// <summary>
/// Whether what an answer names is there: a colleague, a case, a destination. A form asks when the answer is given, not when all is sent.
/// </summary>
internal sealed class NamedThings(Offers offers)
{
    /// <summary>What values were understood as; none of them where one cannot be read, which is said when they are sent.</summary>
    /// <param name="command">The command that is filled.</param>
    /// <param name="values">As typed, by the parameters' names.</param>
    /// <param name="scope">Now and the zone.</param>
    /// <param name="reader">Who gives them, and what they may know.</param>
    /// <param name="recalls">Whether "it" stands for a document of this kind now.</param>
    public Understanding Of(
        Command command, IReadOnlyDictionary<string, string> values, Scope scope, CompletionReader reader, Func<char, bool> recalls)
    {
        var said = ImmutableArray.CreateBuilder<Field>();
        foreach (var parameter in command.Parameters)
        {
            if (values.GetValueOrDefault(parameter.Name) is not { Length: > 0 } typed)
            {
                if (!parameter.Optional)
                    return Understanding.None;
                continue;
            }

            var check = AnswerCheck.Of(parameter, typed, scope);
            if (check.Why is { } why)
                return parameter.IsName && parameter.Read(typed, true, scope).Why is null
                    ? new Understanding { Refusal = Refusals.BadArgument(command, parameter.Name, why) }
                    : Understanding.None;
            if (Wrong(command, parameter, typed, scope, reader, recalls) is { } wrong)
                return new Understanding { Refusal = wrong with { About = parameter.Name } };
            said.Add(new Field(parameter.Name, Text.Theirs(parameter.Read(typed, true, scope).Value as string ?? check.Understood)));
        }

        return new Understanding { Values = said.ToImmutable() };
    }

    /// <summary>
    /// Why an answer would be refused; null where nothing speaks against it, or it cannot be read, which is said elsewhere.
    /// </summary>
    /// <param name="command">The command that is filled.</param>
    /// <param name="parameter">What is answered.</param>
    /// <param name="typed">The answer.</param>
    /// <param name="scope">Now and the zone.</param>
    /// <param name="reader">Who answers, and what they may know.</param>
    /// <param name="recalls">Whether "it" stands for a document of this kind now.</param>
    public Refusal? Wrong(
        Command command, Parameter parameter, string typed, Scope scope, CompletionReader reader, Func<char, bool> recalls)
    {
        if (typed.Length == 0 || parameter.Read(typed, true, scope) is not { Why: null, Value: { } value })
            return null;
        if (parameter.Known is { Recalls: { } letter } recalled && recalled.IsRecalled(value))
            return recalls(letter) ? null : recalled.NothingRecalled;
        return offers.Of(command, parameter)?.Wrong is { } wrong
            ? wrong(typed, reader)
            : parameter.Known?.Wrong(value, command, reader);
    }
}
