using System.Text;
using Bot.Texts;
using Bot.Transports.Discord.Slash;
using global::Discord;
using Markdown = global::Discord.Markdown;

namespace Bot.Transports.Discord.Rendering;

/// <summary>Texts in Discord's markup: people's words literally, moments in each reader's own zone, commands as they are called here.</summary>
internal sealed class Markup(SlashPlan plan)
{
    /// <summary>A text with markup.</summary>
    public string Of(Text text)
    {
        var all = new StringBuilder();
        foreach (var piece in text.Pieces)
        {
            var said = Of(piece);
            // Marks of a line's start mean nothing further on, where a piece merely begins with one.
            if (all.Length > 0 && all[^1] != '\n' && said is ['\\', '>' or '#' or '-' or '+' or '=' or '.', ..])
                said = said[1..];
            all.Append(said);
        }

        return all.ToString();
    }

    /// <summary>A text without any, for titles and files; moments in UTC.</summary>
    public static string Plain(Text text) => string.Concat(text.Pieces.Select(p => p switch
    {
        Piece.Ours o => o.Value,
        Piece.Theirs t => t.Value,
        Piece.Strong s => s.Value,
        Piece.Typed t => t.Line,
        Piece.Moment m => m.At.ToString("ddd d MMM uuuu HH:mm 'UTC'", System.Globalization.CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"unknown piece {p.GetType()}"),
    }));

    private string Of(Piece piece) => piece switch
    {
        Piece.Ours p => Markdown.Escape(p.Value),
        Piece.Theirs p => Markdown.Escape(p.Value),
        Piece.Strong p => $"**{Markdown.Escape(p.Value)}**",
        Piece.Typed p => Code(plan.Typed(p.Line)),
        Piece.Moment p => Moment(p),
        _ => throw new InvalidOperationException($"unknown piece {piece.GetType()}"),
    };

    private static string Moment(Piece.Moment moment)
    {
        var at = moment.At.ToDateTimeOffset();
        return moment.Style switch
        {
            MomentStyle.Relative => TimestampMarkup.Of(at, TimestampStyle.Relative),
            MomentStyle.Short => TimestampMarkup.Of(at),
            _ => $"{TimestampMarkup.Of(at, TimestampStyle.LongDateTime)} ({TimestampMarkup.Of(at, TimestampStyle.Relative)})",
        };
    }

    /// <summary>Inside a code span nothing is markup but its own mark, which has no escape: a look-alike stands for it.</summary>
    private static string Code(string line)
    {
        var code = new StringBuilder(line.Length + 2).Append('`');
        foreach (var c in line)
            code.Append(c switch { '`' => 'ˋ', '\n' or '\r' => ' ', _ => c });
        return code.Append('`').ToString();
    }
}
