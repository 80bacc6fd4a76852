namespace Irc;

/// <summary>A message of one or more lines and the promise to say what became of it.</summary>
sealed class Parcel(int parts)
{
    // Whoever awaits must not run inside the session's lock.
    readonly TaskCompletionSource<Delivery> delivery = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly TaskCompletionSource left = new(TaskCreationOptions.RunContinuationsAsynchronously);
    Delivery worst = new(DeliveryOutcome.Delivered);
    string? msgId;
    int open = parts, waiting = parts;
    volatile int sent;

    public Task<Delivery> Delivery => delivery.Task;

    /// <summary>Nothing of it waits in the queue any more.</summary>
    public Task Left => left.Task;

    /// <summary>How many of its lines have left.</summary>
    public int Sent => sent;

    public void Leaves()
    {
        sent++;
        if (--waiting == 0) left.TrySetResult();
    }

    public void Settle(Delivery part)
    {
        if (part.Outcome is DeliveryOutcome.NotSent && --waiting == 0) left.TrySetResult();
        msgId ??= part.MsgId;
        if (part.Outcome is not DeliveryOutcome.Delivered && worst.Outcome is DeliveryOutcome.Delivered) worst = part;
        if (--open == 0) delivery.TrySetResult(worst with { MsgId = msgId });
    }
}

/// <summary>One line of a parcel.</summary>
sealed class OutgoingMessage(string command, string target, string text, Parcel parcel)
{
    public string Command => command;

    public string Target => target;

    public string Text => text;

    public Parcel Parcel => parcel;

    public string? Label { get; set; }

    public DateTimeOffset SentAt { get; private set; }

    public void Leaves(DateTimeOffset now)
    {
        SentAt = now;
        parcel.Leaves();
    }

    public void Settle(Delivery delivery) => parcel.Settle(delivery);
}
