namespace Irc;

/// <summary>Which names are the same name [ISUPPORT CASEMAPPING; RFC 2812 2.2 for rfc1459].</summary>
public sealed class Casemapping : IEqualityComparer<string>
{
    public static readonly Casemapping Ascii = new("ascii", 'Z');
    public static readonly Casemapping Rfc1459Strict = new("rfc1459-strict", ']');
    /// <summary>What a server means that says nothing.</summary>
    public static readonly Casemapping Rfc1459 = new("rfc1459", '^');

    readonly char last;

    Casemapping(string name, char last) => (Name, this.last) = (name, last);

    public string Name { get; }

    /// <summary>The mapping of an ISUPPORT value; ASCII for the ones that fold more than we can know.</summary>
    public static Casemapping Named(string? name) => name switch
    {
        null or "" or "rfc1459" => Rfc1459,
        "rfc1459-strict" or "strict-rfc1459" => Rfc1459Strict,
        _ => Ascii,
    };

    /// <summary>Lower case of one character: <c>A-Z</c>, and <c>[\]^</c> to <c>{|}~</c> as far as the mapping goes.</summary>
    public char Lower(char c) => c >= 'A' && c <= last ? (char)(c + 32) : c;

    public string Lower(string name) => string.Create(name.Length, (name, this), static (span, of) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = of.Item2.Lower(of.name[i]);
    });

    public bool Equals(string? x, string? y)
    {
        if (ReferenceEquals(x, y)) return true;
        if (x is null || y is null || x.Length != y.Length) return false;
        for (var i = 0; i < x.Length; i++)
            if (Lower(x[i]) != Lower(y[i])) return false;
        return true;
    }

    public int GetHashCode(string obj)
    {
        var hash = new HashCode();
        foreach (var c in obj) hash.Add(Lower(c));
        return hash.ToHashCode();
    }
}
