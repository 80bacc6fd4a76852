using Bot.Commands;
using Bot.Dispatch;
using Bot.Texts;

namespace Bot.Emergencies;

/// <summary>
/// Says of somebody's private details that they are to be hidden at once, where the words of a case say that they stand open. Nobody is
/// rung, and nothing is kept: the first hands are those who type. A child's are <see cref="DangerKind.Exposed"/>.
/// [Handling personal information]
/// </summary>
public sealed class ExposedScreen : IInputScreen
{
    private const string Cases = "case ", Packet = "packet";

    private static readonly Screening Said = new(
        "exposed",
        [
            new Block.Paragraph(Text.Of($"{new Strong("Somebody's private details may stand open.")} If they still do: ask the "
                + $"oversighters in private to hide them, now (the stewards, where the wiki has none). Never link to them in public.")),
        ],
        Text.Of($"{new Strong("First of all")}: the oversighters, or the stewards, in private, now; never a link in public."),
        Text.Ours("The details that stand open: the oversighters, or the stewards, in private, now."));

    /// <inheritdoc/>
    public Screening? Look(Command? command, string words) =>
        command is { Content: true } && (command.Path.StartsWith(Cases, StringComparison.Ordinal) || command.Path == Packet)
            && DangerFinder.All(words).Exposed == ExposedPerson.Somebody ? Said : null;
}
