using Bot.Documents;
using Bot.Texts;

namespace Bot.Administration;

/// <summary>What is said of a store that has lost what was confirmed.</summary>
internal static class LossWords
{
    /// <summary>A sentence: how it was lost, how much, and of when.</summary>
    public static Text Of(StoreLoss loss)
    {
        var how = Text.Ours(Of(loss.Kind));
        var entries = loss.Missing is { } count ? Words.Count(count, "entry", "entries") : "entries";
        var much = Text.Ours($"{entries} of the {(loss.Slot.IsPeople ? "people" : "team")}");
        return loss.From is { } from
            ? Text.Of($"{how}: {much} are missing that came after {from}, the last of {loss.Until}")
            : Text.Of($"{how}: {much} are missing, the last of {loss.Until}");
    }

    private static string Of(LossKind kind) => kind switch
    {
        LossKind.WentBack => "The store went back",
        LossKind.Emptied => "The store was emptied",
        LossKind.Replaced => "Another store stands in its place",
        _ => "Entries were taken out",
    };
}
