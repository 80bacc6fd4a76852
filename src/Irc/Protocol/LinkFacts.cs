namespace Irc;

/// <summary>What the session must know of the connection under it.</summary>
/// <param name="IsAddress">The server was named by address: STS does not hold for those.</param>
readonly record struct LinkFacts(bool Secure, bool Certificate, bool IsAddress = false);
