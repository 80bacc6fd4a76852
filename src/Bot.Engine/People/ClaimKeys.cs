namespace Bot.People;

/// <summary>The keys under which accounts and names are claimed.</summary>
public static class ClaimKeys
{
    /// <summary>An account of a network.</summary>
    public static string Of(Account account) => $"account:{account.Network}/{account.Name}";

    /// <summary>A room, which belongs to one team only.</summary>
    public static string OfRoom(Room room) => $"room:{room}";

    /// <summary>A person's name, without case.</summary>
    public static string OfName(string name) => "name:" + name.ToLowerInvariant();
}
