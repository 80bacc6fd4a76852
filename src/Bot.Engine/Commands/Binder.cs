using System.Collections.Immutable;
using Bot.Texts;


namespace Bot.Commands;

/// <summary>What binding gave: values in the order of the parameters, or why not.</summary>
internal readonly record struct Bound(object?[]? Values, Refusal? Refusal, Parameter? Missing)
{
    /// <summary>The values as text, by parameter name, each as it was given: what is offered later carries them.</summary>
    public ImmutableDictionary<string, string> Given { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What a form asks for, where a command cannot do without something that may be left out at other times.</summary>
    public Parameter? LeftOut(Command command, Refusal refusal)
    {
        var given = Given;
        return command.Form && refusal.IsOfMissing
            ? command.Parameters.FirstOrDefault(p => p.Name == refusal.About && !given.ContainsKey(p.Name))
            : null;
    }
}

/// <summary>Binds what was typed to a command's parameters, by position and by name=value.</summary>
internal static class Binder
{
    /// <summary>Binds a line; what it may not have meant is asked about first.</summary>
    public static Bound Line(Command command, string line, Scope scope) =>
        LineDoubts.Of(command, line, scope) is { } doubt ? new Bound(null, doubt, null) : Line(command, line, scope, asText: null);

    /// <summary>Binds a line as it stands.</summary>
    /// <param name="asText">Names whose pairs are part of the text.</param>
    public static Bound Line(Command command, string line, Scope scope, IReadOnlySet<string>? asText)
    {
        var parameters = command.Parameters;
        var (pairs, rest, seen) = LinePairs.Of(command, line, scope, asText);
        var texts = new Dictionary<string, object?>(StringComparer.Ordinal);
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        if (seen.Find(p => p is { IsTaken: true, Why: not null }) is { } wrong)
            return No(Refusals.BadArgument(command, wrong.Name, wrong.Why!), given);
        var words = rest;
        foreach (var (name, text) in pairs)
        {
            var named = parameters.First(p => p.Name == name);
            if (named.IsLeftOutBy(text))
                continue;
            var read = named.Read(text, true, scope);
            if (read.Why is { } why)
                return No(ChoiceDoubts.Of(command, named, why, choice => With(name, choice), scope, asText), given);
            (texts[name], given[name]) = (read.Value, GivenValues.Kept(read.Value, text));
        }

        foreach (var parameter in parameters)
        {
            if (rest.Length == 0)
                break;
            if (parameter.NamedOnly || texts.ContainsKey(parameter.Name))
                continue;
            rest = GivenValues.WithoutName(parameter, rest);
            var read = parameter.Read(rest, parameter.Rest, scope);
            if (read.Why is null)
            {
                given[parameter.Name] = GivenValues.Kept(read.Value, GivenValues.Used(rest, read.Left));
                (texts[parameter.Name], rest) = (read.Value, read.Left);
                continue;
            }

            var nextMayTakeIt = parameters.Any(p => !p.NamedOnly && !texts.ContainsKey(p.Name) && After(command, parameter, p));
            if (!parameter.Optional || !nextMayTakeIt)
                return No(
                    DateLeftOut.Offered(
                        ChoiceDoubts.Of(command, parameter, read.Why, Behind, scope, asText), command, parameter, rest,
                        date => ChoiceDoubts.Choice(command, date, $"{With()} {Before(words, rest)}\"{date}\" {rest}", scope, asText)),
                    given);

            // Before a long text the word may as well be its first.
            string Behind(string choice) => $"{With()} {Before(words, rest)}{choice} "
                + (parameters.Any(p => p is { Rest: true, Long: true }) ? rest : LineReader.Word(rest).Left);
        }

        if (rest.Length > 0)
            return No(Refusals.TooMany(command, rest), given);
        return Complete(command, texts, given);

        string With(string changed = "", string to = "") => string.Join(' ', pairs
            .Select(p => $"{p.Key}={GivenValues.InQuotes(p.Key == changed ? to : p.Value)}").Append(changed.Length > 0 ? words : ""));
    }

    /// <summary>What stands before the end of a line.</summary>
    private static string Before(string line, string end) => line.EndsWith(end, StringComparison.Ordinal) ? line[..^end.Length] : "";

    public static Bound Values(Command command, IReadOnlyDictionary<string, string> values, Scope scope)
    {
        var read = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, text) in values)
        {
            var parameter = command.Parameters.FirstOrDefault(p => p.Name == name);
            if (parameter is null)
                return No(Refusals.TooMany(command, name), values);
            if (parameter.Optional && (text.Length == 0 || parameter.IsLeftOutBy(text)))
                continue;
            var value = parameter.Read(text, true, scope);
            if (value.Why is { } why)
                return No(ChoiceDoubts.Of(command, parameter, why, values), values);
            read[name] = value.Value;
        }

        return Complete(command, read, values);
    }

    private static Bound Complete(Command command, Dictionary<string, object?> values, IReadOnlyDictionary<string, string> given)
    {
        var all = new object?[command.Parameters.Length];
        for (var i = 0; i < all.Length; i++)
        {
            var parameter = command.Parameters[i];
            if (values.TryGetValue(parameter.Name, out var value) && value is not "")
                all[i] = value;
            else if (parameter.Optional)
                all[i] = parameter.Default;
            else
                return new Bound(null, Refusals.Missing(command, parameter), parameter) { Given = given.ToImmutableDictionary() };
        }

        return new Bound(all, null, null) { Given = given.ToImmutableDictionary() };
    }

    private static bool After(Command command, Parameter first, Parameter second) =>
        command.Parameters.IndexOf(second) > command.Parameters.IndexOf(first);

    private static Bound No(Refusal refusal, IReadOnlyDictionary<string, string> given) =>
        new(null, refusal, null) { Given = given.ToImmutableDictionary() };
}
