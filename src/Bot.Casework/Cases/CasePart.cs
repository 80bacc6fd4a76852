using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Bot.Basics;
using Bot.Commands;
using Bot.Documents;
using Bot.People;
using Bot.Texts;
using Bot.Views;
using NodaTime;

namespace Bot.Cases;

/// <summary>
/// A part of a case that a feature keeps in the case's own document, so that what belongs together changes together. It owns its clock,
/// what it says on the card, what it puts into the head, and what it does when something happens to the case. All of it pure.
/// </summary>
/// <param name="json">Its property in the document; on disk for ever.</param>
public abstract class CasePart(string json)
{
    /// <summary>Its property in the document.</summary>
    public string Json => json;

    /// <summary>Whether it is written though it is empty, as the parts that there have been from the first day are.</summary>
    public virtual bool IsAlwaysWritten => false;

    /// <summary>What it puts into the head, for lists and filters.</summary>
    public virtual IReadOnlyList<CaseFact> Facts => [];

    /// <summary>The word that asks for its list; null for none.</summary>
    public virtual string? Section => null;

    /// <summary>What lists of cases say that it waits for, from the head of an open case alone.</summary>
    public virtual IEnumerable<CaseDue> Dues(CaseHead head) => [];

    /// <summary>When it comes due; null for never. Asked of closed cases too.</summary>
    public abstract Instant? NextDue(Case of, Team team);

    /// <summary>What of it is due now: the case with that taken, and what is told. The very same case when nothing is.</summary>
    public abstract (Case Case, IEnumerable<Notice> Notices) Ring(Case of, Moment at);

    /// <summary>The case after something happened to it; may add lines, choices, changes or a refusal to the turn.</summary>
    public abstract Case On(CaseEvent happened, Case of, CaseTurn turn);

    /// <summary>What it says on the card.</summary>
    public abstract CardPiece Card(Case of, CommandContext call);

    /// <summary>What a search looks through.</summary>
    public abstract IEnumerable<string> Texts(Case of);

    /// <summary>Lines for the daily message of a member who may see the case, from its head alone.</summary>
    public virtual IEnumerable<Text> Daily(CaseHead head, Team team, PersonId reader, Instant now) => [];

    /// <summary>Whose hands its open work is in.</summary>
    public virtual IEnumerable<OpenWork> InHands(Case of) => [];

    /// <summary>The case with somebody's open work in other hands.</summary>
    public virtual Case HandedOn(Case of, PersonId from, PersonId to, PeopleView people) => of;

    /// <summary>The head's facts as they follow from it.</summary>
    internal abstract IEnumerable<Fact> FactsOf(Case of);

    /// <summary>Its property, for reading and writing the document.</summary>
    internal abstract JsonPropertyInfo Property(JsonTypeInfo of);
}

/// <summary>A part that is a list of things with short ids.</summary>
/// <param name="json">Its property in the document; on disk for ever.</param>
public abstract class CasePart<T>(string json) : CasePart(json)
{
    /// <summary>What a case holds of it.</summary>
    public ImmutableArray<T> Of(Case of) => of.Part(Json) is ImmutableArray<T> items ? items : [];

    /// <summary>The case with this in its place.</summary>
    public Case In(Case of, ImmutableArray<T> items) => of.WithPart(Json, items);

    /// <inheritdoc/>
    public sealed override Instant? NextDue(Case of, Team team) => NextDue(Of(of), of, team);

    /// <inheritdoc/>
    public override (Case Case, IEnumerable<Notice> Notices) Ring(Case of, Moment at)
    {
        var before = Of(of);
        if (before.IsEmpty)
            return (of, []);
        var (after, notices) = Ring(before, of, at);
        return (after == before ? of : In(of, after), notices);
    }

    /// <inheritdoc/>
    public sealed override Case On(CaseEvent happened, Case of, CaseTurn turn)
    {
        var before = Of(of);
        var after = On(happened, before, turn);
        return after == before ? of : In(of, after);
    }

    /// <inheritdoc/>
    public sealed override CardPiece Card(Case of, CommandContext call) => Card(Of(of), of, call);

    /// <inheritdoc/>
    public sealed override IEnumerable<string> Texts(Case of) => Of(of).Select(TextOf);

    /// <inheritdoc cref="CasePart.NextDue"/>
    protected virtual Instant? NextDue(ImmutableArray<T> items, Case of, Team team) => null;

    /// <inheritdoc cref="CasePart.Ring"/>
    /// <remarks>Asked only where there is something.</remarks>
    protected virtual (ImmutableArray<T> Items, IEnumerable<Notice> Notices) Ring(ImmutableArray<T> items, Case of, Moment at) =>
        (items, []);

    /// <inheritdoc cref="CasePart.On"/>
    protected virtual ImmutableArray<T> On(CaseEvent happened, ImmutableArray<T> items, CaseTurn turn) => items;

    /// <inheritdoc cref="CasePart.Card"/>
    protected virtual CardPiece Card(ImmutableArray<T> items, Case of, CommandContext call) => CardPiece.None;

    /// <summary>What a search looks through of one.</summary>
    protected abstract string TextOf(T item);

    /// <inheritdoc cref="CasePart.FactsOf"/>
    protected virtual IEnumerable<Fact> FactsOf(ImmutableArray<T> items) => [];

    internal sealed override IEnumerable<Fact> FactsOf(Case of) => Of(of) is { IsEmpty: false } items ? FactsOf(items) : [];

    internal sealed override JsonPropertyInfo Property(JsonTypeInfo of)
    {
        var property = of.CreateJsonPropertyInfo(typeof(ImmutableArray<T>), Json);
        property.Get = @case => Of((Case)@case);
        property.Set = (@case, items) => ((Case)@case).ReadPart(Json, items!);
        if (!IsAlwaysWritten)
            property.ShouldSerialize = (_, items) => items is ImmutableArray<T> { IsEmpty: false };
        return property;
    }
}
