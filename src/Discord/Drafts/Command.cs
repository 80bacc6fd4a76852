namespace Discord;

/// <summary>A command to register (Interactions, "Application Commands"). Limits are checked by <see cref="CommandLimits"/>.</summary>
/// <param name="DefaultMemberPermissions">None means administrators only, null everyone. A default only: owners can override it.</param>
/// <param name="Contexts">Global commands only.</param>
/// <param name="IntegrationTypes">0 guild install, 1 user install; global commands only.</param>
public sealed record CommandDraft(
    string Name, string? Description = null, CommandType Type = CommandType.Slash, IReadOnlyList<CommandOption>? Options = null,
    Permission? DefaultMemberPermissions = null, IReadOnlyList<InteractionContext>? Contexts = null,
    IReadOnlyList<int>? IntegrationTypes = null,
    IReadOnlyDictionary<string, string>? NameLocalizations = null, IReadOnlyDictionary<string, string>? DescriptionLocalizations = null);

/// <summary>An option, a subcommand or a group of them.</summary>
public sealed record CommandOption(
    OptionType Type, string Name, string Description, bool? Required = null, IReadOnlyList<Choice>? Choices = null,
    IReadOnlyList<CommandOption>? Options = null, bool? Autocomplete = null, int? MinLength = null, int? MaxLength = null,
    double? MinValue = null, double? MaxValue = null, IReadOnlyList<ChannelType>? ChannelTypes = null,
    IReadOnlyDictionary<string, string>? NameLocalizations = null, IReadOnlyDictionary<string, string>? DescriptionLocalizations = null);

/// <summary>A value offered for an option, fixed or by autocompletion.</summary>
public sealed record Choice(string Name, OptionValue Value, IReadOnlyDictionary<string, string>? NameLocalizations = null);

/// <summary>A registered command.</summary>
public sealed record ApplicationCommand(
    Snowflake Id, string Name, string? Description = null, CommandType Type = CommandType.Slash, Snowflake? GuildId = null,
    Snowflake? Version = null,
    IReadOnlyList<CommandOption>? Options = null);
