using System.Text;
using System.Text.RegularExpressions;
using Bot.Texts;
using Bot.Transports.Discord.Slash;
using global::Discord;
using Markdown = global::Discord.Markdown;

namespace Bot.Transports.Discord.Rendering;

/// <summary>
/// Texts in Discord's markup: people's words literally, moments in each reader's own zone, commands as they are called here.
/// </summary>
internal sealed partial class Markup(SlashPlan plan)
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

    /// <summary>
    /// What people typed, or what stands for somebody: literally, but that an account or a channel of Discord is shown by its name,
    /// and that an address can be pressed. Nobody is rung by it, and no picture of the page is fetched.
    /// </summary>
    public static string Theirs(string words)
    {
        if (Accounts().IsMatch(words))
            return Account().Replace(words, "<@$1>");
        if (Channel().Match(words) is { Success: true } channel)
            return $"<#{channel.Groups[1].Value}>";
        // What is nothing but an address is whole, whatever it ends in: a dot or a mark of its own.
        if (Whole().IsMatch(words))
            return $"<{words}>";
        var all = new StringBuilder();
        var from = 0;
        foreach (var link in Address().EnumerateMatches(words))
        {
            var length = Balanced(words, link.Index, link.Length);
            all.Append(Markdown.Escape(words[from..link.Index])).Append('<').Append(words, link.Index, length).Append('>');
            from = link.Index + length;
        }

        return from == 0 ? Markdown.Escape(words) : all.Append(Rest(words[from..])).ToString();
    }

    /// <summary>The length of an address with the bracket at its end that closes one within it: "…/Mercury_(planet)".</summary>
    private static int Balanced(string words, int start, int length)
    {
        while (start + length < words.Length && words[start + length] == ')')
        {
            var address = words.AsSpan(start, length);
            if (address.Count('(') <= address.Count(')'))
                break;
            length++;
        }

        return length;
    }

    /// <summary>What follows an address does not stand at the start of a line.</summary>
    private static string Rest(string words) => Markdown.Escape("x" + words)[1..];

    private string Of(Piece piece) => piece switch
    {
        Piece.Ours p => Markdown.Escape(p.Value),
        Piece.Theirs p => Theirs(p.Value),
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

    /// <summary>One account or several, and nothing else.</summary>
    [GeneratedRegex(@"^discord/\d{17,20}(?:(?:, | and )[a-z][^\s,]*/[^\s,]+)*$|^(?:[a-z][^\s,]*/[^\s,]+(?:, | and ))+discord/\d{17,20}$")]
    private static partial Regex Accounts();

    [GeneratedRegex(@"^https?://[A-Za-z0-9][^\s<>\\`""\p{C}]+\z")]
    private static partial Regex Whole();

    [GeneratedRegex(@"discord/(\d{17,20})")]
    private static partial Regex Account();

    [GeneratedRegex(@"^discord (\d{17,20})$")]
    private static partial Regex Channel();

    /// <summary>No marks, blanks or controls inside, and no full stop or the like at the end.</summary>
    [GeneratedRegex(@"https?://[A-Za-z0-9][^\s<>\\`""\p{C}]*[^\s<>\\`""\p{C}.,;:!?)\]'*~|]")]
    private static partial Regex Address();
}
