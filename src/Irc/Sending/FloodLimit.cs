namespace Irc;

/// <summary>
/// How fast lines may go: <paramref name="Burst"/> at once, then one each <paramref name="PerLine"/>.
/// The default is what Libera.Chat allows ordinary users; <see cref="Unlimited"/> is for connections that a network exempts.
/// </summary>
public sealed record FloodLimit(int Burst, TimeSpan PerLine)
{
    public static readonly FloodLimit Default = new(5, TimeSpan.FromSeconds(2));

    public static readonly FloodLimit Unlimited = new(int.MaxValue, TimeSpan.Zero);

    public bool IsUnlimited => PerLine <= TimeSpan.Zero;
}
