namespace Bot.Guidance;

/// <summary>A pack with the search over it, and the list of support organisations.</summary>
public sealed class GuidanceShelf
{
    private readonly SupportList? _support;

    /// <summary>Lays the search over a pack.</summary>
    public GuidanceShelf(GuidancePack pack, SupportList? support = null)
    {
        ArgumentNullException.ThrowIfNull(pack);
        (Pack, Search, _support) = (pack, new GuideSearch(pack), support);
    }

    /// <summary>The pack that ships, shared by all who have no folder of their own.</summary>
    public static GuidanceShelf Shipped { get; } = new(GuidancePack.Shipped);

    /// <summary>The snippets.</summary>
    public GuidancePack Pack { get; }

    /// <summary>Finds them.</summary>
    public GuideSearch Search { get; }

    /// <summary>Whom to point somebody to for other help.</summary>
    public SupportList Support => _support ?? SupportList.Shipped;
}
