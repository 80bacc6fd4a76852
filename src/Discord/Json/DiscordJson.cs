using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Discord;

/// <summary>Everything that is read or written, generated at build time: no reflection, so it also works trimmed and ahead of time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(Guild))]
[JsonSerializable(typeof(Channel))]
[JsonSerializable(typeof(Role))]
[JsonSerializable(typeof(IReadOnlyList<Role>))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(Member))]
[JsonSerializable(typeof(Application))]
[JsonSerializable(typeof(IReadOnlyList<ApplicationCommand>))]
[JsonSerializable(typeof(IReadOnlyList<CommandDraft>))]
[JsonSerializable(typeof(ApplicationCommand))]
[JsonSerializable(typeof(CommandDraft))]
[JsonSerializable(typeof(MessageDraft))]
[JsonSerializable(typeof(BareCallback))]
[JsonSerializable(typeof(DeferredCallback))]
[JsonSerializable(typeof(MessageCallback))]
[JsonSerializable(typeof(AutocompleteCallback))]
[JsonSerializable(typeof(ModalCallback))]
[JsonSerializable(typeof(ThreadDraft))]
[JsonSerializable(typeof(ThreadEdit))]
[JsonSerializable(typeof(DmDraft))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(Gateway.GatewayBot))]
[JsonSerializable(typeof(Gateway.ShardState))]
[JsonSerializable(typeof(Gateway.ReadyData))]
[JsonSerializable(typeof(Gateway.RoleData))]
[JsonSerializable(typeof(Gateway.RoleDeletedData))]
[JsonSerializable(typeof(Gateway.ThreadMembersData))]
[JsonSerializable(typeof(Gateway.Presence))]
[JsonSerializable(typeof(Rest.RateLimitBody))]
internal sealed partial class DiscordJson : JsonSerializerContext
{
    /// <summary>
    /// Writes letters of other scripts as they are: half the bytes. The escapes that it leaves out only matter inside HTML.
    /// </summary>
    public static DiscordJson Wire => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
