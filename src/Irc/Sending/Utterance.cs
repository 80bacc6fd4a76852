namespace Irc;

/// <summary>A message on its way.</summary>
public sealed class Utterance
{
    readonly Parcel? parcel;

    internal Utterance(Parcel parcel) => (this.parcel, Delivered) = (parcel, parcel.Delivery);

    Utterance(string reason) => Delivered = Task.FromResult(new Delivery(DeliveryOutcome.NotSent, reason));

    /// <summary>Done when it is known, or never will be, what became of all of it.</summary>
    public Task<Delivery> Delivered { get; }

    /// <summary>Done when nothing of it waits in the queue any more: said, taken back, or the connection is gone.</summary>
    public Task Left => parcel?.Left ?? Task.CompletedTask;

    /// <summary>How many of its lines have left up to now, whatever became of them.</summary>
    public int Sent => parcel?.Sent ?? 0;

    internal static Utterance NotSent(string reason) => new(reason);
}
