using Bot.Commands;
using Bot.Texts;

namespace Bot.Corrections;

/// <summary>What of a case is to be put right, as typed: an id, a word, a part that somebody plays, a name or an address.</summary>
public readonly record struct CorrectionTarget(string Value) : IParsable<CorrectionTarget>
{
    private const int Most = 1000;

    /// <inheritdoc/>
    public static CorrectionTarget Parse(string s, IFormatProvider? provider) => new(s);

    /// <inheritdoc/>
    public static bool TryParse(string? s, IFormatProvider? provider, out CorrectionTarget result)
    {
        result = new CorrectionTarget(TypedText.Clean(s ?? "").Trim());
        return result.Value.Length is > 0 and <= Most;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>What can be put right in any case; what a case holds of its own is offered by "case correct" with its number alone.</summary>
public sealed class CorrectionTargetType : ParameterType<CorrectionTarget>
{
    private static readonly Suggestion[] words =
    [
        new("summary", "what happened"), new("received", "when the report came in"), new("acknowledged", "when the reporter first heard"),
        new("accused", "their name or part"), new("reporter", "their name or part"), new("target", "their name or part"),
        new("witness", "their name or part"), new("link", "evidence"), new("note", "a note"), new("contact", "what was told to somebody"),
        new("act", "what was done at once"), new("wiki", "the wiki concerned"),
        new("outcome", "how it ended"), new("reason", "why it ended so"),
    ];

    private static readonly string[] mustBe = ["summary", "received", "outcome", "reason"];

    /// <inheritdoc/>
    public override bool IsCompleted => true;

    /// <inheritdoc/>
    public override IEnumerable<Suggestion> Complete(string typed, Command command, CompletionReader reader) =>
        Words(typed, command.Path);

    /// <summary>The words that begin as typed.</summary>
    internal static IEnumerable<Suggestion> Words(string typed, string path) =>
        Suggestion.Starting(typed, words.Where(w => path != "case remove" || !mustBe.Contains(w.Value)));
}
