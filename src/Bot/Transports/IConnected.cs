namespace Bot.Transports;

/// <summary>A transport that can tell people something although it hears nothing at the moment, or the other way round.</summary>
public interface IConnected
{
    /// <summary>Whether it hears what people do.</summary>
    bool IsConnected { get; }
}
