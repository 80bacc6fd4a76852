using System.Text.Json;
using Bot.Transports.Discord.Basics;
using Bot.Transports.Discord.Session;

namespace Bot.Transports.Discord.Rooms;

/// <summary>What is known to be true of a document's thread.</summary>
/// <param name="Version">The version of the document that it was last held against.</param>
/// <param name="Members">User ids let in.</param>
/// <param name="Shut">Whether it is archived.</param>
public sealed record ThreadState(long Version, IReadOnlyList<string> Members, bool Shut);

/// <summary>Remembers it over restarts, so that a start need not ask about each thread. Ids only.</summary>
internal sealed class ThreadCache
{
    private const string File = "threads.json";
    private readonly DiscordFolder folder;
    private readonly Dictionary<string, ThreadState> all;

    public ThreadCache(DiscordFolder folder)
    {
        this.folder = folder;
        try
        {
            all = folder.Read(File) is { } bytes ? JsonSerializer.Deserialize<Dictionary<string, ThreadState>>(bytes) ?? [] : [];
        }
        catch (JsonException)
        {
            // Everything is held against the documents once more; nothing is lost by that.
            all = [];
        }
    }

    public ThreadState Of(string thread) => all.GetValueOrDefault(thread) ?? new ThreadState(0, [], false);

    public void Put(string thread, ThreadState state)
    {
        all[thread] = state;
        folder.Write(File, JsonSerializer.SerializeToUtf8Bytes(all));
    }
}
