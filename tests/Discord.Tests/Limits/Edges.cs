namespace Discord.Tests.Limits;

/// <summary>Every limit on a text or a number of parts: what to make, and how much of it is still allowed.</summary>
internal static class Edges
{
    /// <summary>Texts: the longest allowed, and the draft around one.</summary>
    public static IReadOnlyDictionary<string, (int Most, Func<string, object> Make)> Texts { get; } =
        new Dictionary<string, (int, Func<string, object>)>
    {
        ["content"] = (2000, text => new MessageDraft(text)),
        ["nonce"] = (25, text => new MessageDraft("x", Nonce: text)),
        ["embed title"] = (256, text => Card(new Embed(text))),
        ["embed description"] = (4096, text => Card(new Embed(Description: text))),
        ["embed footer"] = (2048, text => Card(new Embed(Footer: new EmbedFooter(text)))),
        ["embed author"] = (256, text => Card(new Embed(Author: new EmbedAuthor(text)))),
        ["embed field name"] = (256, text => Card(new Embed(Fields: [new EmbedField(text, "x")]))),
        ["embed field value"] = (1024, text => Card(new Embed(Fields: [new EmbedField("x", text)]))),
        ["embeds together"] = (6000 - 2500, text => new MessageDraft(
            Embeds: [new Embed(Description: text), new Embed(Description: new string('x', 2500))])),
        ["button label"] = (80, text => Row(new Button(ButtonStyle.Primary, text, "x"))),
        ["custom id"] = (100, text => Row(new Button(ButtonStyle.Primary, "x", text))),
        ["select label"] = (100, text => Row(new TextSelect("x", [new SelectOption(text, "x")]))),
        ["select value"] = (100, text => Row(new TextSelect("x", [new SelectOption("x", text)]))),
        ["select description"] = (100, text => Row(new TextSelect("x", [new SelectOption("x", "x", text)]))),
        ["placeholder"] = (150, text => Row(new UserSelect("x", text))),
        ["file description"] = (1024, text => new MessageDraft("x") { Files = [new FileDraft("a", default, Description: text)] }),
        ["modal title"] = (45, text => new ModalDraft("x", text, [Line()])),
        ["modal custom id"] = (100, text => new ModalDraft(text, "x", [Line()])),
        ["label"] = (45, text => new ModalDraft("x", "x", [new Label(text, new TextInput("i"))])),
        ["label description"] = (100, text => new ModalDraft("x", "x", [new Label("x", new TextInput("i"), text)])),
        ["input value"] = (4000, text => new ModalDraft("x", "x", [new Label("x", new TextInput("i", Value: text))])),
        ["input placeholder"] = (100, text => new ModalDraft("x", "x", [new Label("x", new TextInput("i", Placeholder: text))])),
        ["command description"] = (100, text => Command(new CommandDraft("x", text))),
        ["option description"] = (100, text => Option(new CommandOption(OptionType.Text, "x", text))),
        ["choice name"] = (100, text => Chosen(new Choice(text, OptionValue.Of("x")))),
        ["choice value"] = (100, text => Chosen(new Choice("x", OptionValue.Of(text)))),
        ["menu command name"] = (32, text => Command(new CommandDraft(text, Type: CommandType.Message))),
        ["offered name"] = (100, text => new List<Choice> { new(text, OptionValue.Of("x")) }),
        ["thread name"] = (100, text => new ThreadDraft(text)),
    };

    /// <summary>Numbers: the most allowed, and the draft with so many.</summary>
    public static IReadOnlyDictionary<string, (int Most, Func<int, object> Make)> Counts { get; } =
        new Dictionary<string, (int, Func<int, object>)>
    {
        ["embeds"] = (10, n => new MessageDraft(Embeds: [.. Each(n, _ => new Embed("x"))])),
        ["fields"] = (25, n => Card(new Embed(Fields: [.. Each(n, _ => new EmbedField("x", "x"))]))),
        ["rows"] = (5, n => new MessageDraft(Components: [.. Each(n, i => new ActionRow([new UserSelect($"{i}")]))])),
        ["buttons in a row"] = (5, n => new MessageDraft(
            Components: [new ActionRow([.. Each(n, i => new Button(ButtonStyle.Danger, "x", $"{i}"))])])),
        ["select options"] = (25, n => Row(new TextSelect("x", [.. Each(n, i => new SelectOption("x", $"{i}"))]))),
        ["select maximum"] = (25, n => Row(new UserSelect("x", MaxValues: n))),
        ["mentioned users"] = (100, n => new MessageDraft("x")
        {
            AllowedMentions = new AllowedMentions([], [.. Each(n, i => new Snowflake((ulong)i + 1))]),
        }),
        ["files"] = (10, n => new MessageDraft("x") { Files = [.. Each(n, i => new FileDraft($"{i}", default))] }),
        ["layout components"] = (40, n => new MessageDraft(
            Components: [.. Each(n, _ => new TextDisplay("x"))], Flags: MessageFlags.ComponentsV2)),
        ["modal parts"] = (5, n => new ModalDraft("x", "x", [.. Each(n, i => Line($"{i}"))])),
        ["input maximum"] = (4000, n => new ModalDraft("x", "x", [new Label("x", new TextInput("i", MaxLength: n))])),
        ["options"] = (25, n => Command(new CommandDraft("x", "x",
            Options: [.. Each(n, i => new CommandOption(OptionType.Text, $"o{i}", "x"))]))),
        ["choices"] = (25, n => Option(new CommandOption(OptionType.Integer, "x", "x",
            Choices: [.. Each(n, i => new Choice($"{i}", OptionValue.Of((long)i)))]))),
        ["offered choices"] = (25, n => Each(n, i => new Choice($"{i}", OptionValue.Of("x"))).ToList()),
        ["slash commands"] = (100, n => Each(n, i => new CommandDraft($"c{i}", "x")).ToList()),
        ["message commands"] = (15, n => Each(n, i => new CommandDraft($"c{i}", Type: CommandType.Message)).ToList()),
        ["user commands"] = (15, n => Each(n, i => new CommandDraft($"c{i}", Type: CommandType.User)).ToList()),
        ["command name"] = (32, n => Command(new CommandDraft(new string('x', n), "x"))),
        ["command in all"] = (8000, n => Command(OfLength(n))),
        ["slow mode"] = (21600, n => new ThreadDraft("x", RateLimitPerUser: n)),
    };

    private static CommandDraft OfLength(int length)
    {
        // 25 options with choices of 100 + 100 characters; the command's own description takes what is left.
        var full = new CommandOption(OptionType.Text, "o00", "x", Choices: [ChoiceOf(100, 100)]);
        var options = Enumerable.Range(0, 25).Select(i => full with { Name = $"o{i:00}" }).ToList();
        for (var i = 0; CommandLimits.LengthOf(new CommandDraft("x", "x", Options: options)) < length - 99; i = (i + 1) % 25)
        {
            var missing = Math.Min(length - 99 - CommandLimits.LengthOf(new CommandDraft("x", "x", Options: options)), 200);
            var name = Math.Max(1, missing / 2);
            var more = ChoiceOf(name, Math.Max(0, missing - name));
            options[i] = options[i] with { Choices = [.. options[i].Choices!, more] };
        }
        var command = new CommandDraft("x", "x", Options: options);
        return command with { Description = new string('d', 1 + length - CommandLimits.LengthOf(command)) };
    }

    private static Choice ChoiceOf(int name, int value) => new(new string('n', name), OptionValue.Of(new string('v', value)));

    private static List<CommandDraft> Chosen(Choice choice) => Option(new CommandOption(OptionType.Text, "x", "x", Choices: [choice]));

    private static MessageDraft Card(Embed embed) => new(Embeds: [embed]);

    private static MessageDraft Row(Component component) => new("x", Components: [new ActionRow([component])]);

    private static List<CommandDraft> Command(CommandDraft command) => [command];

    private static List<CommandDraft> Option(CommandOption option) => [new CommandDraft("x", "x", Options: [option])];

    private static Label Line(string id = "i") => new("x", new TextInput(id));

    private static IEnumerable<T> Each<T>(int count, Func<int, T> make) => Enumerable.Range(0, count).Select(make);
}
