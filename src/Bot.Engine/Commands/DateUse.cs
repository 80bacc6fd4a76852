using Bot.Times.Terms;

namespace Bot.Commands;

/// <summary>What a date is wanted for.</summary>
public enum DateUse
{
    /// <summary>Not said.</summary>
    Any,

    /// <summary>Something that has happened.</summary>
    Past,

    /// <summary>A promise or another deadline.</summary>
    Deadline,

    /// <summary>A reminder.</summary>
    Alarm,

    /// <summary>For how long something is put off.</summary>
    Delay,
}

/// <summary>The rules of each use.</summary>
internal static class DateUses
{
    /// <summary>The rules by which such a date is read; several where any will do.</summary>
    public static WhenRules[] Rules(this DateUse use) => use switch
    {
        DateUse.Past => [WhenRules.Event],
        DateUse.Deadline => [WhenRules.Deadline],
        DateUse.Alarm => [WhenRules.Alarm],
        DateUse.Delay => [WhenRules.Delay],
        _ => [WhenRules.Alarm, WhenRules.Event],
    };
}
