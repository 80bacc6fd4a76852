namespace Irc;

/// <summary>Message tags in their order, values unescaped; of a doubled key the last one counts [message-tags].</summary>
public sealed class Tags
{
    public static readonly Tags Empty = new([]);

    readonly KeyValuePair<string, string>[] pairs;

    Tags(KeyValuePair<string, string>[] pairs) => this.pairs = pairs;

    public int Count => pairs.Length;

    public IReadOnlyList<KeyValuePair<string, string>> Pairs => pairs;

    /// <summary>The value (empty for a tag without one), or null where the tag is absent.</summary>
    public string? this[string key]
    {
        get
        {
            foreach (var pair in pairs)
                if (string.Equals(pair.Key, key, StringComparison.Ordinal)) return pair.Value;
            return null;
        }
    }

    /// <summary>Tags of the given keys and plain values; a later pair replaces an earlier one of the same key.</summary>
    public static Tags Of(params IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var kept = new List<KeyValuePair<string, string>>();
        foreach (var pair in pairs) Put(kept, pair.Key, pair.Value);
        return kept.Count == 0 ? Empty : new([.. kept]);
    }

    /// <summary>Reads the part between <c>@</c> and the blank; anything can be read, nothing throws.</summary>
    public static Tags Parse(ReadOnlySpan<char> text)
    {
        var kept = new List<KeyValuePair<string, string>>();
        foreach (var range in text.Split(';'))
        {
            var tag = text[range];
            var equals = tag.IndexOf('=');
            var key = equals < 0 ? tag : tag[..equals];
            if (key.Length > 0) Put(kept, TagKeys.Name(key), equals < 0 ? "" : TagValue.Unescape(tag[(equals + 1)..]));
        }
        return kept.Count == 0 ? Empty : new([.. kept]);
    }

    static void Put(List<KeyValuePair<string, string>> kept, string key, string value)
    {
        for (var i = 0; i < kept.Count; i++)
        {
            if (!string.Equals(kept[i].Key, key, StringComparison.Ordinal)) continue;
            kept[i] = new(key, value);
            return;
        }
        kept.Add(new(key, value));
    }
}
