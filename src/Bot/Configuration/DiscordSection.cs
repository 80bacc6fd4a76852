namespace Bot.Configuration;

/// <summary>The bot on Discord.</summary>
public sealed record DiscordSection
{
    /// <summary>
    /// The bot's token, from the developer portal; empty: not on Discord. Better from the environment, as Discord__Token.
    /// </summary>
    public string Token { get; init; } = "";

    /// <summary>The API's address without the version.</summary>
    public string RestUrl { get; init; } = "https://discord.com/api";

    /// <summary>Ids of servers in which the commands are registered; everywhere where empty.</summary>
    public IReadOnlyList<string> Guilds { get; init; } = [];

    /// <summary>Whether the gateway compresses: less traffic, more processor time and memory.</summary>
    public bool Compress { get; init; }

    /// <summary>Checks what was set.</summary>
    /// <exception cref="StartupException">Something is not what it should be; the message names it and never repeats a token.</exception>
    internal void Check()
    {
        if (!Uri.TryCreate(RestUrl, UriKind.Absolute, out var uri)
            || !(uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)))
            throw new StartupException($"Discord:RestUrl is “{RestUrl}”; it should be an https address, as https://discord.com/api.");
        foreach (var guild in Guilds)
            if (!ulong.TryParse(guild, System.Globalization.NumberStyles.None, null, out _))
                throw new StartupException(
                    $"Discord:Guilds holds “{guild}”; it should hold server ids, which are numbers "
                    + "(“Copy Server ID” in Discord's developer mode).");
        if (Token.Length > 0 && (Token.AsSpan().ContainsAny(" \t\r\n") || !System.Text.Ascii.IsValid(Token)))
            throw new StartupException(
                "Discord:Token is not a token: it is one word, as the developer portal shows it under Bot, Reset Token.");
    }
}
