using System.Text.Json.Nodes;

namespace Testing.Discord;

/// <summary>An interaction from the server's side: acknowledged once, answerable for 15 minutes.</summary>
public sealed class SimulatedInteraction
{
    private readonly TaskCompletionSource<JsonNode> _callback = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _acknowledged;

    internal SimulatedInteraction(string id, string token, DateTimeOffset createdAt) => (Id, Token, CreatedAt) = (id, token, createdAt);

    public string Id { get; }

    public string Token { get; }

    public DateTimeOffset CreatedAt { get; }

    /// <summary>The event as it went out, to send it once more.</summary>
    public JsonObject? Told { get; internal set; }

    /// <summary>The first answer, when it comes.</summary>
    public Task<JsonNode> Callback => _callback.Task;

    /// <summary>The message that "@original" means; null until there is one.</summary>
    public JsonObject? Original { get; internal set; }

    public bool IsAcknowledged => Volatile.Read(ref _acknowledged) == 1;

    /// <returns>False when it was before.</returns>
    internal bool Acknowledge(JsonNode body)
    {
        if (Interlocked.Exchange(ref _acknowledged, 1) == 1)
            return false;
        _callback.SetResult(body);
        return true;
    }
}
