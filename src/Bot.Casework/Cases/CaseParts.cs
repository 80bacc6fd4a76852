using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Commands;

namespace Bot.Cases;

/// <summary>The parts that features have put into cases, in the order of registration.</summary>
/// <param name="parts">Gives them, once all features are in.</param>
public sealed class CaseParts(Func<IReadOnlyList<CasePart>> parts)
{
    private readonly Lazy<IReadOnlyList<CasePart>> all = new(parts);

    /// <summary>All of them.</summary>
    public IReadOnlyList<CasePart> All => all.Value;

    /// <summary>What they put into the head.</summary>
    public IEnumerable<CaseFact> Facts => All.SelectMany(p => p.Facts);

    /// <summary>The case after something happened to it: each part follows in its order.</summary>
    public Case On(CaseEvent happened, Case of, CaseTurn turn)
    {
        foreach (var part in All)
            of = part.On(happened, of, turn);
        return of;
    }

    /// <summary>What they say on the card.</summary>
    public IReadOnlyList<CardPiece> Cards(Case of, CommandContext call) => [.. All.Select(p => p.Card(of, call))];

    /// <summary>The case with what follows from the rest of it in its head: the facts of the parts, and the keys of the parties.</summary>
    internal Case Projected(Case of)
    {
        var facts = ImmutableArray<Fact>.Empty;
        foreach (var part in All)
            foreach (var fact in part.FactsOf(of))
                facts = facts.Add(fact);
        return of with { Head = of.Head with { Facts = facts, PartyKeys = Cases.PartyKeys.Of(of) } };
    }

    /// <summary>Puts the parts and facts into how a case and its head are written.</summary>
    internal void Shape(JsonTypeInfo json)
    {
        if (json.Type == typeof(Case))
            Insert(json, nameof(Case.Entries), All.Select(p => p.Property(json)));
        else if (json.Type == typeof(CaseHead))
            Insert(json, nameof(CaseHead.FirstUpdate), Facts.Select(f => Property(json, f)));
    }

    private static void Insert(JsonTypeInfo json, string after, IEnumerable<JsonPropertyInfo> properties)
    {
        var at = json.Properties.Index().First(p => p.Item.Name == after).Index;
        foreach (var property in properties)
            json.Properties.Insert(++at, property);
    }

    private static JsonPropertyInfo Property(JsonTypeInfo json, CaseFact fact)
    {
        var property = json.CreateJsonPropertyInfo(fact.IsInstant ? typeof(NodaTime.Instant?) : typeof(bool), fact.Name);
        property.Get = head => fact.IsInstant ? ((CaseHead)head).InstantOf(fact) : ((CaseHead)head).Has(fact);
        property.Set = (head, value) =>
        {
            if (value is NodaTime.Instant at)
                ((CaseHead)head).ReadFact(new Fact(fact.Name, at));
            else if (value is true)
                ((CaseHead)head).ReadFact(new Fact(fact.Name));
        };
        if (fact.IsInstant)
            property.ShouldSerialize = (_, value) => value is not null;
        return property;
    }
}
