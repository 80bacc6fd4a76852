using System.Text.Json.Serialization;

namespace Discord.Rest;

/// <summary>The body of a 429.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(RateLimitBody))]
internal sealed partial class LimitJson : JsonSerializerContext
{
    public static LimitJson Wire => field ??= new(WireOptions.Of(Default));
}
