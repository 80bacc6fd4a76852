using Bot.Learning;

namespace Bot.Drafts;

/// <summary>The model that ships, read once.</summary>
internal static class DraftModel
{
    private static readonly Lazy<TextModel> Read = new(() => ModelFile.ReadResource("learning/drafts.bin", TextModel.Read));

    public static TextModel Shipped => Read.Value;
}
