using System.Text.Json;
using Bot.Drafts;

namespace Learn.Examples;

/// <summary>A draft whose sentences somebody labelled.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Sentences">Each with what it does.</param>
/// <param name="Hand">Who wrote and labelled it.</param>
internal sealed record LabelledDraft(DraftKind Kind, IReadOnlyList<LabelledDraft.Sentence> Sentences, string Hand)
{
    public static LabelledDraft Parse(string line, string hand, JsonSerializerOptions options)
    {
        using var document = JsonDocument.Parse(line);
        var fields = document.RootElement;
        var kind = Enum.Parse<DraftKind>(fields.GetProperty("kind").GetString()!, ignoreCase: true);
        var sentences = fields.GetProperty("sentences").EnumerateArray()
            .Select(pair => new Sentence(pair[0].GetString()!, pair[1].Deserialize<string[]>(options)!));
        return new LabelledDraft(kind, [.. sentences], hand);
    }

    /// <summary>One sentence.</summary>
    internal sealed record Sentence(string Text, IReadOnlyList<string> Labels);
}
