namespace Irc;

static class LineParser
{
    public static IrcLine? Parse(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(' ');
        var tags = Tags.Empty;
        if (rest.StartsWith('@')) tags = Tags.Parse(Word(ref rest)[1..]);
        string? source = null;
        if (rest.StartsWith(':')) source = Word(ref rest)[1..].ToString();
        var command = Word(ref rest);
        if (command.IsEmpty) return null;
        return new(tags, source, CommandNames.Name(command), Parameters(rest));
    }

    static string[] Parameters(ReadOnlySpan<char> rest)
    {
        var found = new string[IrcLine.MaxParameters];
        var count = 0;
        while (!rest.IsEmpty)
        {
            if (rest[0] == ':' || count == IrcLine.MaxParameters - 1)
            {
                // The fifteenth takes the rest, with or without its colon [RFC 2812 2.3.1].
                found[count++] = (rest[0] == ':' ? rest[1..] : rest).ToString();
                break;
            }
            found[count++] = Word(ref rest).ToString();
        }
        Array.Resize(ref found, count);
        return found;
    }

    static ReadOnlySpan<char> Word(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf(' ');
        var word = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[end..].TrimStart(' ');
        return word;
    }
}
