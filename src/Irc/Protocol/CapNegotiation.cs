namespace Irc;

/// <summary>CAP LS 302 in several lines, REQ in batches, ACK and NAK, NEW and DEL at any time [capability negotiation 302].</summary>
sealed class CapNegotiation(SessionContext context)
{
    const int MaxOffered = 512, RequestBytes = 400;

    readonly Dictionary<string, string> offered = new(StringComparer.Ordinal);
    readonly HashSet<string> asked = new(StringComparer.Ordinal);

    /// <summary>All that was asked for is answered.</summary>
    public bool Settled => listed && asked.Count == 0;

    bool listed;

    public string? ValueOf(string capability) => offered.GetValueOrDefault(capability);

    public void Begin() => context.Protocol("CAP", "LS", "302");

    /// <summary>One CAP line. True where sasl has just been switched on. The nick in it is not looked at: servers err there.</summary>
    public bool Take(IrcLine line)
    {
        var names = Words(line.Last);
        switch (line[1].ToUpperInvariant())
        {
            case "LS":
                Offer(names);
                if (line.Count > 3 && line[2] == "*") return false;
                listed = true;
                if (!UpgradesTls()) Request();
                return false;
            case "NEW":
                Offer(names);
                if (!UpgradesTls()) Request();
                return false;
            case "DEL":
                foreach (var name in names) offered.Remove(Name(name));
                Enable([], [.. names.Select(Name)]);
                return false;
            case "ACK":
                return Acknowledge(names);
            case "NAK":
                Refused(names);
                return false;
            default:
                return false;
        }
    }

    /// <summary>The server knows no CAP (421), or has let us in without it.</summary>
    public void Skip()
    {
        listed = true;
        asked.Clear();
    }

    void Offer(string[] names)
    {
        foreach (var word in names)
        {
            var equals = word.IndexOf('=');
            var name = equals < 0 ? word : word[..equals];
            if (offered.Count < MaxOffered || offered.ContainsKey(name)) offered[name] = equals < 0 ? "" : word[(equals + 1)..];
        }
    }

    bool UpgradesTls()
    {
        if (context.Link.IsAddress || !offered.TryGetValue(KnownCapabilities.Sts, out var value)) return false;
        var sts = StsValue.Parse(value);
        if (context.Link.Secure && sts.Duration is { } duration) context.Effects.Sts = (0, duration);
        if (context.Link.Secure || sts.Port is not { } port) return false;
        context.Effects.Sts = (port, TimeSpan.Zero);
        context.End(EndKind.StsUpgrade, $"the server wants TLS on port {port}");
        return true;
    }

    void Request()
    {
        var missing =
            KnownCapabilities.Wanted.Except(context.Options.WithoutCapabilities)
                .Append(context.Options.Sasl is null ? "" : KnownCapabilities.Sasl)
            .Where(name => offered.ContainsKey(name) && !context.State.Has(name) && asked.Add(name));
        var line = "";
        foreach (var name in missing)
        {
            if (line.Length + name.Length > RequestBytes)
            {
                context.Protocol("CAP", "REQ", line);
                line = "";
            }
            line += line.Length == 0 ? name : " " + name;
        }
        if (line.Length > 0) context.Protocol("CAP", "REQ", line);
    }

    bool Acknowledge(string[] names)
    {
        asked.ExceptWith(names.Select(Name));
        var had = context.State.Has(KnownCapabilities.Sasl);
        Enable([.. names.Where(n => !n.StartsWith('-')).Select(Name).Where(Known)],
            [.. names.Where(n => n.StartsWith('-')).Select(n => n[1..])]);
        return !had && context.State.Has(KnownCapabilities.Sasl);
    }

    // One capability that went meanwhile has the server refuse all that stood beside it: ask for each alone.
    void Refused(string[] names)
    {
        foreach (var name in names.Select(Name))
        {
            if (names.Length > 1 && asked.Contains(name)) context.Protocol("CAP", "REQ", name);
            else
            {
                asked.Remove(name);
                offered.Remove(name);
            }
        }
    }

    void Enable(string[] on, string[] off)
    {
        var enabled = context.State.Capabilities.Union(on).Except(off);
        if (enabled.SetEquals(context.State.Capabilities)) return;
        context.State = context.State with { Capabilities = enabled };
        if (context.State.Ready) context.Raise(new CapabilitiesChanged(context.Now, enabled));
    }

    static bool Known(string name) => name == KnownCapabilities.Sasl || KnownCapabilities.Wanted.Contains(name);

    static string Name(string word) => word.TrimStart('-', '~', '=').Split('=')[0];

    static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
