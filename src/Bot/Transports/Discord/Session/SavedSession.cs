using System.Text.Json;
using Bot.Transports.Discord.Basics;
using global::Discord.Gateway;

namespace Bot.Transports.Discord.Session;

/// <summary>The gateway's session over a restart: written at a graceful end, used once.</summary>
internal sealed class SavedSession(DiscordFolder folder)
{
    private const string File = "session.json";

    /// <summary>What the last process left; empty for nothing, or nothing that can be read.</summary>
    public IReadOnlyList<ShardState> Take()
    {
        try
        {
            if (folder.Read(File) is not { } bytes)
                return [];
            folder.Remove(File);
            using var all = JsonDocument.Parse(bytes);
            return
            [
                .. all.RootElement.EnumerateArray().Select(s => GatewayClient.Read(System.Text.Encoding.UTF8.GetBytes(s.GetRawText()))),
            ];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    /// <summary>Leaves the session to the next process.</summary>
    public void Leave(IReadOnlyList<ShardState> states)
    {
        if (states.Any(s => s.Session is not null))
            folder.Write(
                File,
                [
                    (byte)'[',
                    .. states.SelectMany((s, i) => i == 0 ? GatewayClient.Write(s) : [(byte)',', .. GatewayClient.Write(s)]),
                    (byte)']',
                ]);
    }
}
