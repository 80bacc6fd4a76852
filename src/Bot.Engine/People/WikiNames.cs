namespace Bot.People;

/// <summary>Names under which people edit.</summary>
public static class WikiNames
{
    /// <summary>Whether two wiki names are one: without the namespace, underscores as blanks, the first letter in either case.</summary>
    public static bool Same(string a, string b)
    {
        a = Bare(a);
        b = Bare(b);
        return a.Length > 0 && a.Length == b.Length && char.ToUpperInvariant(a[0]) == char.ToUpperInvariant(b[0])
            && string.Equals(a[1..], b[1..], StringComparison.OrdinalIgnoreCase);
    }

    private static string Bare(string name)
    {
        name = name.Replace('_', ' ').Trim();
        return name.StartsWith("user:", StringComparison.OrdinalIgnoreCase) ? name[5..].Trim() : name;
    }
}
