using Bot.Texts;
using Bot.Transports.Rendering;
using Spectre.Console;
using Paragraph = Spectre.Console.Paragraph;

namespace Bot.Transports.Console.Rendering;

/// <summary>
/// Texts in colours. People's words are appended as they are, never parsed: no markup of the terminal library is in play.
/// </summary>
internal static class RichWords
{
    public static Paragraph Of(Bot.Texts.Text text, Reader reader) => Append(new Paragraph(), text, reader);

    public static Paragraph Append(Paragraph to, Bot.Texts.Text text, Reader reader)
    {
        foreach (var piece in text.Pieces)
            to.Append(Safe.WellFormed(PlainWords.Of(piece, reader)), piece switch
            {
                Piece.Strong => Colours.Strong,
                Piece.Typed => Colours.Typed,
                Piece.Moment => Colours.Moment,
                _ => Colours.Plain,
            });
        return to;
    }

    public static Paragraph Plain(string words, Style style) => new(Safe.WellFormed(Safe.Lines(words)), style);
}
