namespace Bot.Dispatch;

/// <summary>
/// How fast one person may ask: so many at once, then one each so often. No limit where <paramref name="Every"/> is zero.
/// </summary>
/// <param name="Of">What is counted: lines, presses and keys are counted apart.</param>
/// <param name="AtOnce">How many at once; at least 1.</param>
/// <param name="Every">How long until one more is allowed.</param>
public sealed record RequestLimit(string Of, int AtOnce, TimeSpan Every)
{
    /// <summary>Lines typed: more than anybody types, less than what a loop sends.</summary>
    public static readonly RequestLimit Lines = new("lines", 20, TimeSpan.FromSeconds(1));

    /// <summary>Buttons and menus: more than hands press.</summary>
    public static readonly RequestLimit Presses = new("presses", 20, TimeSpan.FromSeconds(1));

    /// <summary>Completion, which is asked for while somebody types.</summary>
    public static readonly RequestLimit Keys = new("keys", 40, TimeSpan.FromMilliseconds(250));
}
