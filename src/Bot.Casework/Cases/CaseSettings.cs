using Bot.People;
using NodaTime;

namespace Bot.Cases;

/// <summary>The clocks of a team's cases.</summary>
public static class CaseSettings
{
    /// <summary>How long from receipt until the reporter must have had a first acknowledgement.</summary>
    public static readonly SpanSetting Acknowledge =
        new("acknowledge", "Acknowledge", Duration.FromHours(24), "from receipt to the first word to the reporter");

    /// <summary>How long a case may lie without anybody touching it.</summary>
    public static readonly SpanSetting NoActivity = new("no-activity", "NoActivity", Duration.FromDays(7), "how long a case may lie");

    /// <summary>How long from receipt until the reporter should have had a first update.</summary>
    public static readonly SpanSetting FirstUpdate =
        new("first-update", "FirstUpdate", Duration.FromDays(7), "from receipt to the first update");

    /// <summary>How long from receipt until there should be an outcome (three months, as 91 days).</summary>
    public static readonly SpanSetting FinalAnswer =
        new("final-answer", "FinalAnswer", Duration.FromDays(91), "from receipt to an outcome");

    /// <summary>How long before a promise the heads-up comes, unless the promise's whole span is less than three times that.</summary>
    public static readonly SpanSetting HeadsUp = new("heads-up", "HeadsUp", Duration.FromHours(24), "before a promise comes due");

    /// <summary>How long between the steps of an escalation.</summary>
    public static readonly SpanSetting BetweenSteps =
        new("ladder-step", "LadderStep", Duration.FromHours(24), "between the steps of the ladder");

    /// <summary>All of them, in the order in which they are shown.</summary>
    public static readonly Setting[] All = [Acknowledge, NoActivity, FirstUpdate, FinalAnswer, HeadsUp, BetweenSteps];
}
