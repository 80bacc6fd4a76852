using NodaTime;

namespace Bot.Transports.Irc;

/// <summary>Where it stands until when each network was heard, for whoever speaks there next.</summary>
public interface ILastSeenStore
{
    /// <summary>When a network was last heard; null where that is not known, or cannot be read now.</summary>
    Task<Instant?> Read(string network, CancellationToken token);

    /// <summary>It is heard at this instant. Nothing happens where that cannot be kept now.</summary>
    Task Write(string network, Instant at);
}
