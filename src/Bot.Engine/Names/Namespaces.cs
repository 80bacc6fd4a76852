using System.Collections.Frozen;

namespace Bot.Names;

/// <summary>What stands before the colon of a page that belongs to a user.</summary>
internal enum Namespace { None, User, UserTalk, Special }

/// <summary>How those namespaces are called in the languages of MediaWiki, forms by gender included; from <c>namespaces.txt</c>.</summary>
internal static class Namespaces
{
    private static readonly Lazy<FrozenDictionary<string, Namespace>> named = new(Read);

    /// <summary>The namespace of a word before a colon; none for any other word. Blanks, case and spelling do not matter.</summary>
    public static Namespace Of(string word) => named.Value.GetValueOrDefault(NameKey.Of(word));

    private static FrozenDictionary<string, Namespace> Read()
    {
        var all = new Dictionary<string, Namespace>(StringComparer.Ordinal);
        foreach (var line in NameData.Lines("namespaces.txt"))
        {
            var words = line.Split(' ', 3);
            var kind = words[1] switch { "user" => Namespace.User, "talk" => Namespace.UserTalk, _ => Namespace.Special };
            foreach (var name in words[2].Split(';'))
                all.TryAdd(NameKey.Of(name), kind);
        }

        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
