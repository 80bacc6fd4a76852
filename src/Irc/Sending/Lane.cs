namespace Irc;

/// <summary>What goes first where the network's pace does not let all go at once.</summary>
public enum Lane
{
    /// <summary>Registration, PONG: before everything and past the flood control, though counted by it.</summary>
    Protocol,
    /// <summary>Answers to somebody who waits for them.</summary>
    Answer,
    /// <summary>The client's own questions: modes, WHO, WHOIS, joins.</summary>
    State,
    /// <summary>Digests, listings, whatever may come a little later.</summary>
    Digest,
}
