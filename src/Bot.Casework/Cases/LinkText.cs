using System.Globalization;

namespace Bot.Cases;

/// <summary>What passes as an address of evidence.</summary>
internal static class LinkText
{
    /// <summary>A wiki's host as people name the wiki; null where it is none.</summary>
    public static string? Host(string wiki) => WikiHost.Of(wiki);

    /// <summary>64 hexadecimal digits.</summary>
    public static bool IsSha256(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigit);

    /// <summary>Lower case, as hashes are compared.</summary>
    public static string Hash(string text) => text.ToLower(CultureInfo.InvariantCulture);
}
