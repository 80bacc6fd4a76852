namespace Bot.Names;

/// <summary>What a typed name may mean, the likeliest first.</summary>
internal sealed class Candidates
{
    private readonly List<(string Name, bool IsPage)> names = [];
    private readonly List<IpName> addresses = [];

    /// <summary>Names, each with whether it was said to be a user: by a namespace, an address or a link.</summary>
    public IReadOnlyList<(string Name, bool IsPage)> Names => names;

    /// <summary>Addresses and ranges.</summary>
    public IReadOnlyList<IpName> Addresses => addresses;

    /// <summary>Adds a name.</summary>
    public void Add(string name, bool isPage)
    {
        if (name.Length > 0)
            names.Add((name, isPage));
    }

    /// <summary>Adds an address, which is a name too.</summary>
    public void Add(IpName address, bool isPage)
    {
        addresses.Add(address);
        names.Add((address.Text, isPage));
    }
}
