using System.Globalization;
using StackExchange.Redis;

namespace Bot.Storage;

/// <summary>Versions of documents as they stand in the clear.</summary>
internal static class Versions
{
    /// <summary>Reads one; false for what is none.</summary>
    public static bool TryRead(RedisValue text, out long version) => TryRead((string?)text, out version);

    /// <summary>Reads one; false for what is none.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out long version) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out version);
}
