using Bot.Texts;


namespace Bot.People;

/// <summary>What colleagues can be called.</summary>
public static class PersonNames
{
    /// <summary>2 to 32 letters, digits, - or _, a letter first, and not "me".</summary>
    public static bool IsName(string name)
    {
        if (name.Length is < 2 or > 32)
            return false;
        if (string.Equals(name, "me", StringComparison.OrdinalIgnoreCase))
            return false;
        return char.IsLetter(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_');
    }

    /// <summary>What is told about one that cannot be.</summary>
    public static Refusal Bad(string name) =>
        new(RefusalKind.Argument, Text.Of($"“{TypedText.Short(name)}” cannot be a name here: "
            + $"2 to 32 letters, digits, - or _, a letter first, and not “me”."));
}
