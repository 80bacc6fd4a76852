using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace Bot.Names;

/// <summary>
/// A wiki name as somebody typed or pasted it, read by MediaWiki's own rules. The one reader of names: whatever is stored, compared or
/// searched as a name goes through it.
/// </summary>
/// <remarks>
/// Pure, and of the same cost for any text: a few microseconds for a name, more for an address. It errs towards sameness, see
/// <see cref="MightBe"/>. [MediaWikiTitleCodec::splitTitleString; IPUtils::sanitizeIP]
/// </remarks>
public sealed class WikiName
{
    private const string Prefix = "User:";
    private const int MostWrappings = 8;

    /// <summary>A name of fewer letters stands by chance within others.</summary>
    private const int LeastWithin = 2;

    private static readonly SearchValues<char> marks = SearchValues.Create(" []{}|<>#:@/\"'().,;&*");
    private static readonly RecentNames recent = new(ReadAnew);
    private readonly ImmutableArray<string> keys;
    private readonly ImmutableArray<IpName> addresses;

    private readonly bool hasWords;

    private WikiName(string clean, bool isPage, ImmutableArray<string> keys, ImmutableArray<IpName> addresses)
    {
        (Clean, IsPage, this.keys, this.addresses) = (clean, isPage, keys, addresses);
        foreach (var key in keys)
            hasWords |= NameWithin.HasWords(key);
    }

    /// <summary>
    /// The name as it is stored and shown: without brackets, prefixes, escapes and what cannot be seen. "User:" stays where it was typed,
    /// in whatever language, or follows from an address; a first letter is upper where the name can be one of a wiki.
    /// </summary>
    public string Clean { get; }

    /// <summary>Whether it was said to be a user: by a namespace, a link or an address.</summary>
    public bool IsPage { get; }

    /// <summary>
    /// What stands for the name where one of its spellings is noted; the same for all of them. Empty for a text without any name.
    /// </summary>
    public string Key => keys.IsEmpty ? "" : keys[0];

    /// <summary>The keys of all that it may mean.</summary>
    public ImmutableArray<string> Keys => keys;

    /// <summary>Whether its keys tell all of it: with one key of one word, and no address, behind which more may stand.</summary>
    public bool IsToldByItsKey => keys.Length == 1 && addresses.IsEmpty && !hasWords;

    /// <summary>The addresses and ranges that it may stand for.</summary>
    internal ImmutableArray<IpName> Addresses => addresses;

    /// <summary>Reads a name. Any text gives one; a text without letters gives one that is nobody's.</summary>
    public static WikiName Read(string typed) => recent.Of(typed);

    private static WikiName ReadAnew(string typed) => PlainName.Of(typed, out var isPage) is { } name
        ? new WikiName(isPage ? Prefix + name : name, isPage, [name.ToUpperInvariant()], []) : ReadThoroughly(typed);

    /// <summary>Reads a name whatever it may be wrapped in.</summary>
    internal static WikiName ReadThoroughly(string typed)
    {
        var read = Once(typed);
        // What comes out of one wrapping may stand in another; and what is kept must be read as what it was read from.
        for (var i = 0; i < MostWrappings && read.Clean != typed && Once(read.Clean) is var again; i++)
        {
            typed = read.Clean;
            read = new WikiName(again.Clean, again.IsPage,
                [.. again.keys.Union(read.keys, StringComparer.Ordinal)], [.. again.addresses.Union(read.addresses)]);
        }

        return read;
    }

    private static WikiName Once(string typed)
    {
        var found = new Candidates();
        var seen = NameText.Seen(typed);
        foreach (var part in Wrapping.Parts(seen))
            Read(part, found);
        var names = found.Names.Where(n => IsName(NameKey.Of(n.Name))).ToList();
        var likeliest = names.Find(n => n.IsPage) is { Name: not null } page ? page : names is [var first, ..] ? first : default;
        var ordered = names.Select(n => n.Name).Prepend(likeliest.Name ?? seen);
        return new WikiName(
            Cleaned(likeliest.Name, likeliest.IsPage, seen),
            likeliest.IsPage,
            [.. ordered.Select(NameKey.Of).Where(IsName).Distinct(StringComparer.Ordinal)],
            [.. found.Addresses]);
    }

    /// <summary>
    /// Whether two names may be of one and the same. It rather says yes: one of the things that the first may mean is one that the second
    /// may mean, or both are addresses behind which one editor may stand.
    /// </summary>
    public bool MightBe(WikiName other)
    {
        foreach (var key in keys)
            foreach (var another in other.keys)
                if (string.Equals(key, another, StringComparison.Ordinal))
                    return true;
        foreach (var address in addresses)
            foreach (var another in other.addresses)
                if (address.MightBe(another))
                    return true;
        return false;
    }

    /// <summary>
    /// Whether another may be meant by this one: as by <see cref="MightBe(WikiName)"/>, or because their name stands within this one as
    /// words of its own ("the user Heron", "Heron’s sock"). A name of a single letter stands in too much, and is not looked for.
    /// </summary>
    public bool MightMean(WikiName other)
    {
        if (MightBe(other))
            return true;
        if (!hasWords || other.Key.Length < LeastWithin)
            return false;
        foreach (var key in keys)
            if (NameWithin.Has(key, other.Key))
                return true;
        return false;
    }

    /// <summary>The same of words as typed, also of those that are none of the name: what a link shows, a remark behind it.</summary>
    public static bool MightMean(string typed, WikiName other) => Read(typed).MightMean(other)
        || (other.Key.Length >= LeastWithin && NameWithin.Has(NameKey.Of(NameText.Plain(typed)), other.Key));

    /// <summary>Whether two names are spellings of one; what may be the same but is not surely so is not.</summary>
    public bool Is(WikiName other) => Key.Length > 0 && string.Equals(Key, other.Key, StringComparison.Ordinal);

    /// <summary>Whether two names as typed may be of one and the same.</summary>
    public static bool MightBe(string one, string other) => Read(one).MightBe(Read(other));

    /// <inheritdoc/>
    public override string ToString() => Clean;

    /// <summary>Whether there is more than what only parts and wraps names.</summary>
    private static bool IsName(string key) => key.AsSpan().ContainsAnyExcept(marks);

    private static void Read(string part, Candidates found)
    {
        var text = Wrapping.Unwrapped(part);
        if (!PageAddress.Is(text))
        {
            PageTitle.Read(NameText.Plain(text), false, found);
            return;
        }

        foreach (var (title, isUser) in PageAddress.Titles(text).Concat(PageAddress.Titles(text.Split(' ')[0])))
            PageTitle.Read(NameText.Plain(title), isUser, found);
    }

    /// <summary>An address that names no user is kept as it is: it may be all that is known of somebody elsewhere.</summary>
    private static string Cleaned(string? name, bool isPage, string seen)
    {
        if (name is null || (!isPage && PageAddress.Is(Wrapping.Unwrapped(seen))))
            return seen;
        var isMail = name.Contains('@', StringComparison.Ordinal);
        return (isPage ? Prefix : "") + (isMail && !isPage ? name : Capital(name));
    }

    /// <summary>The first letter in upper case; Georgian letters have none that begin names.</summary>
    private static string Capital(string name)
    {
        var first = Rune.GetRuneAt(name, 0);
        return first.Value is >= 0x10d0 and <= 0x10ff ? name : Rune.ToUpperInvariant(first).ToString() + name[first.Utf16SequenceLength..];
    }
}
