namespace Irc;

/// <summary>How long to wait before the next connection: full jitter, so that a thousand clients of a fallen server do not return at
/// once; at least half of the bound where somebody has said no.</summary>
static class Backoff
{
    /// <param name="kind">How the last one ended.</param>
    /// <param name="attempt">Connections in a row that did not hold, from 0.</param>
    /// <param name="limits">The bounds.</param>
    /// <param name="jitter">At random from 0 to 1.</param>
    public static TimeSpan Delay(EndKind kind, int attempt, LinkLimits limits, double jitter) => kind switch
    {
        EndKind.StsUpgrade => TimeSpan.Zero,
        EndKind.Banned or EndKind.Throttled => limits.BannedRetry * (1 + jitter),
        // Asking again at once would only lock the account or fill the server's log.
        EndKind.IdentityRefused or EndKind.TlsRefused or EndKind.RegistrationRefused =>
            Bound(attempt + 2, limits) * ((1 + jitter) / 2),
        _ => Bound(attempt, limits) * jitter,
    };

    static TimeSpan Bound(int attempt, LinkLimits limits) =>
        TimeSpan.FromTicks(Math.Min(limits.LastRetry.Ticks, limits.FirstRetry.Ticks << Math.Min(attempt, 20)));
}
