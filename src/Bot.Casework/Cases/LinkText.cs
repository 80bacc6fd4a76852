using System.Globalization;

namespace Bot.Cases;

/// <summary>What passes as an address of evidence.</summary>
internal static class LinkText
{
    /// <summary>An absolute http or https address without blanks or control characters, at most 1,000 characters.</summary>
    public static bool IsAddress(string text) =>
        text.Length <= 1000 && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"
        && text.All(c => !char.IsWhiteSpace(c) && !char.IsControl(c));

    /// <summary>A wiki's host as people name the wiki; null where it is none.</summary>
    public static string? Host(string wiki) => WikiHost.Of(wiki);

    /// <summary>64 hexadecimal digits.</summary>
    public static bool IsSha256(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigit);

    /// <summary>Lower case, as hashes are compared.</summary>
    public static string Hash(string text) => text.ToLower(CultureInfo.InvariantCulture);
}
