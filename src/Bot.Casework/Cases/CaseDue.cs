using Bot.People;
using Bot.Texts;
using Bot.Times;
using NodaTime;

namespace Bot.Cases;

/// <summary>Something that a case waits for, from its head alone.</summary>
/// <param name="What">What, in a word or two.</param>
/// <param name="By">By when; for an alarm, since when.</param>
/// <param name="IsAlarm">Whether it stands since then and is late from the first moment.</param>
public sealed record CaseDue(string What, Instant By, bool IsAlarm = false);

/// <summary>What cases wait for, the most pressing first.</summary>
internal sealed class CaseDues(CaseParts parts, Team team, Instant now)
{
    /// <summary>Whether something of it is late.</summary>
    public bool IsLate(CaseHead head) => Of(head).Any(IsLate);

    /// <summary>Alarms first, then what is late longest, then what comes next.</summary>
    public (bool IsAlarm, Instant By) Order(CaseHead head) =>
        Of(head).FirstOrDefault() is { } first ? (!first.IsAlarm, first.By) : (true, Instant.MaxValue);

    /// <summary>What is late and for how long; where nothing is, what comes next.</summary>
    public Text Said(CaseHead head)
    {
        var dues = Of(head);
        if (dues.Count == 0)
            return Text.Ours(head.IsOpen ? "nothing due" : "nothing due any more");
        var first = dues[0];
        var late = dues.Count(IsLate);
        if (late == 0)
            return Text.Of($"{Text.Ours(first.What)} {new At(first.By, MomentStyle.Relative)}");
        var more = late > 1 ? Text.Of($", {late - 1} more late") : Text.Empty;
        return first.IsAlarm
            ? Text.Of($"{new Strong(first.What)} {new At(first.By, MomentStyle.Relative)}{more}")
            : Text.Of($"{new Strong($"{first.What} {Span.Said(now - first.By)} late")}{more}");
    }

    private bool IsLate(CaseDue due) => due.IsAlarm || due.By <= now;

    private List<CaseDue> Of(CaseHead head)
    {
        if (!head.IsOpen)
            return [];
        var dues = CaseLateness.Dues(head, team, now).Concat(parts.All.SelectMany(p => p.Dues(head)));
        return [.. dues.OrderBy(d => !d.IsAlarm).ThenBy(d => d.By)];
    }
}
