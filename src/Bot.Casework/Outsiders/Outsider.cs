using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Basics;
using Bot.Cases;
using Bot.Documents;
using Bot.People;
using Bot.Views;
using NodaTime;

namespace Bot.Outsiders;

/// <summary>
/// Somebody outside of the team whom it has named beforehand, for the day when nobody of its own, or less than half, may look at a case.
/// </summary>
/// <param name="Person">Who.</param>
/// <param name="By">Which lead named them.</param>
/// <param name="Named">When.</param>
/// <param name="Confirmed">When a second lead confirmed it, or the only one named them; null while it waits for that.</param>
public sealed record Outsider(PersonId Person, PersonId By, Instant Named, Instant? Confirmed);

/// <summary>A team's outsiders; `team outsider` changes them.</summary>
public sealed class OutsiderSetting() : Setting<ImmutableArray<Outsider>>("", "Outsiders", [], "who is let in from outside")
{
    private static readonly JsonSerializerOptions written = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The one object of it.</summary>
    public static readonly OutsiderSetting Instance = new();

    /// <summary>Nothing: the team's card has a line of its own for them.</summary>
    public override string Show(TeamSettings settings) => "";

    /// <inheritdoc/>
    public override (TeamSettings? Settings, string? Why) With(TeamSettings settings, string typed) =>
        (null, "Outsiders are named with a command of their own.");

    /// <inheritdoc/>
    protected override ImmutableArray<Outsider> Read(JsonElement value) => [.. value.EnumerateArray().Select(One)];

    /// <inheritdoc/>
    protected override JsonElement Write(ImmutableArray<Outsider> value) => JsonSerializer.SerializeToElement(
        value.Select(o => new
        {
            Person = o.Person.Value, By = o.By.Value, Named = o.Named.ToUnixTimeTicks(), Confirmed = o.Confirmed?.ToUnixTimeTicks(),
        }), written);

    private static Outsider One(JsonElement of) => new(
        new PersonId(of.GetProperty("Person").GetString()!), new PersonId(of.GetProperty("By").GetString()!),
        Instant.FromUnixTimeTicks(of.GetProperty("Named").GetInt64()),
        of.TryGetProperty("Confirmed", out var at) ? Instant.FromUnixTimeTicks(at.GetInt64()) : null);
}

/// <summary>Who of a team's outsiders may be let into a case. Pure.</summary>
internal static class Eligible
{
    /// <summary>
    /// Those who were confirmed by a moment, belong neither to the team nor to the machine room, and are not named in the case.
    /// </summary>
    public static IEnumerable<Person> Of(Case of, Team team, PeopleView people, Instant before) =>
        from outsider in OutsiderSetting.Instance.Of(team)
        where outsider.Confirmed <= before && team.RoleOf(outsider.Person) == Role.Guest
        let person = people.Of(outsider.Person)
        where person is not null && person.Id != people.Operator?.Id && !of.Head.IsRecused(person.Id) && !of.Head.IsLetIn(person.Id)
        where Namesakes.Of(of, person.Id, OwnName.Of(person)).Count == 0
        select person;

    /// <summary>The case with somebody let in, and what they are told.</summary>
    public static (Case Case, Notify Told) LetIn(Case of, Person who, PersonId by, string why, Instant now, IdGenerator generator) =>
        (of.WithHead(h => h with { LetIn = h.LetIn.Add(new LetIn(who.Id, now, by)) })
            .With(now, by, EntryKind.Assigned, $"{who.Name} was let in from outside: {why}")
            .WithHead(h => h with { Touched = of.Head.Touched }),
        new Notify(LetInNotice.Instance.To(who.Id, now, generator, of.Head.Doc)));
}
