namespace Discord;

/// <summary>Options of a command, its groups and subcommands.</summary>
internal static class OptionLimits
{
    private const int TextLengthMost = 6000;

    /// <param name="depth">0 for the command's own, 1 inside a subcommand or group, 2 inside a group's subcommand.</param>
    public static void Check(string path, IReadOnlyList<CommandOption> options, int depth, BreachList breaches)
    {
        breaches.Count(path + ".options", options.Count, Limit.CommandOptions);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var optionalSeen = false;
        foreach (var option in options)
        {
            var here = $"{path} {option.Name}";
            breaches.Require(names.Add(option.Name), here, "is there once only");
            breaches.Require(!(optionalSeen && option.Required == true), here, "required options come first");
            optionalSeen |= option.Required != true;
            CommandLimits.Named(here, option.Name, option.NameLocalizations, breaches);
            CommandLimits.Described(here, option.Description, option.DescriptionLocalizations, breaches);
            CheckNesting(here, option, depth, breaches);
            CheckChoices(here, option, breaches);
            CheckBounds(here, option, breaches);
        }
        breaches.Require(options.All(IsNest) || !options.Any(IsNest), path, "either subcommands or options, not both");
    }

    private static bool IsNest(CommandOption option) => option.Type is OptionType.Subcommand or OptionType.SubcommandGroup;

    private static void CheckNesting(string path, CommandOption option, int depth, BreachList breaches)
    {
        if (!IsNest(option))
        {
            breaches.Require(option.Options is null, path, "only subcommands and groups hold options");
            return;
        }
        var group = option.Type == OptionType.SubcommandGroup;
        breaches.Require(option.Required is null, path, "a subcommand is not required");
        breaches.Require(group ? depth == 0 : depth <= 1, path, "command, group, subcommand: no deeper");
        breaches.Require(!group || option.Options is { Count: > 0 } inner && inner.All(sub => sub.Type == OptionType.Subcommand), path,
            "a group holds subcommands");
        if (depth <= 1)
            Check(path, option.Options ?? [], group ? 1 : 2, breaches);
    }

    private static void CheckChoices(string path, CommandOption option, BreachList breaches)
    {
        var able = option.Type is OptionType.Text or OptionType.Integer or OptionType.Number;
        breaches.Require(able || (option.Choices is null && option.Autocomplete is null), path,
            "only text and numbers have choices or completion");
        breaches.Require(option.Choices is not { Count: > 0 } || option.Autocomplete != true, path, "choices or completion, not both");
        ChoiceLimits.Check(path, option.Choices ?? [], breaches);
    }

    private static void CheckBounds(string path, CommandOption option, BreachList breaches)
    {
        var text = option.Type == OptionType.Text;
        var number = option.Type is OptionType.Integer or OptionType.Number;
        breaches.Require(text || (option.MinLength is null && option.MaxLength is null), path, "only text has a length");
        breaches.Require(number || (option.MinValue is null && option.MaxValue is null), path,
            "only numbers have a smallest or largest value");
        breaches.Require(option.Type == OptionType.Channel || option.ChannelTypes is null, path, "only channels have channel types");
        breaches.Within(path + ".min_length", option.MinLength ?? 0, 0, TextLengthMost, "");
        breaches.Within(path + ".max_length", option.MaxLength ?? 1, 1, TextLengthMost, "");
        breaches.Require((option.MinLength ?? 0) <= (option.MaxLength ?? TextLengthMost), path, "min_length is not above max_length");
        breaches.Require(!(option.MinValue > option.MaxValue), path, "min_value is not above max_value");
        double range = option.Type == OptionType.Integer ? Limit.WholeNumber : Limit.WholeNumber + 1.0;
        breaches.Require(Math.Abs(option.MinValue ?? 0) <= range && Math.Abs(option.MaxValue ?? 0) <= range, path,
            "numbers lie within 2^53");
    }
}
