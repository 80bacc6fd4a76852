namespace Bot.Transports.Irc;

/// <summary>
/// How lines that come in one go are told from lines that a person types one after the other: nothing on IRC marks a paste.
/// </summary>
internal static class Pasting
{
    /// <summary>A client sends the second line of a paste at once; nobody notices an answer that comes so much later.</summary>
    public static readonly TimeSpan Begin = TimeSpan.FromMilliseconds(350);

    /// <summary>Behind the first few lines clients and networks let one go each two seconds or so.</summary>
    public static readonly TimeSpan Next = TimeSpan.FromMilliseconds(2500);

    /// <summary>In characters. More than any command takes is put together no further.</summary>
    public const int Most = 12_000;
}
