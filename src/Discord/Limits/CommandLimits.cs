namespace Discord;

/// <summary>
/// Looks commands through before they are registered, rules between fields included (Interactions, "Application Commands").
/// </summary>
public static class CommandLimits
{
    /// <summary>The whole list for one bulk overwrite.</summary>
    /// <param name="inGuild">Guild commands may not name contexts or installation types.</param>
    public static IReadOnlyList<Breach> Check(IReadOnlyList<CommandDraft> commands, bool inGuild)
    {
        var breaches = new BreachList();
        (CommandType, int)[] limits =
        [
            (CommandType.Slash, Limit.SlashCommands),
            (CommandType.User, Limit.MenuCommands),
            (CommandType.Message, Limit.MenuCommands),
        ];
        foreach (var (type, most) in limits)
            breaches.Count($"commands of type {type}", commands.Count(command => command.Type == type), most);
        var seen = new HashSet<(CommandType, string)>();
        foreach (var command in commands)
        {
            breaches.Require(seen.Add((command.Type, command.Name)), command.Name, "is there once only");
            breaches.Require(!inGuild || (command.Contexts is null && command.IntegrationTypes is null), command.Name,
                "a guild command has no contexts");
            Check(command, breaches);
        }
        return breaches.Found;
    }

    /// <summary>What counts towards the 8000 of a command: names, descriptions, values; the longest language of each.</summary>
    public static int LengthOf(CommandDraft command) =>
        Longest(command.Name, command.NameLocalizations) + Longest(command.Description, command.DescriptionLocalizations)
        + (command.Options ?? []).Sum(LengthOf);

    private static int LengthOf(CommandOption option) =>
        Longest(option.Name, option.NameLocalizations) + Longest(option.Description, option.DescriptionLocalizations)
        + (option.Choices ?? []).Sum(choice => Longest(choice.Name, choice.NameLocalizations) + TextLength.Of(choice.Value.ToString()))
        + (option.Options ?? []).Sum(LengthOf);

    private static int Longest(string? text, IReadOnlyDictionary<string, string>? languages) =>
        Math.Max(TextLength.Of(text), languages is { Count: > 0 } ? languages.Values.Max(value => TextLength.Of(value)) : 0);

    private static void Check(CommandDraft command, BreachList breaches)
    {
        if (command.Type == CommandType.Slash)
        {
            Named(command.Name, command.Name, command.NameLocalizations, breaches);
            Described(command.Name, command.Description ?? "", command.DescriptionLocalizations, breaches);
        }
        else
        {
            breaches.Text(command.Name, command.Name, Limit.CommandName, 1);
            breaches.Require(string.IsNullOrEmpty(command.Description) && command.Options is null, command.Name,
                "a menu command has no description and no options");
        }
        breaches.Within(command.Name, LengthOf(command), 0, Limit.CommandTogether, "characters in all");
        OptionLimits.Check(command.Name, command.Options ?? [], 0, breaches);
    }

    internal static void Named(string path, string name, IReadOnlyDictionary<string, string>? languages, BreachList breaches)
    {
        breaches.Require(CommandName.IsValid(name), path, "a name is 1 to 32 lower-case letters, digits, '-' or '_'");
        foreach (var (locale, text) in languages ?? new Dictionary<string, string>())
            breaches.Require(Locales.All.Contains(locale) && CommandName.IsValid(text), $"{path}.{locale}",
                "a known locale and a valid name");
    }

    internal static void Described(string path, string text, IReadOnlyDictionary<string, string>? languages, BreachList breaches)
    {
        breaches.Text(path + ".description", text, Limit.CommandDescription, 1);
        foreach (var (locale, translated) in languages ?? new Dictionary<string, string>())
        {
            breaches.Require(Locales.All.Contains(locale), $"{path}.{locale}", "a known locale");
            breaches.Text($"{path}.description.{locale}", translated, Limit.CommandDescription, 1);
        }
    }
}
