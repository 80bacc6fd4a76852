namespace Bot.Transports.Discord.Basics;

/// <summary>Discord among the networks.</summary>
internal static class DiscordNetwork
{
    /// <summary>The name that accounts and rooms carry.</summary>
    public const string Name = "discord";
}
