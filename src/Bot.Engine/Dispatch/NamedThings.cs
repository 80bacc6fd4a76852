using System.Collections.Immutable;
using Bot.Commands;
using Bot.Texts;

namespace Bot.Dispatch;

/// <summary>
/// Whether what an answer names is there and would be taken: a colleague, a case, a party of it, a destination. A form asks when the
/// answer is given, not when all is sent.
/// </summary>
internal sealed class NamedThings(Offers offers)
{
    /// <summary>More are looked for by typing.</summary>
    private const int MostOffered = 8;

    private readonly ParameterValues values = new(offers);

    /// <summary>What values were understood as; none of them where one cannot be read, which is said when they are sent.</summary>
    /// <param name="command">The command that is filled.</param>
    /// <param name="values">As typed, by the parameters' names.</param>
    /// <param name="scope">Now and the zone.</param>
    /// <param name="reader">Who gives them, and what they may know.</param>
    /// <param name="recalls">Whether "it" stands for a document of this kind now.</param>
    public async Task<Understanding> Of(
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
            if (await Wrong(command, parameter, typed, scope, reader, recalls).ConfigureAwait(false) is { } wrong)
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
    public async Task<Refusal?> Wrong(
        Command command, Parameter parameter, string typed, Scope scope, CompletionReader reader, Func<char, bool> recalls)
    {
        if (typed.Length == 0 || parameter.IsLeftOutBy(typed) || parameter.Read(typed, true, scope) is not { Why: null, Value: { } value })
            return null;
        var isRecalled = parameter.Known is { Recalls: not null } known && known.IsRecalled(value);
        if (isRecalled && !recalls(parameter.Known!.Recalls!.Value))
            return await Which(command, parameter, reader.Given, reader).ConfigureAwait(false);
        if (!isRecalled && parameter.Known?.Wrong(value, command, reader) is { } unknown)
            return unknown;
        if (offers.Of(command, parameter)?.Wrong is { } rule && await rule(typed, reader, scope).ConfigureAwait(false) is { } refused)
            return refused;
        return parameter.IsName ? ContextNames.HowMany(command, reader.Given, typed, parameter.Name) : null;
    }

    /// <summary>
    /// The question which one is meant by "it" where it stands for none: with those that it could be, and with all that was given.
    /// </summary>
    /// <param name="command">The command.</param>
    /// <param name="parameter">What "it" was typed for.</param>
    /// <param name="given">What was given.</param>
    /// <param name="reader">Who asks.</param>
    public async Task<Refusal> Which(
        Command command, Parameter parameter, IReadOnlyDictionary<string, string> given, CompletionReader reader)
    {
        var refusal = parameter.Known!.NothingRecalled with { About = parameter.Name };
        var without = reader with { Given = given.Where(g => g.Key != parameter.Name).ToDictionary() };
        var meant = (await values.Of(parameter, "", command, without).ConfigureAwait(false)).Take(MostOffered).ToList();
        return meant.Count == 0 ? refusal : refusal.Or([.. meant.Select(Choice)]);

        Choice Choice(Suggestion one)
        {
            var all = given.ToImmutableDictionary().SetItem(parameter.Name, one.Value);
            var label = one.About.Length == 0 ? one.Value : $"{one.Value}, {one.About}";
            var line = GivenValues.Line(command, all);
            if (command.Parameters[0] == parameter)
                line = line.Replace($"{command.Path} {parameter.Name}=", command.Path + " ", StringComparison.Ordinal);
            return new Choice(label, line) { Values = all };
        }
    }
}
