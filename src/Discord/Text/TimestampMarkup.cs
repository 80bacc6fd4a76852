using System.Globalization;

namespace Discord;

/// <summary>How a reader's client shows a timestamp (Reference, "Timestamp Styles").</summary>
public enum TimestampStyle
{
    ShortTime = 't',
    LongTime = 'T',
    ShortDate = 'd',
    LongDate = 'D',
    ShortDateTime = 'f',
    LongDateTime = 'F',
    ShortDateShortTime = 's',
    ShortDateMediumTime = 'S',
    Relative = 'R',
}

/// <summary>Markup that every reader sees in a zone and language of their own. Whole seconds.</summary>
public static class TimestampMarkup
{
    public static string Of(DateTimeOffset instant, TimestampStyle style = TimestampStyle.ShortDateTime) =>
        string.Create(CultureInfo.InvariantCulture, $"<t:{instant.ToUnixTimeSeconds()}:{(char)style}>");
}
