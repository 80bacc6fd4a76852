namespace Discord;

public enum InteractionType
{
    Ping = 1,
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    ModalSubmit = 5,
}

public enum InteractionContext
{
    Guild = 0,
    BotDm = 1,
    PrivateChannel = 2,
}

/// <summary>
/// Something a person did that waits for an answer: the first within 3 s, more within 15 min (Interactions, "Receiving and Responding").
/// </summary>
/// <param name="AppPermissions">What the bot may do in that channel, already computed.</param>
/// <param name="AuthorizingIntegrationOwners">"0" the guild, "1" the user that installed the application.</param>
/// <param name="AttachmentSizeLimit">Bytes per file.</param>
public sealed record Interaction(
    Snowflake Id, Snowflake ApplicationId, InteractionType Type, InteractionToken Token, InteractionData? Data = null,
    Snowflake? GuildId = null, Snowflake? ChannelId = null, Channel? Channel = null, Member? Member = null, User? User = null,
    Message? Message = null, string? Locale = null, string? GuildLocale = null, Permission? AppPermissions = null,
    InteractionContext? Context = null, IReadOnlyDictionary<string, Snowflake>? AuthorizingIntegrationOwners = null,
    long? AttachmentSizeLimit = null)
{
    /// <summary>Who called, in a guild or not; null only for pings.</summary>
    public User? Caller => Member?.User ?? User;
}

/// <summary>The command called, the component used or the form sent; which fields are set depends on the interaction's type.</summary>
public sealed record InteractionData(
    Snowflake? Id = null, string? Name = null, CommandType? Type = null, IReadOnlyList<InteractionOption>? Options = null,
    Snowflake? TargetId = null, ResolvedData? Resolved = null, string? CustomId = null, ComponentType? ComponentType = null,
    IReadOnlyList<string>? Values = null, IReadOnlyList<SubmittedComponent>? Components = null)
{
    /// <summary>What was filled into a form, by custom id, however deep it lies in labels or rows.</summary>
    public IEnumerable<SubmittedComponent> Submitted() => (Components ?? []).SelectMany(component => component.Leaves());
}

/// <summary>Full objects for the ids among the values (partial for members and channels).</summary>
public sealed record ResolvedData(
    IReadOnlyDictionary<Snowflake, User>? Users = null, IReadOnlyDictionary<Snowflake, Member>? Members = null,
    IReadOnlyDictionary<Snowflake, Role>? Roles = null, IReadOnlyDictionary<Snowflake, Channel>? Channels = null,
    IReadOnlyDictionary<Snowflake, Message>? Messages = null, IReadOnlyDictionary<Snowflake, Attachment>? Attachments = null);

/// <summary>An option given. With autocompletion any value may arrive, also one that was never offered: validate again.</summary>
/// <param name="Focused">In an autocompletion: the one being typed.</param>
public sealed record InteractionOption(
    string Name, OptionType Type, OptionValue? Value = null, IReadOnlyList<InteractionOption>? Options = null, bool? Focused = null);

/// <summary>One part of a submitted form.</summary>
public sealed record SubmittedComponent(
    ComponentType Type, string? CustomId = null, string? Value = null, IReadOnlyList<string>? Values = null,
    SubmittedComponent? Component = null, IReadOnlyList<SubmittedComponent>? Components = null)
{
    internal IEnumerable<SubmittedComponent> Leaves()
    {
        if (CustomId is not null)
            return [this];
        var inner = (Components ?? []).SelectMany(component => component.Leaves());
        return Component is null ? inner : Component.Leaves().Concat(inner);
    }
}
