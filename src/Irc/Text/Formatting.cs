using System.Text;

namespace Irc;

/// <summary>Formatting codes that are switched on at a place in a text [modern.ircdocs.horse/formatting].</summary>
public sealed class Formatting
{
    const char Bold = '\x02', Colour = '\x03', HexColour = '\x04', Reset = '\x0F', Mono = '\x11', Reverse = '\x16', Italic = '\x1D',
        Strike = '\x1E', Underline = '\x1F';

    readonly List<char> toggles = [];
    string colour = "";

    /// <summary>Characters of the code at the text's beginning, colour digits included; 0 where there is none.</summary>
    public static int CodeLength(ReadOnlySpan<char> text) => text[0] switch
    {
        Colour => 1 + Pair(text[1..], 2, char.IsAsciiDigit),
        HexColour => 1 + Pair(text[1..], 6, char.IsAsciiHexDigit),
        Bold or Reset or Mono or Reverse or Italic or Strike or Underline => 1,
        _ => 0,
    };

    /// <summary>The text without codes and other control characters, as a search or a log wants it.</summary>
    public static string Strip(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var code = CodeLength(text.AsSpan(i));
            if (code == 0 && !char.IsControl(text[i])) plain.Append(text[i]);
            i += Math.Max(1, code);
        }
        return plain.ToString();
    }

    public void Read(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length;)
        {
            var length = CodeLength(text[i..]);
            if (length > 0) Turn(text.Slice(i, length));
            i += Math.Max(1, length);
        }
    }

    /// <summary>The codes that bring a new line to the same formatting.</summary>
    public override string ToString() => toggles.Count == 0 && colour.Length == 0 ? "" : string.Concat(toggles) + colour;

    void Turn(ReadOnlySpan<char> code)
    {
        switch (code[0])
        {
            case Reset: toggles.Clear(); colour = ""; break;
            case Colour or HexColour: colour = code.Length == 1 ? "" : Full(code); break;
            case var toggle when !toggles.Remove(toggle): toggles.Add(toggle); break;
        }
    }

    // One digit of colour before a digit of text would become another colour: two digits always.
    static string Full(ReadOnlySpan<char> code)
    {
        if (code[0] == HexColour) return code.ToString();
        var parts = code[1..].ToString().Split(',');
        return Colour + string.Join(',', parts.Select(part => part.PadLeft(2, '0')));
    }

    static int Pair(ReadOnlySpan<char> text, int digits, Func<char, bool> isDigit)
    {
        var first = Run(text, digits, isDigit);
        if (first == 0 || first >= text.Length || text[first] != ',') return first;
        var second = Run(text[(first + 1)..], digits, isDigit);
        return second == 0 ? first : first + 1 + second;
    }

    static int Run(ReadOnlySpan<char> text, int most, Func<char, bool> isDigit)
    {
        var n = 0;
        while (n < most && n < text.Length && isDigit(text[n])) n++;
        return most == 6 && n < 6 ? 0 : n;
    }
}
