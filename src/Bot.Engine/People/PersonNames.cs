using Bot.Texts;


namespace Bot.People;

/// <summary>What colleagues can be called.</summary>
public static class PersonNames
{
    /// <summary>2 to 32 letters, digits, - or _, a letter first, and not "me".</summary>
    public static bool IsName(string name) =>
        name.Length is >= 2 and <= 32 && name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_') && char.IsLetter(name[0]) && !string.Equals(name, "me", StringComparison.OrdinalIgnoreCase);

    /// <summary>What is told about one that cannot be.</summary>
    public static Refusal Bad(string name) =>
        new(RefusalKind.Argument, Text.Of($"“{Texts.TypedText.Short(name)}” cannot be a name here: 2 to 32 letters, digits, - or _, a letter first, and not “me”."));
}
