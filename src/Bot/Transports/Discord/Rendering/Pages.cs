using global::Discord;

namespace Bot.Transports.Discord.Rendering;

/// <summary>Puts parts together to messages, in their order: text above, cards below, as many messages as it takes.</summary>
internal static class Pages
{
    private const int Cards = 8;
    private const int CardsTogether = 5500;

    /// <summary>At least one message.</summary>
    public static IReadOnlyList<MessageDraft> Of(IEnumerable<Part> parts)
    {
        var pages = new List<MessageDraft>();
        var (text, cards, size) = ("", new List<Embed>(), 0);
        foreach (var part in parts)
            switch (part)
            {
                case Part.Lines lines when cards.Count == 0:
                    if (text.Length > 0 && TextLength.Of(text) + TextLength.Of(lines.Text) + 2 > Parts.Text)
                        Turn();
                    text += (text.Length > 0 ? "\n" : "") + lines.Text;
                    break;
                case Part.Lines lines when cards[^1] is { Title: null, Fields: null, Description: { } before }
                    && TextLength.Of(before) + TextLength.Of(lines.Text) + 2 <= Limit.EmbedDescription
                    && size + TextLength.Of(lines.Text) + 2 <= CardsTogether:
                    // Lines below a card stand in one box, not in one each.
                    cards[^1] = new Embed(Description: $"{before}\n\n{lines.Text}");
                    size += TextLength.Of(lines.Text) + 2;
                    break;
                case Part.Lines lines:
                    Put(new Part.Card(new Embed(Description: lines.Text)));
                    break;
                case Part.Card card:
                    Put(card);
                    break;
            }

        if (text.Length > 0 || cards.Count > 0 || pages.Count == 0)
            Turn();
        return pages;

        void Put(Part.Card card)
        {
            if (cards.Count == Cards || size + card.Size > CardsTogether)
                Turn();
            cards.Add(card.Embed);
            size += card.Size;
        }

        void Turn()
        {
            // An edit leaves what is null as it was: empty lists take away what the page before showed.
            pages.Add(new MessageDraft(text.Length > 0 ? text : cards.Count > 0 ? "" : "–", cards, []));
            (text, cards, size) = ("", [], 0);
        }
    }
}
