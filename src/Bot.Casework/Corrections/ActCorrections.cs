using Bot.Acts;
using Bot.Cases;
using Bot.Commands;
using Bot.Texts;

namespace Bot.Corrections;

/// <summary>What was done at once: in other words, at another time, or not at all.</summary>
internal static class ActCorrections
{
    private const int Most = 1000;

    public static IEnumerable<Correctable> Of(CommandContext call, Case of) => of.Acts.Select(act =>
        new Correctable(act.Id, "act", Text.Of($"{new At(act.At, MomentStyle.Short)} {call.Name(act.By)}: {TypedText.Short(act.What)}"))
        {
            Words = act.What, Correct = asked => Corrected(asked, act), Remove = asked => Removed(asked, act),
        });

    private static Righted Corrected(Asked asked, ImmediateAct act)
    {
        var (of, number) = (asked.Of, asked.Of.Head.Number);
        var (at, no) = asked.Time(act.Id);
        if (no is not null)
            return no;
        if (asked.Right.Length > Most)
            return CaseRefusals.TooLong("What was done", asked.Right.Length, Most);
        var right = act with { At = at ?? act.At, What = asked.Right.Length > 0 ? asked.Right : act.What };
        if (right == act)
            return new Righted { To = of, Said = Text.Of($"{act.Id} of {number} is that already.") };
        var to = of.WithActs(of.Acts.Replace(act, right))
            .WithEntry(e => IsOf(e, act), e => e.HappenedAt(right.At) with { Text = right.What, Corrected = asked.Mark() });
        return new Righted
        {
            To = to, Entry = $"{act.Id} was corrected",
            Said = Text.Of($"{act.Id} of {number} is now: {right.What}, {new At(right.At)}."),
        };
    }

    private static Righted Removed(Asked asked, ImmediateAct act)
    {
        var (of, number) = (asked.Of, asked.Of.Head.Number);
        if (asked.Right.Length > 0)
            return CorrectionRefusals.NotSoMuch(number, new Correctable(act.Id, "act", Text.Empty), asked.Right);
        var to = of.WithActs(of.Acts.Remove(act))
            .WithEntry(e => IsOf(e, act), e => e with { Text = act.Id, Corrected = asked.Mark(true) });
        return new Righted { To = to, Entry = $"{act.Id} was taken out", Said = Text.Of($"{act.Id} is taken out of {number}: {act.What}") };
    }

    private static bool IsOf(CaseEntry entry, ImmediateAct act) => entry.Kind == ActsPart.Entry && entry.Text == act.What
        && (entry.Happened - act.At is var apart && NodaTime.Duration.Max(apart, -apart) < NodaTime.Duration.FromMinutes(2))
        && entry.Corrected is not { Out: true };
}
