namespace Bot.Times.Grammar;

/// <summary>The tokens of a text, asked about by position; outside the text every question is answered with no.</summary>
internal sealed class Phrase
{
    private const string LineEnds = "\r\n";
    private readonly string text;
    private readonly List<Token> tokens;

    private Phrase(string text)
    {
        this.text = text;
        tokens = Tokens.Cut(text);
    }

    public static Phrase Of(string text) => new(text);

    public int Count => tokens.Count;

    public Token this[int at] => at >= 0 && at < tokens.Count ? tokens[at] : default;

    public bool Word(int at, params ReadOnlySpan<string> words) => this[at].Kind == TokenKind.Word && words.Contains(this[at].Text);

    public bool Sign(int at, char sign) => this[at].Kind == TokenKind.Sign && this[at].Text[0] == sign;

    public bool GluedSign(int at, char sign) => this[at].Glued && Sign(at, sign);

    /// <summary>A number of up to so many digits.</summary>
    public bool Number(int at, int digits) => this[at].Kind == TokenKind.Number && this[at].Digits <= digits;

    public bool GluedNumber(int at, int digits) => this[at].Glued && Number(at, digits);

    /// <summary>The position after these words, or null if they do not stand here in this order.</summary>
    public int? Words(int at, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (!Word(at++, word))
                return null;
        }
        return at;
    }

    public int Skip(int at, params ReadOnlySpan<string> words) => Word(at, words) ? at + 1 : at;

    public int SkipSign(int at, char sign) => Sign(at, sign) ? at + 1 : at;

    /// <summary>From this token to the next space, as typed: the names of zones hold signs.</summary>
    public string Chunk(int at, out int next)
    {
        next = at + 1;
        while (next < tokens.Count && tokens[next].Glued)
            next++;
        if (next > at + 1 && this[next - 1] is { Kind: TokenKind.Sign, Text: "," or "." or ";" or ":" or "!" or "?" or ")" })
            next--;
        return at < tokens.Count ? text[tokens[at].Start..tokens[next - 1].End] : "";
    }

    /// <summary>Nothing is left but closing marks.</summary>
    public bool EndsAt(int at)
    {
        while (at < Count && IsMark(at, ".,;:!?-–—"))
            at++;
        return at == Count;
    }

    /// <summary>
    /// A date may end here and other words follow: before a space, a mark with a space behind it, or a mark that can only part words.
    /// </summary>
    public bool CanEndAt(int at) => EndsAt(at) || !this[at].Glued || Parts(at) || IsMark(at, LineEnds);

    /// <summary>One of these signs stands here.</summary>
    public bool IsMark(int at, string marks) =>
        this[at].Kind == TokenKind.Sign && marks.Contains(this[at].Text, StringComparison.Ordinal);

    /// <summary>Several marks in one part words as one does.</summary>
    private bool Parts(int at)
    {
        if (IsMark(at, ",;:—") && this[at + 1].Kind == TokenKind.Word)
            return true;
        var behind = at;
        while (behind < Count && IsMark(behind, ",;:.!?-–—)") && (behind == at || this[behind].Glued))
            behind++;
        return behind > at && !this[behind].Glued;
    }

    /// <summary>What was typed before this token, without the space at its end.</summary>
    public string Upto(int at) => at == 0 ? "" : text[..tokens[at - 1].End].Trim();

    /// <summary>What was typed from this token on, without the mark that parts it from the date.</summary>
    public string After(int at)
    {
        while (IsMark(at, ",;:.-–—") && Parts(at) || IsMark(at, LineEnds))
            at++;
        return at < Count ? text[tokens[at].Start..] : "";
    }
}
