namespace Irc;

/// <summary>What the session wants done: lines to send, events to tell, an end. Whoever drives it empties it after each call.</summary>
sealed class Effects
{
    public List<(IrcLine Line, Lane Lane)> Lines { get; } = [];

    public List<IrcEvent> Events { get; } = [];

    public Ending? Ending { get; set; }

    /// <summary>An STS policy to remember; in the port's place 0 where the present port is meant.</summary>
    public (int Port, TimeSpan Duration)? Sts { get; set; }

    public void Clear()
    {
        Lines.Clear();
        Events.Clear();
    }
}
