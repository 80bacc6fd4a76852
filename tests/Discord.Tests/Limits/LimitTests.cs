using System.Text.Json;
using System.Text.Json.Nodes;
using Testing.Discord;

namespace Discord.Tests.Limits;

/// <summary>
/// Every limit at its edge and one over, in characters that count differently in UTF-8 and UTF-16: our own check and, where Node is
/// there, Discord's schemas with the rules beside them have to agree on each.
/// </summary>
public sealed class LimitTests
{
    // One unit each in UTF-8 and UTF-16; two bytes; two UTF-16 units and four bytes.
    private static readonly string[] Letters = ["x", "ä", "🌾"];

    public static TheoryData<string> Texts { get; } = [.. Edges.Texts.Keys];

    public static TheoryData<string> Counts { get; } = [.. Edges.Counts.Keys];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_text_fits_up_to_its_limit_in_code_points_and_not_one_more(string name)
    {
        var (most, make) = Edges.Texts[name];
        foreach (var letter in Letters)
        {
            await Expect(true, make(Of(letter, most)));
            await Expect(false, make(Of(letter, most + 1)));
        }
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public async Task So_many_are_allowed_and_not_one_more(string name)
    {
        var (most, make) = Edges.Counts[name];
        await Expect(true, make(most));
        await Expect(false, make(most + 1));
    }

    [Fact]
    public void Blanks_at_the_ends_of_embed_texts_do_not_count() =>
        Assert.Empty(MessageLimits.Check(new MessageDraft(Embeds: [new Embed("  " + new string('x', 256) + " \n")]), MessageUse.Create));

    [Theory]
    [InlineData("case", true)]
    [InlineData("fälle", true)]
    [InlineData("Case", false)]
    [InlineData("ÄRGER", false)]
    [InlineData("two words", false)]
    [InlineData("", false)]
    [InlineData("a.b", false)]
    [InlineData("खोज", true)]
    [InlineData("ค้นหา", true)]
    [InlineData("검색", true)]
    [InlineData("don't", true)]
    public async Task A_command_name_is_lower_case_letters_of_any_script(string name, bool valid)
    {
        Assert.Equal(valid, CommandName.IsValid(name));
        await Expect(valid, new List<CommandDraft> { new(name, "x") });
    }

    [Fact]
    public async Task Rules_between_fields_are_kept_too()
    {
        Button one = new(ButtonStyle.Primary, "x", "same"), link = new(ButtonStyle.Link, "x", "id");
        await Expect(false, new MessageDraft(Components: [new ActionRow([one, one])]));
        await Expect(false, new MessageDraft(Components: [new ActionRow([link])]));
        await Expect(false, new MessageDraft(Components: [new ActionRow([one, new UserSelect("u")])]));
        await Expect(false, new MessageDraft("   "));
        await Expect(false, new MessageDraft("x", Flags: MessageFlags.Ephemeral));
        await Expect(false, new MessageDraft("x") { AllowedMentions = new AllowedMentions(["users"], [new Snowflake(1)]) });
        await Expect(false, new MessageDraft("x", Components: [new TextDisplay("x")], Flags: MessageFlags.ComponentsV2));
        await Expect(false, new MessageDraft("x", Components: [new ActionRow([new UserSelect("u", MinValues: 3, MaxValues: 2)])]));
        await Expect(false, new ModalDraft("x", "x", [new Label("x", new TextInput("i", MinLength: 5, MaxLength: 4))]));
        await Expect(false, Option(new(OptionType.Text, "a", "x"), new(OptionType.Text, "b", "x", true)));
        await Expect(false, Option(new(OptionType.Text, "a", "x"), new(OptionType.Text, "a", "x")));
        var choice = new Choice("x", OptionValue.Of("x"));
        await Expect(false, Option(new CommandOption(OptionType.Text, "a", "x", Autocomplete: true, Choices: [choice])));
        await Expect(false, Option(new(OptionType.Subcommand, "a", "x"), new(OptionType.Text, "b", "x")));
        await Expect(false, new List<CommandDraft> { new("a", "x"), new("a", "x") });
        await Expect(false, new List<CommandDraft> { new("a", "x", NameLocalizations: new Dictionary<string, string> { ["tlh"] = "a" }) });
        await Expect(false, new ThreadDraft("x", 61));
        await Expect(false, new ThreadDraft(""));
    }

    [Fact]
    public void Files_have_a_size_each_and_together()
    {
        var most = new FileDraft("a", new byte[Limit.FileBytes]);
        Assert.Empty(MessageLimits.Check(new MessageDraft { Files = [most, most] }, MessageUse.Create));
        var tooMuch = new FileDraft("a", new byte[Limit.FileBytes + 1]);
        Assert.NotEmpty(MessageLimits.Check(new MessageDraft { Files = [tooMuch] }, MessageUse.Create));
        Assert.NotEmpty(MessageLimits.Check(new MessageDraft { Files = [most, most, most] }, MessageUse.Create));
    }

    private static List<CommandDraft> Option(params CommandOption[] options) => [new CommandDraft("x", "x", Options: options)];

    private static string Of(string letter, int count) => string.Concat(Enumerable.Repeat(letter, count));

    private static async Task Expect(bool valid, object draft)
    {
        var (breaches, operation, body) = Look(draft);
        var begin = body[..Math.Min(200, body.Length)];
        Assert.True(valid == (breaches.Count == 0), $"own check of {begin}: {string.Join("; ", breaches)}");
        if (BodyCheck.WhyNot is not null)
            return;
        IReadOnlyList<RecordedFile> files = draft is MessageDraft message
            ? [.. message.Files.Select((file, i) => new RecordedFile($"files[{i}]", file.Name, file.ContentType, []))]
            : [];
        var complaints = await BodyCheck.Complaints(new Recorded("", "", operation, JsonNode.Parse(body), files, null));
        Assert.True(valid == (complaints.Count == 0), $"specification on {begin}: {string.Join("; ", complaints)}");
    }

    private static (IReadOnlyList<Breach> Breaches, string Operation, string Body) Look(object draft) => draft switch
    {
        MessageDraft message => (MessageLimits.Check(message, MessageUse.Create), "create_message",
            JsonSerializer.Serialize(message.WithFilesListed(), DiscordJson.Wire.MessageDraft)),
        ModalDraft modal => (ModalLimits.Check(modal), "create_interaction_response",
            JsonSerializer.Serialize((ModalCallback)Callback.Open(modal), DiscordJson.Wire.ModalCallback)),
        List<Choice> choices => (ChoiceLimits.Check(choices), "create_interaction_response",
            JsonSerializer.Serialize((AutocompleteCallback)Callback.Complete(choices), DiscordJson.Wire.AutocompleteCallback)),
        List<CommandDraft> commands => (CommandLimits.Check(commands, false), "bulk_set_application_commands",
            JsonSerializer.Serialize(commands, DiscordJson.Wire.IReadOnlyListCommandDraft)),
        ThreadDraft thread => (ThreadLimits.Check(thread), "create_thread", JsonSerializer.Serialize(thread, DiscordJson.Wire.ThreadDraft)),
        _ => throw new ArgumentException("No such draft.", nameof(draft)),
    };
}
