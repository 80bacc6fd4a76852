using global::Discord;

namespace Bot.Transports.Discord.Slash;

/// <summary>Shortens labels and hints of ours to what Discord takes; never used for what people wrote or are told.</summary>
internal static class Cut
{
    /// <summary>At most so many code points, with "…" where something is missing.</summary>
    public static string To(string text, int most) =>
        TextLength.Of(text) <= most ? text : text[..TextLength.UnitsOf(text, most - 1)].TrimEnd() + "…";
}
