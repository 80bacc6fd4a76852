using System.Globalization;

namespace Irc;

/// <summary>Finds out what became of each message: by its label, by its echo, or by a PONG that comes after it.</summary>
sealed class Confirmations(SessionContext context)
{
    const int Together = 8;
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    const string BarrierToken = "sent-";

    readonly LinkedList<OutgoingMessage> open = new();
    long labels;
    long barriers;
    int bare;

    public int Count => open.Count;

    public DateTimeOffset Due => open.First is { } first ? first.Value.SentAt + context.Options.Limits.Reply : DateTimeOffset.MaxValue;

    bool Labelled => context.State.Has(KnownCapabilities.Labels);

    bool Echoed => context.State.Has(KnownCapabilities.Echo);

    /// <summary>The line as it goes out now.</summary>
    public IrcLine Sending(OutgoingMessage message, IrcLine line)
    {
        message.Leaves(context.Now);
        open.AddLast(message);
        if (Labelled)
        {
            message.Label = "m" + (++labels).ToString(CultureInfo.InvariantCulture);
            return new(Tags.Of(new KeyValuePair<string, string>(TagKeys.Label, message.Label)), null, line.Command, [.. line.Parameters]);
        }
        if (!Echoed) bare++;
        return line;
    }

    /// <summary>After messages that neither a label nor an echo will confirm: the PING whose PONG does. One for all that went before,
    /// since it costs a line.</summary>
    public IrcLine? Barrier(bool moreToCome)
    {
        if (bare == 0 || (moreToCome && bare < Together && context.Now - open.First?.Value.SentAt < Patience)) return null;
        bare = 0;
        barriers++;
        foreach (var message in open) message.Label ??= BarrierToken + barriers.ToString(CultureInfo.InvariantCulture);
        return new("PING", BarrierToken + barriers.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A line that may be about a message. True where it is nothing else.</summary>
    public bool Take(IrcLine line, IrcSource from, Batch? batch)
    {
        if (line.Command == "PONG" && line.Last.StartsWith(BarrierToken, StringComparison.Ordinal)) return Passed(line.Last);
        if (open.Count == 0) return false;
        if ((line.Tags[TagKeys.Label] ?? batch?.Label) is { } label) return ByLabel(line, label, from);
        if (line.Command is "PRIVMSG" or "NOTICE" && context.State.IsMe(from.Nick)) return ByEcho(line);
        if (IsRefusal(line)) return Refuse(Oldest(m => Same(m.Target, line[1])), line);
        return false;
    }

    public void Tick()
    {
        while (open.First is { } first && context.Now >= first.Value.SentAt + context.Options.Limits.Reply)
            Settle(first, new(DeliveryOutcome.Unconfirmed, "the server said nothing in time"));
    }

    public void Abandon(string reason)
    {
        while (open.First is { } first) Settle(first, new(DeliveryOutcome.Unconfirmed, reason));
    }

    bool Passed(string token)
    {
        if (!long.TryParse(token.AsSpan(BarrierToken.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number > barriers) return true;
        while (open.First is { } first && first.Value.Label is { } label && label.StartsWith(BarrierToken, StringComparison.Ordinal)
            && long.Parse(label.AsSpan(BarrierToken.Length), CultureInfo.InvariantCulture) <= number)
            Settle(first, new(DeliveryOutcome.Delivered));
        return true;
    }

    bool ByLabel(IrcLine line, string label, IrcSource from)
    {
        if (line.Command == "BATCH" || Oldest(m => m.Label == label) is not { } node) return false;
        if (line.Numeric is >= 400 and < 600 || line.Command == "FAIL") return Refuse(node, line);
        var taken = line.Command == "ACK" || (line.Command == node.Value.Command && context.State.IsMe(from.Nick));
        if (taken) Settle(node, new(DeliveryOutcome.Delivered) { MsgId = line.Tags[TagKeys.MsgId] });
        return taken;
    }

    // A server may change the text (colours, bad words): then it is the oldest one to that target.
    bool ByEcho(IrcLine line)
    {
        bool Fits(OutgoingMessage m) => m.Label is null && m.Command == line.Command && Same(m.Target, line[0]);
        if ((Oldest(m => Fits(m) && m.Text == line.Last) ?? Oldest(Fits)) is { } node)
            Settle(node, new(DeliveryOutcome.Delivered) { MsgId = line.Tags[TagKeys.MsgId] });
        return true;
    }

    bool Refuse(LinkedListNode<OutgoingMessage>? node, IrcLine line)
    {
        if (node is null) return false;
        Settle(node, new(DeliveryOutcome.Refused, line.Last) { Numeric = line.Numeric });
        return true;
    }

    static bool IsRefusal(IrcLine line) =>
        line.Numeric is 401 or 402 or 403 or 404 or 407 or 408 or 411 or 412 or 413 or 414 or 415 or 417 or 439 or 447
            or 477 or 482 or 486 or 489 or 492 or 502 or 531 or 716;

    bool Same(string one, string other) => context.State.Isupport.Casemapping.Equals(one, other);

    LinkedListNode<OutgoingMessage>? Oldest(Func<OutgoingMessage, bool> fits)
    {
        for (var node = open.First; node is not null; node = node.Next)
            if (fits(node.Value)) return node;
        return null;
    }

    void Settle(LinkedListNode<OutgoingMessage> node, Delivery delivery)
    {
        open.Remove(node);
        node.Value.Settle(delivery);
    }
}
