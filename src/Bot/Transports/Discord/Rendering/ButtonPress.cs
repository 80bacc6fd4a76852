namespace Bot.Transports.Discord.Rendering;

/// <summary>What a component or form stands for.</summary>
internal enum PressKind
{
    /// <summary>Run a line.</summary>
    Run,

    /// <summary>Ask in a form for what a line still wants, then run it.</summary>
    Ask,

    /// <summary>Ask for free words and append them to a line.</summary>
    Reply,

    /// <summary>Show another page of an answer.</summary>
    Turn,

    /// <summary>Open a form again, with what was filled in.</summary>
    Again,

    /// <summary>A menu: its value says what.</summary>
    Menu,
}

/// <summary>
/// A custom id: a letter for the kind, a number that keeps it unique in its message, and either the line itself or where it is kept.
/// A line that fits into the id works for ever; a kept one as long as it is kept.
/// </summary>
/// <param name="Kind">What is to be done.</param>
/// <param name="Number">Its place in the message, or the page to turn to.</param>
/// <param name="Line">The line; null where it is kept.</param>
/// <param name="Key">Where it is kept; null where it stands in the id.</param>
internal sealed record ButtonPress(PressKind Kind, int Number, string? Line, string? Key)
{
    private const string Letters = "rfwpam";

    /// <summary>The id for a line or a key.</summary>
    public static string Id(PressKind kind, int number, string? line = null, string? key = null) =>
        $"{Letters[(int)kind]}{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}{(key is null ? "|" + line : "#" + key)}";

    /// <summary>Reads an id; null for one that is not of ours.</summary>
    public static ButtonPress? Of(string? id)
    {
        if (string.IsNullOrEmpty(id) || Letters.IndexOf(id[0], StringComparison.Ordinal) is var kind && kind < 0)
            return null;
        var at = id.AsSpan().IndexOfAny('|', '#');
        if (at < 2
            || !int.TryParse(id.AsSpan(1, at - 1), System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture, out var number))
            return null;
        var rest = id[(at + 1)..];
        return id[at] == '|' ? new ButtonPress((PressKind)kind, number, rest, null) : new ButtonPress((PressKind)kind, number, null, rest);
    }
}
