using Bot.Texts;

namespace Bot.Commands;

/// <summary>
/// The other words that people of the field have for the choices of a parameter: "outing" for personal information. Each word stands for
/// one choice alone; what may mean several is asked about.
/// </summary>
/// <param name="said">A choice, and the words for it, parted by commas; marks and blanks in them do not count.</param>
public sealed class ChoiceWords<T>(params (T Choice, string Words)[] said) : ParameterType<T>
    where T : struct, Enum
{
    /// <summary>Read when a word is typed that is no choice's own: the start needs none of it.</summary>
    private readonly Lazy<Dictionary<string, T>> byWord = new(() => said
        .SelectMany(s => s.Words.Split(',').Select(w => (Key: Key(w), s.Choice))).Distinct()
        .ToDictionary(w => w.Key, w => w.Choice, StringComparer.Ordinal));

    /// <inheritdoc/>
    public override string? Meant(string typed) => Read(typed) is { } choice ? Words.Typed(choice) : null;

    /// <summary>The choice that a word means, be it the choice's own or another; null where it means none.</summary>
    public T? Read(string typed)
    {
        var key = Key(typed);
        if (key.Length == 0 || char.IsAsciiDigit(key[0]))
            return null;
        return Enum.TryParse<T>(key, ignoreCase: true, out var own) ? own
            : byWord.Value.TryGetValue(key, out var meant) ? meant
            : null;
    }

    private static string Key(string word) => string.Concat(word.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
