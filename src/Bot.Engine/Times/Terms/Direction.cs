using Bot.Basics;

namespace Bot.Times.Terms;

/// <summary>Which side of now a date must be on.</summary>
public enum Direction
{
    /// <summary>Strictly after now.</summary>
    Future,

    /// <summary>Now or before.</summary>
    Past,
}
