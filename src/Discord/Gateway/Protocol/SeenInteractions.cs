namespace Discord.Gateway;

/// <summary>Ids of interactions already handed on; a resume replays what was sent after the last sequence number. Pure.</summary>
internal sealed class SeenInteractions(TimeSpan keep)
{
    private readonly HashSet<Snowflake> _known = [];
    private readonly Queue<(Snowflake Id, TimeSpan Until)> _order = new();

    public IReadOnlyList<Snowflake> Ids => [.. _known];

    /// <returns>False when it was seen within the time kept.</returns>
    public bool Add(Snowflake id, TimeSpan now)
    {
        while (_order.TryPeek(out var oldest) && oldest.Until <= now)
            _known.Remove(_order.Dequeue().Id);
        if (!_known.Add(id))
            return false;
        _order.Enqueue((id, now + keep));
        return true;
    }
}
