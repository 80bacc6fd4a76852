using Bot.Models;
using Language.Classifiers;

namespace Bot.Guidance;

/// <summary>The model that ships, read once.</summary>
internal static class GuideModel
{
    private static readonly Lazy<TextModel> Read = new(() => English.Model("guide.bin"));

    public static TextModel Shipped => Read.Value;
}
