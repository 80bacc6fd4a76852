namespace Irc;

/// <summary>Many channels in few JOINs, since each line costs time; those with keys first, so that the keys stand with them [RFC 2812
/// 3.2.1].</summary>
static class JoinLines
{
    const int MaxBytes = 400;

    public static IEnumerable<IrcLine> Of(IEnumerable<ChannelOptions> channels, Isupport isupport)
    {
        var most = Targets(isupport);
        var (names, keys) = (new List<string>(), new List<string>());
        foreach (var channel in channels.OrderBy(c => c.Key is null))
        {
            var length = names.Concat(keys).Append(channel.Name).Append(channel.Key ?? "").Sum(text => text.Length + 1);
            if (names.Count > 0 && (names.Count >= most || length > MaxBytes))
            {
                yield return Line(names, keys);
                names.Clear();
                keys.Clear();
            }
            names.Add(channel.Name);
            if (channel.Key is { } key) keys.Add(key);
        }
        if (names.Count > 0) yield return Line(names, keys);
    }

    static IrcLine Line(List<string> names, List<string> keys) =>
        keys.Count == 0 ? new("JOIN", string.Join(',', names)) : new("JOIN", string.Join(',', names), string.Join(',', keys));

    // TARGMAX=JOIN:4,WHOIS:1 with nothing after the colon for "no limit"; where JOIN does not stand, four are safe.
    static int Targets(Isupport isupport)
    {
        foreach (var pair in isupport["TARGMAX"]?.Split(',') ?? [])
            if (pair.StartsWith("JOIN:", StringComparison.OrdinalIgnoreCase))
                return int.TryParse(pair.AsSpan(5), out var n) && n > 0 ? n : 20;
        return 4;
    }
}
