using System.Text.Json;
using Bot.Drafts;
using Bot.Core.Tests.Guidance;

namespace Bot.Core.Tests.Drafts;

/// <summary>Drafts by invented writers with the flags that a careful trainer would raise. The second half was read only after the rules had met it once.</summary>
internal sealed record LabelledDraft(DraftKind Kind, string Text, IReadOnlyList<string> Flags)
{
    public static IReadOnlyList<LabelledDraft> All { get; } =
        [.. File.ReadLines(Path.Combine(SourceTree.Root.FullName, "tests", "Bot.Core.Tests", "Drafts", "drafts.jsonl")).Select(Read)];

    private static LabelledDraft Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        var fields = document.RootElement;
        return new LabelledDraft(Enum.Parse<DraftKind>(fields.GetProperty("kind").GetString()!, true), fields.GetProperty("text").GetString()!,
            [.. fields.GetProperty("flags").EnumerateArray().Select(flag => flag.GetString()!)]);
    }
}
