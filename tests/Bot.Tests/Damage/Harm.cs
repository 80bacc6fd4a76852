using StackExchange.Redis;

namespace Bot.Tests.Damage;

/// <summary>One way in which a store is harmed.</summary>
/// <param name="What">What is done to which key: a row of the table.</param>
/// <param name="Kind">Rows of a kind are alike: the short form takes a few of each.</param>
/// <param name="On">The document that is harmed; empty where it is none.</param>
/// <param name="Do">Does it.</param>
/// <param name="Reason">Why nothing need be noticed; null where it must be.</param>
internal sealed record Harm(string What, string Kind, string On, Func<IDatabase, Task> Do, string? Reason = null)
{
    /// <summary>Whether it takes all documents with it, so that there is no rest.</summary>
    public bool TakesAll => Kind is "doc deleted" or "doc as it was";

    /// <summary>Whether whoever asks is not known any more.</summary>
    public bool TakesTheAsker => Kind == "removed everywhere" && On is ['p' or 't', ':', ..];
}
