using Bot.Texts;
using Bot.Times.Terms;

namespace Bot.Administration;

/// <summary>What is said of a zone that is not clear; each way out is the same command with one that is.</summary>
internal static class ZoneRefusals
{
    /// <summary>Several zones fit.</summary>
    public static Refusal Of(ZoneAnswer.Ambiguous asked, string command) =>
        new Refusal(RefusalKind.Question, Text.Of($"{asked.Question}")).Or(Choices(asked.Ids, command));

    /// <summary>No zone fits.</summary>
    public static Refusal Of(ZoneAnswer.Unknown unknown, string command) =>
        new Refusal(RefusalKind.Argument, Text.Of($"{unknown.Why}")).Or(Choices(unknown.Nearest, command));

    private static Choice[] Choices(IReadOnlyList<string> zones, string command) =>
        [.. zones.Select(z => new Choice(z, $"{command} {z}"))];
}
