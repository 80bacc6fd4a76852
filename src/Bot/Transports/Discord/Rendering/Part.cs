using global::Discord;

namespace Bot.Transports.Discord.Rendering;

/// <summary>A piece of a message: lines of text, or a card.</summary>
internal abstract record Part
{
    private Part() { }

    /// <summary>Text in markup.</summary>
    public sealed record Lines(string Text) : Part;

    /// <summary>A card, within an embed's own limits.</summary>
    public sealed record Card(Embed Embed) : Part
    {
        /// <summary>How much it takes of what all embeds of a message may have together.</summary>
        public int Size => TextLength.Trimmed(Embed.Title) + TextLength.Trimmed(Embed.Description)
            + (Embed.Fields ?? []).Sum(f => TextLength.Trimmed(f.Name) + TextLength.Trimmed(f.Value));
    }
}
