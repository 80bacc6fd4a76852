using System.Globalization;

namespace Irc;

static class IsupportValue
{
    /// <summary><c>\xHH</c> stands for the character of that number.</summary>
    public static string Unescape(string value)
    {
        for (var at = value.IndexOf(@"\x", StringComparison.Ordinal); at >= 0; at = value.IndexOf(@"\x", at + 1, StringComparison.Ordinal))
        {
            if (at + 4 <= value.Length && byte.TryParse(value.AsSpan(at + 2, 2), NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture, out var code))
                value = string.Concat(value.AsSpan(0, at), ((char)code).ToString(), value.AsSpan(at + 4));
        }
        return value;
    }
}
