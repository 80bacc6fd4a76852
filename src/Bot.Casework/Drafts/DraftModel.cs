using Bot.Models;
using Language.Classifiers;

namespace Bot.Drafts;

/// <summary>The model that ships, read once.</summary>
internal static class DraftModel
{
    private static readonly Lazy<TextModel> Read = new(() => English.Model("drafts.bin"));

    public static TextModel Shipped => Read.Value;
}
