namespace Bot.Transports.Console.Editing;

/// <summary>Keys as they are pressed.</summary>
public interface IKeys
{
    /// <summary>The next key; null when there will be none any more.</summary>
    ValueTask<ConsoleKeyInfo?> Read(CancellationToken token);
}
