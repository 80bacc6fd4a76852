using System.Text;

namespace Irc;

/// <summary>Escaping of tag values [message-tags, "Escaping values"].</summary>
public static class TagValue
{
    public static string Unescape(ReadOnlySpan<char> text)
    {
        if (!text.Contains('\\')) return text.ToString();
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\') plain.Append(text[i]);
            else if (++i < text.Length) plain.Append(Plain(text[i]));
        }
        return plain.ToString();
    }

    public static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            if (Code(c) is var code and not '\0') escaped.Append('\\').Append(code);
            else escaped.Append(c);
        }
        return escaped.ToString();
    }

    static char Plain(char code) => code switch { ':' => ';', 's' => ' ', 'r' => '\r', 'n' => '\n', _ => code };

    static char Code(char plain) => plain switch { ';' => ':', ' ' => 's', '\\' => '\\', '\r' => 'r', '\n' => 'n', _ => '\0' };
}
