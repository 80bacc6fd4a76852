using Bot.Texts;


namespace Bot.Commands;

/// <summary>What binding gave: values in the order of the parameters, or why not.</summary>
internal readonly record struct Bound(object?[]? Values, Refusal? Refusal, Parameter? Missing);

/// <summary>Binds what was typed to a command's parameters, by position and by name=value.</summary>
internal static class Binder
{
    public static Bound Line(Command command, string line, Scope scope)
    {
        var parameters = command.Parameters;
        var (pairs, rest) = LineReader.Pairs(line, command.IsNamedFirst, command.IsNamedAnywhere);
        var texts = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, text) in pairs)
        {
            var read = parameters.First(p => p.Name == name).Read(text, true, scope);
            if (read.Why is { } why)
                return No(Refusals.BadArgument(command, name, why));
            texts[name] = read.Value;
        }

        foreach (var parameter in parameters)
        {
            if (rest.Length == 0)
                break;
            if (parameter.NamedOnly || texts.ContainsKey(parameter.Name))
                continue;
            var read = parameter.Read(rest, parameter.Rest, scope);
            if (read.Why is null)
            {
                (texts[parameter.Name], rest) = (read.Value, read.Left);
                continue;
            }

            var nextMayTakeIt = parameters.Any(p => !p.NamedOnly && !texts.ContainsKey(p.Name) && After(command, parameter, p));
            if (!parameter.Optional || !nextMayTakeIt)
                return No(Refusals.BadArgument(command, parameter.Name, read.Why));
        }

        if (rest.Length > 0)
            return No(Refusals.TooMany(command, rest));
        return Complete(command, texts);
    }

    public static Bound Values(Command command, IReadOnlyDictionary<string, string> values, Scope scope)
    {
        var read = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, text) in values)
        {
            var parameter = command.Parameters.FirstOrDefault(p => p.Name == name);
            if (parameter is null)
                return No(Refusals.TooMany(command, name));
            if (text.Length == 0 && parameter.Optional)
                continue;
            var value = parameter.Read(text, true, scope);
            if (value.Why is { } why)
                return No(Refusals.BadArgument(command, name, why));
            read[name] = value.Value;
        }

        return Complete(command, read);
    }

    private static Bound Complete(Command command, Dictionary<string, object?> values)
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
                return new Bound(null, Refusals.Missing(command, parameter), parameter);
        }

        return new Bound(all, null, null);
    }

    private static bool After(Command command, Parameter first, Parameter second) =>
        command.Parameters.IndexOf(second) > command.Parameters.IndexOf(first);

    private static Bound No(Refusal refusal) => new(null, refusal, null);
}
