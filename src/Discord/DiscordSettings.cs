namespace Discord;

/// <summary>What the library needs to know about the bot and its surroundings.</summary>
public sealed record DiscordSettings
{
    public required BotToken Token { get; init; }

    /// <summary>Without the version; another address is for tests.</summary>
    public Uri RestUrl { get; init; } = new("https://discord.com/api");

    /// <summary>A page about the bot: Discord asks for it in the user agent.</summary>
    public Uri HomePage { get; init; } = new("https://example.org/bot");

    public string Version { get; init; } = "1.0";

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Is told what an operator may want to know. Called from any thread; must not block.</summary>
    public Action<Note> Notes { get; init; } = static _ => { };

    /// <summary>One try of one request; a callback has <see cref="CallbackLimit"/>.</summary>
    public TimeSpan RequestLimit { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>One try of an interaction's first answer, of whose 3 s something must be left for a second.</summary>
    public TimeSpan CallbackLimit { get; init; } = TimeSpan.FromSeconds(1.5);

    /// <summary>A request that would have to wait longer for a rate limit is refused, with the time to wait as a value.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Tries of one request, the first included.</summary>
    public int Tries { get; init; } = 4;

    /// <summary>Requests a second over all routes but interaction answers.</summary>
    public int GlobalPerSecond { get; init; } = 50;

    /// <summary>
    /// Invalid requests (401, 403, 429) within 10 min at which sending stops by itself; Discord bans the address at 10,000.
    /// </summary>
    public int InvalidRequestLimit { get; init; } = 500;

    internal string UserAgent => $"DiscordBot ({HomePage}, {Version})";

    /// <summary>Leaves the token out.</summary>
    public override string ToString() => $"DiscordSettings {{ RestUrl = {RestUrl} }}";
}
