using System.Collections.Immutable;
using Bot.Basics;
using Bot.Cases;
using Bot.Commands;
using Bot.Texts;
using Bot.Views;
using NodaTime;

namespace Bot.FollowUps;

/// <summary>
/// What is to be looked at again, of open and of closed cases. It rings nowhere by itself: it is a line of the daily message.
/// </summary>
public sealed class FollowUpsPart() : CasePart<FollowUp>("FollowUps")
{
    /// <summary>The one object of it.</summary>
    public static readonly FollowUpsPart Instance = new();

    /// <summary>Entries of the timeline about follow-ups.</summary>
    public static readonly EntryKind Entry = new("FollowUp");

    /// <summary>When the earliest comes due.</summary>
    internal static readonly CaseFact Next = new("NextFollowUp", IsInstant: true);

    /// <inheritdoc/>
    public override IReadOnlyList<CaseFact> Facts => [Next];

    /// <inheritdoc/>
    public override string Section => "follow-ups";

    /// <inheritdoc/>
    public override IEnumerable<OpenWork> InHands(Case of) =>
        Of(of) is { IsEmpty: false } items ? items.Select(i => new OpenWork(i.Id, i.Owner)) : [];

    /// <inheritdoc/>
    public override Case HandedOn(Case of, PersonId from, PersonId to, PeopleView people) =>
        In(of, [.. Of(of).Select(i => i.Owner == from ? i with { Owner = to } : i)]);

    /// <summary>A line of the list.</summary>
    internal static Text Line(CommandContext call, FollowUp item) =>
        Text.Of($"{item.Id}: {item.Text}, {new At(item.At, MomentStyle.Short)}, {call.Name(item.Owner)}");

    /// <inheritdoc/>
    protected override ImmutableArray<FollowUp> On(CaseEvent happened, ImmutableArray<FollowUp> items, CaseTurn turn) =>
        happened is CaseEvent.Left { Heir: { } heir } left
            ? [.. items.Select(i => i.Owner == left.Who ? i with { Owner = heir } : i)]
            : items;

    /// <inheritdoc/>
    protected override CardPiece Card(ImmutableArray<FollowUp> items, Case of, CommandContext call)
    {
        if (items.IsEmpty)
            return CardPiece.None;
        var lines = new Block.Lines(Text.Ours("Follow-ups"), [.. items.OrderBy(i => i.At).Select(i => Line(call, i))]);
        return new CardPiece
        {
            Fields = [new(95, new Field("to look at again", Text.Of($"{items.Min(i => i.At)}")))],
            Sections = [new(45, new CardSection(Section, lines))],
        };
    }

    /// <inheritdoc/>
    protected override string TextOf(FollowUp item) => item.Text;

    /// <inheritdoc/>
    protected override IEnumerable<Fact> FactsOf(ImmutableArray<FollowUp> items) =>
        items.IsEmpty ? [] : [new Fact(Next.Name, items.Min(i => i.At))];
}

/// <summary>The follow-ups of cases.</summary>
public static class FollowUpsOfCases
{
    extension(Case of)
    {
        /// <summary>What is to be looked at again.</summary>
        public ImmutableArray<FollowUp> FollowUps => FollowUpsPart.Instance.Of(of);

        /// <summary>The case with these follow-ups.</summary>
        public Case WithFollowUps(ImmutableArray<FollowUp> items) => FollowUpsPart.Instance.In(of, items);
    }
}
