namespace Irc;

/// <summary>
/// What goes first where the network's pace does not let all go at once. A lane that sends has three or four turns in a row at
/// most while lanes below it wait: everything moves.
/// </summary>
public enum Lane
{
    /// <summary>Registration, PONG: before everything and past the flood control, though counted by it.</summary>
    Protocol,
    /// <summary>What must be said in time although nobody asked, and what is asked of the server for it. A part of each burst is kept
    /// for it.</summary>
    Notice,
    /// <summary>Questions to the server on which an answer waits: WHOIS.</summary>
    Question,
    /// <summary>Answers to somebody who waits for them.</summary>
    Answer,
    /// <summary>The client's own business: modes, WHO, joins.</summary>
    State,
    /// <summary>Whatever may come a little later.</summary>
    Digest,
}
