using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Testing.Discord;

/// <summary>Takes a request apart for the record.</summary>
internal static partial class RequestReader
{
    public static async Task<Recorded> Read(HttpRequest request)
    {
        var path = Version().Replace(request.Path.Value ?? "", "");
        var files = new List<RecordedFile>();
        JsonNode? body = null;
        if (request.HasFormContentType)
            body = await ReadForm(request, files);
        else if (request.ContentLength > 0)
        {
            using var bytes = new MemoryStream();
            await request.Body.CopyToAsync(bytes);
            body = Parse(bytes.ToArray());
        }
        return new Recorded(request.Method, path, Operations.Of(request.Method, path), body, files, request.Headers.Authorization);
    }

    private static async Task<JsonNode?> ReadForm(HttpRequest request, List<RecordedFile> files)
    {
        var form = await request.ReadFormAsync();
        foreach (var file in form.Files)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes);
            files.Add(new RecordedFile(file.Name, file.FileName, file.ContentType, bytes.ToArray()));
        }
        return form.TryGetValue("payload_json", out var json) ? Parse(System.Text.Encoding.UTF8.GetBytes(json.ToString())) : null;
    }

    private static JsonNode? Parse(byte[] bytes)
    {
        try
        {
            return JsonNode.Parse(bytes);
        }
        catch (JsonException)
        {
            return JsonValue.Create("(not JSON)");
        }
    }

    [GeneratedRegex(@"^/api(/v\d+)?")]
    private static partial Regex Version();
}
