namespace Discord;

/// <summary>Why no request is sent for a while, or for good.</summary>
public enum StopReason
{
    /// <summary>401: the token is not accepted.</summary>
    TokenRefused,

    /// <summary>Too many invalid requests: stopped by ourselves, before Discord bans the address.</summary>
    TooManyInvalid,

    /// <summary>Discord's front (Cloudflare) bans the address for a while.</summary>
    Banned,

    /// <summary>This webhook or interaction is gone for good (404).</summary>
    Gone,
}
