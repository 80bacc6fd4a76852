namespace Discord;

/// <summary>Whose limit a 429 is about.</summary>
public enum LimitScope
{
    User,
    Shared,
    Global,

    /// <summary>No limit of the API: its front turns the address away.</summary>
    Cloudflare,
}
