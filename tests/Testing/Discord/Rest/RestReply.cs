using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Testing.Discord;

/// <summary>What an endpoint answers.</summary>
/// <param name="Body">Null: none, and no content type either.</param>
internal sealed record RestReply(int Status, JsonNode? Body = null)
{
    public static RestReply NoContent { get; } = new(204);

    public static RestReply Ok(JsonNode body) => new(200, body);

    public static RestReply Error(int status, int code, string message, JsonNode? errors = null)
    {
        var body = new JsonObject { ["message"] = message, ["code"] = code };
        if (errors is not null)
            body["errors"] = errors;
        return new RestReply(status, body);
    }

    public async Task Write(HttpResponse response)
    {
        response.StatusCode = Status;
        if (Body is null)
            return;
        response.ContentType = "application/json";
        await response.WriteAsync(Body.ToJsonString());
    }
}
