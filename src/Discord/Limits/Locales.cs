using System.Collections.Frozen;

namespace Discord;

/// <summary>The locales Discord knows (Reference, "Locales").</summary>
public static class Locales
{
    public static FrozenSet<string> All { get; } = FrozenSet.Create(StringComparer.Ordinal,
        "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR", "ro", "fi",
        "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko");
}
