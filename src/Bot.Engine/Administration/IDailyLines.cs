using System.Collections.Immutable;
using Bot.Commands;
using Bot.Notices;
using Bot.Texts;

namespace Bot.Administration;

/// <summary>What a feature adds to the one daily message that a member gets.</summary>
public interface IDailyLines
{
    /// <summary>Where its list stands in the message; lower ones come first.</summary>
    int Place { get; }

    /// <summary>What one can do from the message, whatever it holds; null for nothing.</summary>
    Choice? Next { get; }

    /// <summary>The lines for a reader; none when there is nothing to say.</summary>
    /// <param name="told">To whom and when.</param>
    /// <param name="monday">Whether the week begins.</param>
    Task<DailyList> Of(Told told, bool monday);
}

/// <summary>A list of the daily message.</summary>
public sealed record DailyList(string Heading, ImmutableArray<Text> Lines)
{
    /// <summary>What one can do where the list is shown; null for nothing.</summary>
    public Choice? Next { get; init; }
}
