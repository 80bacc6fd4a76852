namespace Bot.Dispatch;

/// <summary>The one way in for requests, as transports see it.</summary>
public interface IFrontDoor
{
    /// <summary>Runs one request and answers it. Never throws for anything that a caller or the store can cause.</summary>
    Task<Answer> Run(Request request, CancellationToken token);
}
