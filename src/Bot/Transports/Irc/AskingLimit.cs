namespace Bot.Transports.Irc;

/// <summary>
/// How fast one person may ask: so many at once, then one each so often. No limit where <paramref name="Every"/> is zero.
/// </summary>
public sealed record AskingLimit(int AtOnce, TimeSpan Every)
{
    /// <summary>Twenty at once, then one a second: more than anybody types, less than what a loop sends.</summary>
    public static readonly AskingLimit Default = new(20, TimeSpan.FromSeconds(1));
}
