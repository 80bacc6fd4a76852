using System.Text.Json.Serialization;

namespace Discord.Gateway;

/// <summary>The events whose data are no model of their own.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ReadyData))]
[JsonSerializable(typeof(RoleData))]
[JsonSerializable(typeof(RoleDeletedData))]
[JsonSerializable(typeof(ThreadMembersData))]
internal sealed partial class EventJson : JsonSerializerContext
{
    public static EventJson Wire => field ??= new(WireOptions.Of(Default));
}
