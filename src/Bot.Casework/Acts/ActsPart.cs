using System.Collections.Immutable;
using Bot.Basics;
using Bot.Cases;
using Bot.Commands;
using Bot.People;
using Bot.Texts;
using NodaTime;

namespace Bot.Acts;

/// <summary>What was done at once, before any paper. [Immediate action]</summary>
public sealed class ActsPart() : CasePart<ImmediateAct>("Acts")
{
    /// <summary>The one object of it.</summary>
    public static readonly ActsPart Instance = new();

    /// <summary>Entries of the timeline about acts.</summary>
    public static readonly EntryKind Entry = new("Act");

    private const int MostAsked = 3;

    /// <summary>Whether something was done at once and is not yet written up.</summary>
    internal static readonly CaseFact NotWrittenUp = new("NotWrittenUp", IsInstant: false, Place: 64);

    /// <inheritdoc/>
    public override bool IsAlwaysWritten => true;

    /// <inheritdoc/>
    public override IReadOnlyList<CaseFact> Facts => [NotWrittenUp];

    /// <inheritdoc/>
    public override IEnumerable<Text> Daily(CaseHead head, Team team, PersonId reader, Instant now)
    {
        if (head.Investigators.Contains(reader) && head.NotWrittenUp)
            yield return Text.Of($"{head.Number}: done at once and not yet written up");
    }

    /// <inheritdoc/>
    protected override CardPiece Card(ImmutableArray<ImmediateAct> items, Case of, CommandContext call) => new()
    {
        Sections = items.IsEmpty ? [] : [new(60, new CardSection("", Listed(call, items)))],
        Missing = items.Any(a => !a.WrittenUp) ? [new(60, Text.Ours("the write-up of what was done at once"))] : [],
    };

    /// <inheritdoc/>
    protected override ImmutableArray<ImmediateAct> On(CaseEvent happened, ImmutableArray<ImmediateAct> items, CaseTurn turn)
    {
        if (happened is CaseEvent.Closing)
            turn.Doubts.AddRange(items.Where(a => !a.WrittenUp).Take(MostAsked).Select(a => Unwritten(a, turn.Of.Head.Number)));
        return items;
    }

    /// <inheritdoc/>
    protected override string TextOf(ImmediateAct item) => item.What;

    /// <inheritdoc/>
    protected override IEnumerable<Fact> FactsOf(ImmutableArray<ImmediateAct> items) =>
        items.Any(a => !a.WrittenUp) ? [new Fact(NotWrittenUp.Name)] : [];

    private static Doubt Unwritten(ImmediateAct act, CaseNumber number) => new(
        Text.Of($"{act.Id} ({TypedText.Short(act.What)}) is not written up"),
        new Choice($"{act.Id} is written up", $"case written {number} {act.Id}"));

    private static Block.Lines Listed(CommandContext call, ImmutableArray<ImmediateAct> items) =>
        new(Text.Ours("Done at once"), [.. items.Select(a => Shown(call, a))]);

    private static Text Shown(CommandContext call, ImmediateAct act)
    {
        var written = Text.Ours(act.WrittenUp ? "" : " (not yet written up)");
        return Text.Of($"{Line(call, act)}{written}");
    }

    /// <summary>A line of a list.</summary>
    internal static Text Line(CommandContext call, ImmediateAct act) =>
        Text.Of($"{act.Id} {new At(act.At, MomentStyle.Short)} {call.Name(act.By)}: {act.What}");
}

/// <summary>What heads of cases say of acts.</summary>
public static class ActFacts
{
    extension(CaseHead head)
    {
        /// <summary>Whether something was done at once and is not yet written up.</summary>
        public bool NotWrittenUp => head.Has(ActsPart.NotWrittenUp);
    }
}

/// <summary>The acts of cases.</summary>
public static class ActsOfCases
{
    extension(Case of)
    {
        /// <summary>What was done at once.</summary>
        public ImmutableArray<ImmediateAct> Acts => ActsPart.Instance.Of(of);

        /// <summary>The case with these acts.</summary>
        public Case WithActs(ImmutableArray<ImmediateAct> acts) => ActsPart.Instance.In(of, acts);
    }
}
