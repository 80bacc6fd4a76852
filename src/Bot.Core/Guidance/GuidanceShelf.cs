namespace Bot.Guidance;

/// <summary>A pack and the search over it.</summary>
public sealed class GuidanceShelf
{
    /// <summary>Lays the search over a pack.</summary>
    public GuidanceShelf(GuidancePack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        (Pack, Search) = (pack, new GuideSearch(pack));
    }

    /// <summary>The pack that ships, shared by all who have no folder of their own.</summary>
    public static GuidanceShelf Shipped { get; } = new(GuidancePack.Shipped);

    /// <summary>The snippets.</summary>
    public GuidancePack Pack { get; }

    /// <summary>Finds them.</summary>
    public GuideSearch Search { get; }
}
