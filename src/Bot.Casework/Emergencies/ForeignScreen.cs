using Bot.Commands;
using Bot.Dispatch;
using Bot.Languages;
using Bot.Texts;

namespace Bot.Emergencies;

/// <summary>
/// Says of words of a case in another language that danger in them may not have been heard, with the two addresses: phrases find much and
/// not all. Nobody is rung, and nothing is kept.
/// </summary>
public sealed class ForeignScreen : IInputScreen
{
    private const string Cases = "case ";

    /// <summary>Fewer words may as well be a name, or borrowed.</summary>
    private const int FewestWords = 4;

    private static readonly RecentlyHeard<string> recent = new(Heard);

    /// <inheritdoc/>
    public Screening? Look(Command? command, string words)
    {
        if (command is not { Content: true } || !command.Path.StartsWith(Cases, StringComparison.Ordinal))
            return null;
        if (recent.Of(words) is not { Length: > 0 } said)
            return null;
        var line = Text.Of($"{Text.Ours(said)} I may not have heard what it tells of. If anybody may be in danger: "
            + $"{Text.Ours(DangerWords.Address(DangerKind.Life))}, now. A child that may be abused: "
            + $"{Text.Ours(DangerWords.Address(DangerKind.Child))}, the URL only.");
        return new Screening("foreign", [new Block.Paragraph(line)], line, line);
    }

    /// <summary>What the words look like; empty for English, for too few, and where danger was heard, which is said elsewhere.</summary>
    private static string Heard(string words)
    {
        if (words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length < FewestWords)
            return "";
        var spoken = SpokenLanguages.Of(words);
        return spoken is { Kind: SpokenKind.Other, Danger: Danger.None } && !DangerFinder.All(words).Kinds().Any() ? spoken.Said : "";
    }
}
