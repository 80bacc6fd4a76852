using System.Globalization;
using Bot.Texts;
using Bot.Transports.Discord.Slash;
using global::Discord;
using Markdown = global::Discord.Markdown;

namespace Bot.Transports.Discord.Rendering;

/// <summary>Blocks as parts of messages, each within Discord's limits; nothing is left out.</summary>
internal sealed class Parts(Markup markup)
{
    /// <summary>Leaves room for a heading above and a page's mark below.</summary>
    public const int Text = Limit.Content - 100;

    private const int InlineValue = 24;
    private const int LongTitle = 80;
    private const int ShortName = 20;
    private const int CardFields = 20;
    private const int CardSize = 4000;
    private const int Blue = 0x3B6EA5;

    /// <summary>A reply's blocks but for what can be pressed.</summary>
    public IEnumerable<Part> Of(IEnumerable<Block> blocks) => blocks.Where(b => b is not Block.Actions).SelectMany(Of);

    private IEnumerable<Part> Of(Block block) => block switch
    {
        Block.Paragraph b => Split(markup.Of(b.Text)),
        Block.Card b => Card(b),
        Block.Lines b => Split(List(b)),
        Block.Picks b => Split(Rows(b)),
        Block.Table b => Split(Table(b)),
        Block.Markdown b => Split(b.Source
            .Replace("@everyone", "@\u200beveryone", StringComparison.Ordinal)
            .Replace("@here", "@\u200bhere", StringComparison.Ordinal)),
        _ => throw new InvalidOperationException($"unknown block {block.GetType()}"),
    };

    private static IEnumerable<Part> Split(string text) =>
        TextPages.Split(text, Text).Where(p => p.AsSpan().Trim().Length > 0).Select(p => new Part.Lines(p));

    private string List(Block.Lines list)
    {
        var lines = list.Items.Select((item, i) => Mark(i) + markup.Of(item).Replace("\n", "\n  ", StringComparison.Ordinal));
        if (list.Heading is { } heading)
            lines = lines.Prepend($"**{markup.Of(heading).Replace("**", "", StringComparison.Ordinal)}**");
        return string.Join('\n', lines);

        string Mark(int item) => list.Numbered ? (item + 1).ToString(CultureInfo.InvariantCulture) + ". " : "- ";
    }

    private string Rows(Block.Picks rows)
    {
        var lines = rows.Items.Select(r => $"- {markup.Of(r.Words)}\n  {markup.Of(r.Below)}".TrimEnd());
        if (rows.Heading is { } heading)
            lines = lines.Prepend(markup.Of(heading));
        return string.Join('\n', lines);
    }

    /// <summary>Columns do not stand on a phone: each row is a line, its first cell strong, under the columns' names.</summary>
    private string Table(Block.Table table)
    {
        var names = "-# " + string.Join(" · ", table.Columns.Select(Markdown.Escape));
        var rows = table.Rows.Select(r => "- " + string.Join(" · ", r.Select(markup.Of).Where(c => c.Length > 0)));
        return string.Join('\n', rows.Prepend(names));
    }

    private IEnumerable<Part> Card(Block.Card card)
    {
        var (title, below) = Titled(Markup.Plain(card.Title));
        var fits = TextLength.Trimmed(title) <= Limit.EmbedTitle && !card.Title.Pieces.Any(p => p is Piece.Moment);
        if (!fits)
            foreach (var part in Split($"**{markup.Of(card.Title).Replace("**", "", StringComparison.Ordinal)}**"))
                yield return part;
        var next = new List<EmbedField>();
        var size = 0;
        var first = true;
        foreach (var field in card.Fields.SelectMany(Fields))
        {
            if (next.Count == CardFields || size + field.Name.Length + field.Value.Length > CardSize)
            {
                yield return Made(next);
                (next, size, first) = ([], 0, false);
            }

            next.Add(field);
            size += field.Name.Length + field.Value.Length;
        }

        if (next.Count > 0 || (first && fits && title.AsSpan().Trim().Length > 0))
            yield return Made(next);
        if (card.Foot is { } foot)
            foreach (var part in Split(markup.Of(foot)))
                yield return part;

        Part.Card Made(List<EmbedField> fields) => new(new Embed(
            first && fits ? Markdown.Escape(title).Length <= Limit.EmbedTitle ? Markdown.Escape(title) : title : null,
            first && fits && below.Length > 0 ? Markup.Theirs(below) : null, Color: Blue, Fields: fields));
    }

    /// <summary>A long title with a name in front ("arb-139: …") is easier to read as a short one with a sentence below.</summary>
    private static (string Title, string Below) Titled(string title)
    {
        var colon = title.IndexOf(": ", StringComparison.Ordinal);
        return title.Length > LongTitle && title.Length <= Limit.EmbedTitle && colon is > 0 and <= ShortName
            ? (title[..colon], title[(colon + 2)..])
            : (title, "");
    }

    /// <summary>A value that is too long for one field goes on in the next of the same name.</summary>
    private IEnumerable<EmbedField> Fields(Field field)
    {
        var value = Listed(field.Value) is { } items
            ? string.Join('\n', items.Select(i => "- " + Markdown.Escape(i)))
            : markup.Of(field.Value);
        var inline = !field.Value.Pieces.Any(p => p is Piece.Moment) && Markup.Plain(field.Value).Length <= InlineValue;
        var name = char.ToUpperInvariant(field.Name[0]) + field.Name[1..];
        var pages = TextPages.Split(value.AsSpan().Trim().Length == 0 ? "–" : value, Limit.EmbedFieldValue - 64);
        return pages.Select((page, i) => new EmbedField(
            Cut.To(i == 0 ? name : $"{name} ({(i + 1).ToString(CultureInfo.InvariantCulture)})", Limit.EmbedFieldName), page,
            inline ? true : null));
    }

    /// <summary>Several things in a row of our own words, as a list; what people typed is left as it is.</summary>
    private static string[]? Listed(Texts.Text value) =>
        value.Pieces.All(p => p is Piece.Ours) && Markup.Plain(value).Split("; ") is { Length: > 1 } items ? items : null;
}
