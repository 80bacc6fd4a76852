using System.Text;

namespace Bot.Texts;

/// <summary>
/// Values of closed sets as people read and type them: PersonalInformation is "personal information", typed personal-information.
/// </summary>
public static class Words
{
    /// <summary>As read.</summary>
    public static string Of(Enum value) => Spaced(value.ToString(), ' ');

    /// <summary>As typed.</summary>
    public static string Typed(Enum value) => Spaced(value.ToString(), '-');

    /// <summary>"1 case", "2 cases".</summary>
    public static string Count(long count, string one, string? many = null) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string List(IReadOnlyList<string> items, string last = "and") => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => string.Join(", ", items.Take(items.Count - 1)) + $" {last} {items[^1]}",
    };

    internal static string Spaced(string name, char between)
    {
        var words = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]))
                words.Append(between);
            words.Append(char.ToLowerInvariant(name[i]));
        }

        return words.ToString();
    }
}
