using System.Text.Json;
using System.Text.Json.Serialization;

namespace Discord;

/// <summary>
/// Models, drafts and answers, generated at build time: no reflection, so it also works trimmed and ahead of time. What only one folder
/// reads or writes has a context of its own there, with the same options.
/// </summary>
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
[JsonSerializable(typeof(GatewayBot))]
internal sealed partial class DiscordJson : JsonSerializerContext
{
    public static DiscordJson Wire => field ??= new(WireOptions.Of(Default));
}
