using System.Text.RegularExpressions;

namespace Testing.Desk;

/// <summary>Every text that a test's desk answers or tells is looked at: a verb follows its subject.</summary>
public static partial class Wording
{
    /// <summary>Looks at one text.</summary>
    /// <exception cref="InvalidOperationException">A verb does not follow its subject.</exception>
    public static string Checked(string text) => Wrong(text) is { } wrong
        ? throw new InvalidOperationException($"“{wrong}” is no English, in: {text}")
        : text;

    /// <summary>The first words in which a verb does not follow its subject; null where all do.</summary>
    public static string? Wrong(string text) => Clash().Match(text) is { Success: true } clash ? clash.Value : null;

    /// <summary>"You does not", "you and bob has", "bob and carol was", "me does not".</summary>
    [GeneratedRegex(@"\b([Yy]ou|[a-z]{3,12} and ([a-z]{3,12}|you)|^me) (already |still |no longer )?(has|does|was|is on|is told|is not)\b")]
    private static partial Regex Clash();
}
