using System.Globalization;
using System.Reflection;
using Bot.Names;
using Bot.Texts;

namespace Bot.Commands;

/// <summary>How values of a type are read from what was typed.</summary>
internal static class ValueReaders
{
    public static ValueReader For(Type type, int most, string name, ParameterType? known)
    {
        if (type == typeof(string))
            return (text, whole, _) => OfString(text, whole, most);
        if (type == typeof(bool))
            return Word(text => OfBool(text, name));
        if (type.IsEnum)
            return (text, whole, scope) => Word(word => OfEnum(type, word, whole, known))(text, whole, scope);
        if (known is { Choices.IsEmpty: false })
            return Word(text => OfChoice(known, text));
        var takesWords = Has(type, typeof(ITakesWords<>));
        if (!takesWords && !Has(type, typeof(IParsable<>)))
            throw new InvalidOperationException($"{type} cannot be a parameter: it is neither text, choice nor IParsable");
        var reader = takesWords ? nameof(TakesWords) : nameof(Parsable);
        var make = typeof(ValueReaders).GetMethod(reader, BindingFlags.NonPublic | BindingFlags.Static)!;
        return (ValueReader)make.MakeGenericMethod(type).Invoke(null, null)!;
    }

    /// <summary>The name of somebody: what ends the sentence that it stands in is no part of it.</summary>
    public static ValueReader Named(int most) => (text, whole, _) =>
    {
        var read = OfString(text, whole, most);
        return read.Value is string name ? read with { Value = SentenceEnd.Without(name) } : read;
    };

    private static bool Has(Type type, Type open) =>
        type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == open);

    private static ValueReader Parsable<T>() where T : IParsable<T> => Word(text =>
        T.TryParse(text, CultureInfo.InvariantCulture, out var value)
            ? (value, null)
            : (null, $"“{TypedText.Short(text)}” is not a {(typeof(T) == typeof(int) ? "number" : Called(typeof(T)))}"));

    private static string Called(Type type) => Words.Spaced(type.Name, ' ');

    private static ValueReader TakesWords<T>() where T : ITakesWords<T> => (text, whole, scope) =>
    {
        if (!whole && LineReader.IsQuoted(text))
        {
            var (word, rest) = LineReader.Word(text);
            var quoted = T.Take(word, true, scope);
            return new Reading(quoted.Value, rest, quoted.Why);
        }

        var (value, left, why) = T.Take(text, whole, scope);
        return new Reading(value, left, why);
    };

    private static ValueReader Word(Func<string, (object? Value, string? Why)> read) => (text, whole, _) =>
    {
        var (word, rest) = whole ? (text.Trim(), "") : LineReader.Word(text);
        var (value, why) = read(word);
        return new Reading(value, rest, why);
    };

    private static Reading OfString(string text, bool whole, int most)
    {
        var (word, rest) = whole ? (LineReader.Unquoted(text), "") : LineReader.Word(text);
        var clean = TypedText.Clean(word).Trim();
        var length = clean.Length <= most ? clean.Length : TypedText.Length(clean);
        if (length <= most)
            return new Reading(clean, rest, null);
        var why = string.Create(CultureInfo.InvariantCulture,
            $"it has {length} characters and {most} fit; shorten it, or split it into several");
        return new Reading(null, rest, why);
    }

    // A switch can also be turned on by its own name: "promise list all".
    private static (object?, string?) OfBool(string text, string name) => text.ToLowerInvariant() switch
    {
        var own when own == name => (true, null),
        "yes" or "y" or "true" or "on" or "1" => (true, null),
        "no" or "n" or "false" or "off" or "0" => (false, null),
        _ => (null, $"“{TypedText.Short(text)}” is neither yes nor no"),
    };

    private static (object?, string?) OfEnum(Type type, string text, bool whole, ParameterType? known)
    {
        var key = Key(text);
        var all = Enum.GetValues(type).Cast<Enum>().ToArray();
        foreach (var value in all)
            if (string.Equals(value.ToString(), key, StringComparison.OrdinalIgnoreCase))
                return (value, null);
        if (known?.Meant(text) is { } meant)
            return (Array.Find(all, v => Words.Typed(v) == meant), null);
        // By position the next word may be another's: there it must be the choice's own.
        return whole && Nearly([.. all.Select(v => v.ToString().ToLowerInvariant())], key) is >= 0 and var near
            ? (all[near], null)
            : NoneOf(all.Select(Words.Typed).ToArray(), text);
    }

    private static (object?, string?) OfChoice(ParameterType type, string text)
    {
        foreach (var choice in type.Choices)
            if (string.Equals(choice, text, StringComparison.OrdinalIgnoreCase))
                return (type.Chosen(choice), null);
        if (type.Meant(text) is { } meant)
            return (type.Chosen(meant), null);
        return NoneOf([.. type.Choices], text);
    }

    private static string Key(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>
    /// The choice that differs from what was typed by one letter, where no other comes as near: "email" is mail, and "e-mail" too.
    /// </summary>
    private static int Nearly(string[] choices, string key)
    {
        var near = choices.Select((c, i) => (Far: Distance.Between(c, key), i)).OrderBy(c => c.Far).Take(2).ToArray();
        var isOne = key.Length > 3 && near[0].Far == 1 && (near.Length == 1 || near[1].Far > 2);
        return isOne ? near[0].i : -1;
    }

    private static (object?, string?) NoneOf(string[] choices, string text)
    {
        var near = choices.MinBy(c => Distance.Between(c, text.ToLowerInvariant()))!;
        var hint = Distance.Between(near, text.ToLowerInvariant()) <= 2 ? $" Did you mean {near}?" : "";
        return (null, $"“{TypedText.Short(text)}” is none of {Words.List(choices, "or")}.{hint}");
    }
}
