using System.Text;
using Language.Phrases;

namespace Learn.Languages;

/// <summary>A line as it is typed on a keyboard without the marks of its language.</summary>
internal static class Unmarked
{
    public static string Of(string line)
    {
        var plain = new StringBuilder(line.Length);
        foreach (var letter in line)
            plain.Append(PhraseFolding.Letter(letter));
        return plain.ToString();
    }
}
