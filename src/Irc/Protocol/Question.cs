namespace Irc;

/// <summary>Something asked of the server whose answer comes in several lines.</summary>
abstract class Question
{
    public DateTimeOffset AskedAt { get; set; }

    public abstract IrcLine Line { get; }

    /// <summary>Looks at a line. True where the answer is now complete.</summary>
    public abstract bool Take(IrcLine line, IrcState state);

    /// <summary>A batch has closed that nothing else is waiting for. True where it was the answer.</summary>
    public virtual bool Take(Batch closed, IrcState state, Func<IrcLine, MessageReceived?> read) => false;

    public abstract void GiveUp(string reason);
}
