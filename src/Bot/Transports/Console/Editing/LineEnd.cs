namespace Bot.Transports.Console.Editing;

/// <summary>How the typing of a line ended.</summary>
public enum LineEnd
{
    /// <summary>By Enter.</summary>
    Entered,

    /// <summary>By Esc.</summary>
    Escaped,

    /// <summary>By Ctrl-D on an empty line, by Ctrl-C twice, or because there are no more keys.</summary>
    Ended,
}

/// <summary>A line that somebody finished.</summary>
public readonly record struct TypedLine(LineEnd End, string Text);
