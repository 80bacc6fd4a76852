using Bot.Cases;
using Bot.Notices;
using Bot.Texts;

namespace Bot.Arrivals;

/// <summary>A report came in.</summary>
public sealed class ArrivalNotice() : CaseNotice("arrival")
{
    /// <summary>The one object of it.</summary>
    public static readonly ArrivalNotice Instance = new();

    /// <inheritdoc/>
    public override bool KeepsCivilHours => true;

    /// <inheritdoc/>
    protected override Reply? Words(Case of, Told told)
    {
        var head = of.Head;
        var isForOthers = told.Notice.Step > 0;
        if (!head.IsOpen || (isForOthers && head.Investigators.Length > 0))
            return null;
        var by = told.Name(head.HandedInBy);
        var whose = head.Investigators.Length == 0 ? Text.Ours("nobody has it yet") : Text.Ours("somebody has it already");
        return Reply.Say($"{head.Number} is a new report, handed in by {by}; {whose}.")
            .Then(new Choice("Read it", $"case show {head.Number}"), new Choice("Take it", $"case take {head.Number}"));
    }
}
