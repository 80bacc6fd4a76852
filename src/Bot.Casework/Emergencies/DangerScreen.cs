using Bot.Commands;
using Bot.Dispatch;

namespace Bot.Emergencies;

/// <summary>Says where danger goes, before anything else, whoever typed the words and whatever they were typed to.</summary>
public sealed class DangerScreen : IInputScreen
{
    private const int FewestWordsToNoCommand = 3;

    /// <inheritdoc/>
    public Screening? Look(Command? command, string words)
    {
        if (command is null ? words.Split(' ').Length < FewestWordsToNoCommand : !command.Content)
            return null;
        return DangerFinder.Of(words) is { } kind
            ? new Screening(DangerPart.Name(kind), [.. DangerWords.First(kind)], DangerWords.Last(kind), DangerWords.Again(kind))
            : null;
    }
}
