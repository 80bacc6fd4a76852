namespace Learn.Languages;

/// <summary>Lines of one language to learn it from.</summary>
internal sealed record LanguageText(string Code, IReadOnlyList<string> Lines);
