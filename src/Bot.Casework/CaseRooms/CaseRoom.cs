using Bot.Cases;

namespace Bot.CaseRooms;

/// <summary>A case's room as its head holds it: "network address".</summary>
internal static class CaseRoom
{
    /// <summary>As it is held.</summary>
    public static string Held(string network, string address) => $"{network} {address}";

    /// <summary>Its address on a network; null where the case has none there.</summary>
    public static string? On(string network, CaseHead head) =>
        head.Room is { } room && room.StartsWith(network + " ", StringComparison.Ordinal) ? room[(network.Length + 1)..] : null;
}
