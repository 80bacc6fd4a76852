using System.Buffers;
using System.Text;

namespace Irc;

static class LinePrinter
{
    static readonly SearchValues<char> NeverInside = SearchValues.Create("\r\n\0");

    public static string Print(IrcLine line)
    {
        var text = new StringBuilder(128);
        if (line.Tags.Count > 0)
        {
            var mark = '@';
            foreach (var (key, value) in line.Tags.Pairs)
            {
                text.Append(mark).Append(Middle(key, "tag key", colon: true));
                if (value.Length > 0) text.Append('=').Append(TagValue.Escape(Whole(value, "tag value", nul: true)));
                mark = ';';
            }
            text.Append(' ');
        }
        if (line.Source is { } source) text.Append(':').Append(Middle(source, "source", colon: true)).Append(' ');
        text.Append(Middle(line.Command, "command"));
        Parameters(text, line.Parameters);
        return text.ToString();
    }

    /// <summary>False where a part cannot stand in a line. Lines made from what a server said may be such; they are not sent.</summary>
    public static bool CanPrint(IrcLine line)
    {
        for (var i = 0; i < line.Count; i++)
        {
            var part = line[i];
            if (part.AsSpan().ContainsAny(NeverInside)) return false;
            if (i < line.Count - 1 && (part.Length == 0 || part[0] == ':' || part.Contains(' '))) return false;
        }
        return line.Count <= IrcLine.MaxParameters;
    }

    static void Parameters(StringBuilder text, IReadOnlyList<string> parameters)
    {
        if (parameters.Count > IrcLine.MaxParameters) throw new ArgumentException("A line has at most 15 parameters.");
        for (var i = 0; i < parameters.Count; i++)
        {
            var parameter = Whole(parameters[i], "parameter");
            text.Append(' ');
            if (i < parameters.Count - 1) Middle(parameter, "parameter before the last");
            else if (parameter.Length == 0 || parameter[0] == ':' || parameter.Contains(' ')) text.Append(':');
            text.Append(parameter);
        }
    }

    static string Middle(string part, string name, bool colon = false) =>
        part.Length == 0 || part.Contains(' ') || (!colon && part[0] == ':')
            ? throw new ArgumentException($"No {name} can be '{part}'.")
            : Whole(part, name);

    // A line end smuggled into a parameter would be a second command: this is the one gate that all that is sent passes.
    static string Whole(string part, string name, bool nul = false) =>
        part.AsSpan().ContainsAny(NeverInside) && (!nul || part.Contains('\0'))
            ? throw new ArgumentException($"A {name} holds CR, LF or NUL.")
            : part;
}
