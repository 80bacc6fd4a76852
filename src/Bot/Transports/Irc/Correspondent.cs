using NodaTime;

namespace Bot.Transports.Irc;

/// <summary>Somebody who said something, and what the network vouches for at that moment.</summary>
/// <param name="Nick">Where they are reached; proves nothing.</param>
/// <param name="Account">Their services account; null where the network vouches for none.</param>
/// <param name="ProvedAt">When the network said so.</param>
/// <param name="MayLogIn">Whether the network has told that they are logged in to nothing, rather than nothing at all.</param>
internal sealed record Correspondent(string Nick, People.Account? Account, Instant ProvedAt, bool MayLogIn)
{
    /// <summary>Under which their conversation is kept: an account outlives a nick, and a nick is no account.</summary>
    public string Key => Account is { } account ? "account " + account.Name : "nick " + Nick.ToLowerInvariant();
}
