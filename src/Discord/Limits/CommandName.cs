using System.Text;
using System.Text.RegularExpressions;

namespace Discord;

/// <summary>Names of slash commands and options (Application Commands, "Naming").</summary>
public static partial class CommandName
{
    /// <summary>
    /// 32 characters of letters, digits, '-', '_', ''' and the two scripts whose marks are no letters; lower case where there is one.
    /// </summary>
    public static bool IsValid(string name) =>
        TextLength.Of(name) is >= 1 and <= Limit.CommandName && Allowed().IsMatch(name) && IsLower(name);

    private static bool IsLower(string name)
    {
        foreach (var rune in name.EnumerateRunes())
        {
            if (Rune.ToLowerInvariant(rune) != rune)
                return false;
        }
        return true;
    }

    // .NET has no script classes; the blocks hold the same characters that matter. Letters beyond the basic plane are surrogates here.
    [GeneratedRegex(@"^(?:[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]|[\uD800-\uDBFF][\uDC00-\uDFFF])+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Allowed();
}
