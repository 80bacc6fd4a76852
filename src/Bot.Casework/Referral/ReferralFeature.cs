using Bot.Commands;
using Bot.Routes;

namespace Bot.Referral;

/// <summary>The hand-over packet for another team.</summary>
public sealed class ReferralFeature : IFeature
{
    /// <inheritdoc/>
    public static void Register(Features to) => to.With(typeof(PacketCommands), RouteOffers.Of("packet", "to"));
}
