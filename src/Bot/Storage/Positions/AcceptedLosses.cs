using System.Globalization;
using Bot.Basics;
using Bot.Documents;

namespace Bot.Storage.Positions;

/// <summary>
/// What the operator accepts as lost: a file beside the one of positions, by name of each loss, taken up within a second by the bot that
/// runs there, or by the next that starts.
/// </summary>
public static class AcceptedLosses
{
    private const string Ending = ".accept";

    /// <summary>Accepts all that a file of positions names as lost now; a later loss is not meant.</summary>
    public static void Write(string positions, IEnumerable<StoreLoss> losses)
    {
        var fresh = positions + Ending + ".new";
        File.WriteAllLines(fresh, losses.Select(Name));
        File.Move(fresh, positions + Ending, overwrite: true);
    }

    /// <summary>Those that are accepted.</summary>
    internal static Names Read(string positions) =>
        File.Exists(positions + Ending) ? new Names([.. File.ReadAllLines(positions + Ending)]) : Names.None;

    /// <summary>All was taken up.</summary>
    internal static void Done(string positions) => File.Delete(positions + Ending);

    /// <summary>What stands in the audit about it.</summary>
    internal static string Detail(StoreLoss loss) => string.Create(CultureInfo.InvariantCulture,
        $"{loss.Kind} {loss.Last}{(loss.Missing is { } missing ? $", {missing} missing" : "")}");

    /// <summary>The words of the audit about it.</summary>
    internal const string What = "store accept";

    /// <summary>
    /// Whether an entry of the audit that came after what a loss names as last accepts it: another process has noticed the same, by
    /// another place, and was told that it is to stay so.
    /// </summary>
    internal static bool IsOf(AuditEntry entry, StoreLoss loss) =>
        entry.What == What && entry.Who == PersonId.Operator
        && entry.Detail.StartsWith(nameof(LossKind.TakenOut), StringComparison.Ordinal) == (loss.Kind == LossKind.TakenOut);

    private static string Name(StoreLoss loss) => $"{loss.Slot.Tag} {loss.Kind} {loss.Last}";

    /// <summary>Losses by their names.</summary>
    internal sealed record Names(HashSet<string> All)
    {
        public static readonly Names None = new([]);

        public int Count => All.Count;

        public bool Contains(StoreLoss loss) => All.Contains(Name(loss));
    }
}
