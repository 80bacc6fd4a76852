using Bot.Learning;

namespace Bot.Guidance;

/// <summary>The model that ships, read once.</summary>
internal static class GuideModel
{
    private static readonly Lazy<TextModel> Read = new(() => ModelFile.ReadResource("learning/guide.bin", TextModel.Read));

    public static TextModel Shipped => Read.Value;
}
