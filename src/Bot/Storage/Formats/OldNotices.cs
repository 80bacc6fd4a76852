namespace Bot.Storage.Formats;

/// <summary>
/// The types of notices that format 1 wrote as numbers. The table is closed: what is waiting in an outbox of that time is read by it,
/// and nothing is ever added.
/// </summary>
internal static class OldNotices
{
    private const string Acknowledgement = "acknowledge";

    private static readonly (string OfAcknowledgement, string Otherwise)[] types =
    [
        ("heads-up/acknowledgement", "heads-up/promise"),
        ("due/acknowledgement", "due/promise"),
        ("overdue/acknowledgement", "overdue/promise"),
        ("reminder", "reminder"),
        ("digest", "digest"),
        ("assigned", "assigned"),
        ("chase", "chase"),
        ("wait-over", "wait-over"),
        ("alarm", "alarm"),
        ("hand-on", "hand-on"),
        ("duty", "duty"),
        ("sent", "sent"),
        ("stale", "stale"),
    ];

    /// <summary>The type of a notice of format 1.</summary>
    /// <exception cref="FormatException">There was no such number.</exception>
    public static string TypeOf(string id, string number, string? subject)
    {
        if (!int.TryParse(number, out var index) || index < 0 || index >= types.Length)
            throw new FormatException($"the notice {id} has the occasion '{number}', which there never was");
        return subject == Acknowledgement ? types[index].OfAcknowledgement : types[index].Otherwise;
    }
}
