using System.Collections.Concurrent;
using System.Text;

namespace Bot.Documents;

/// <summary>One string for equal words: a hundred thousand heads name the same few people.</summary>
public sealed class StringPool
{
    private const int Longest = 64;
    private const int Most = 20_000;
    private readonly ConcurrentDictionary<string, string> known = new(StringComparer.Ordinal);

    /// <summary>The string of these bytes.</summary>
    public string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > Longest)
            return Encoding.UTF8.GetString(utf8);
        Span<char> word = stackalloc char[Longest];
        word = word[..Encoding.UTF8.GetChars(utf8, word)];
        if (known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var found))
            return found;
        var fresh = word.ToString();
        return known.Count < Most ? known.GetOrAdd(fresh, fresh) : fresh;
    }
}
