namespace Irc;

/// <summary>A message of one or more lines and the promise to say what became of it.</summary>
sealed class Parcel(int parts)
{
    // Whoever awaits must not run inside the session's lock.
    readonly TaskCompletionSource<Delivery> delivery = new(TaskCreationOptions.RunContinuationsAsynchronously);
    Delivery worst = new(DeliveryOutcome.Delivered);
    string? msgId;
    int open = parts;

    public Task<Delivery> Delivery => delivery.Task;

    public void Settle(Delivery part)
    {
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

    public string? Label { get; set; }

    public DateTimeOffset SentAt { get; set; }

    public void Settle(Delivery delivery) => parcel.Settle(delivery);
}
