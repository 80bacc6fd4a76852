using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Discord;

/// <summary>How all contexts write.</summary>
internal static class WireOptions
{
    /// <summary>
    /// Writes letters of other scripts as they are: half the bytes. The escapes that it leaves out only matter inside HTML.
    /// </summary>
    public static JsonSerializerOptions Of(JsonSerializerContext generated) =>
        new(generated.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
