using Bot.Desk;

namespace Bot.Packets;

/// <summary>The hand-over packet for another team.</summary>
public sealed class PacketFeature : IFeature
{
    /// <inheritdoc/>
    public static void Register(Features to) => to.With(typeof(PacketCommands));
}
