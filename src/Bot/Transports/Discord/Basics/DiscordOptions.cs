using global::Discord;

namespace Bot.Transports.Discord.Basics;

/// <summary>What the operator set for Discord.</summary>
/// <param name="Token">The bot's token.</param>
/// <param name="RestUrl">The API's address without the version.</param>
/// <param name="Guilds">Guilds in which the commands are registered; everywhere where empty.</param>
/// <param name="Folder">Where files are kept over restarts.</param>
/// <param name="Version">The program's version, for the user agent.</param>
public sealed record DiscordOptions(BotToken Token, Uri RestUrl, IReadOnlyList<Snowflake> Guilds, string Folder, string Version);
