using System.Text.Json.Nodes;

namespace Testing.Discord;

/// <summary>A request as it came in.</summary>
/// <param name="Operation">The operation's name in the official specification; empty for what it does not know.</param>
/// <param name="Body">Null without one; of a multipart request its payload_json.</param>
public sealed record Recorded(
    string Method, string Path, string Operation, JsonNode? Body, IReadOnlyList<RecordedFile> Files, string? Authorization)
{
    public int Status { get; internal set; }

    /// <summary>Its path holds an interaction's or a webhook's token: it needs no other, and no global limit counts it.</summary>
    internal bool HasTokenInPath =>
        Path.StartsWith("/interactions/", StringComparison.Ordinal) || Path.StartsWith("/webhooks/", StringComparison.Ordinal);
}

public sealed record RecordedFile(string Field, string Name, string ContentType, byte[] Content);
