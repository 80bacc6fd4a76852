using System.Text.Json.Serialization;

namespace Discord.Gateway;

/// <summary>What a shard sends of its own, and what is kept of it.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Presence))]
[JsonSerializable(typeof(ShardState))]
internal sealed partial class ShardJson : JsonSerializerContext
{
    public static ShardJson Wire => field ??= new(WireOptions.Of(Default));
}
