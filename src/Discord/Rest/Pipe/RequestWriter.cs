using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Discord.Rest;

/// <summary>A request as an HTTP message. Interaction answers carry no bot token: their own token in the address is enough.</summary>
internal static class RequestWriter
{
    private static readonly MediaTypeHeaderValue JsonType = new("application/json");

    public static HttpRequestMessage Write(RestRequest request, string root, DiscordSettings settings)
    {
        var message = new HttpRequestMessage(request.Method, root + request.Path)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
            Content = Body(request),
        };
        message.Headers.TryAddWithoutValidation("User-Agent", settings.UserAgent);
        if (request.Route.Kind == RouteKind.Bot)
            message.Headers.TryAddWithoutValidation("Authorization", settings.Token.Header);
        return message;
    }

    private static HttpContent? Body(RestRequest request)
    {
        if (request.Json is not { } json)
            return null;
        var payload = new ByteArrayContent(json);
        payload.Headers.ContentType = JsonType;
        if (request.Files.Count == 0)
            return payload;
        var form = new MultipartFormDataContent { { payload, "payload_json" } };
        for (var i = 0; i < request.Files.Count; i++)
        {
            var file = new ReadOnlyMemoryContent(request.Files[i].Content);
            file.Headers.ContentType = MediaTypeHeaderValue.Parse(request.Files[i].ContentType);
            form.Add(file, string.Create(CultureInfo.InvariantCulture, $"files[{i}]"), request.Files[i].Name);
        }
        return form;
    }
}
