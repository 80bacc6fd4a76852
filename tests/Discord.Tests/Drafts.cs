namespace Discord.Tests;

/// <summary>Drafts that use most of what there is.</summary>
internal static class Drafts
{
    public static MessageDraft Card { get; } = new(
        Embeds:
        [
            new Embed("Case", "What is known", "https://example.org/", 0x336699, DateTimeOffset.UnixEpoch,
                new EmbedFooter("K-17"), new EmbedAuthor("amber"),
                Fields: [new EmbedField("Due", TimestampMarkup.Of(DateTimeOffset.UnixEpoch, TimestampStyle.Relative), true)]),
        ],
        Components:
        [
            new ActionRow(
            [
                new Button(ButtonStyle.Primary, "Done", "done:17"),
                new Button(ButtonStyle.Link, "Read", Url: "https://example.org/"),
            ]),
            new ActionRow(
            [
                new TextSelect("step", [new SelectOption("One", "1", "first", true), new SelectOption("Two", "2")], "Step", 1, 2),
            ]),
            new ActionRow([new UserSelect("who", MinValues: 0, MaxValues: 3)]),
        ]);

    public static ModalDraft Modal { get; } = new("note:17", "A note",
    [
        new Label("What", new TextInput("text", TextInputStyle.Paragraph, 1, 4000, true, Placeholder: "what happened"), "in a sentence"),
        new Label("How", new TextSelect("how", [new SelectOption("Call", "call")], Required: false)),
    ]);

    public static IReadOnlyList<CommandDraft> Commands { get; } =
    [
        new("case", "Cases", Options:
        [
            new(OptionType.Subcommand, "open", "Opens a case", Options:
            [
                new(OptionType.Text, "title", "What it is about", true, MinLength: 1, MaxLength: 100),
                new(OptionType.Text, "kind", "Which kind", Choices:
                [
                    new Choice("A", OptionValue.Of("a"), new Dictionary<string, string> { ["de"] = "B" }),
                ]),
            ]),
            new(OptionType.SubcommandGroup, "room", "Rooms", Options:
            [
                new(OptionType.Subcommand, "make", "Makes one", Options:
                [
                    new(OptionType.Integer, "days", "Days", MinValue: 1, MaxValue: 7),
                ]),
            ]),
        ], DefaultMemberPermissions: Permission.None, Contexts: [InteractionContext.Guild, InteractionContext.BotDm], IntegrationTypes: [0],
            NameLocalizations: new Dictionary<string, string> { ["de"] = "fall", ["en-US"] = "case" }),
        new("where", "Where things stand", Options: [new(OptionType.Text, "case", "Case", Autocomplete: true)]),
        new("Open a case from this message", Type: CommandType.Message),
    ];

    public static IReadOnlyList<CommandDraft> GuildCommands { get; } =
        [new("lab", "Only here", DefaultMemberPermissions: Permission.ManageGuild)];
}
