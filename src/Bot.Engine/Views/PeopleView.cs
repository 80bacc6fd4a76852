using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Bot.Basics;
using Bot.People;

namespace Bot.Views;

/// <summary>All persons, in memory; kept right by <see cref="ReadModel"/>.</summary>
public sealed class PeopleView
{
    private readonly ConcurrentDictionary<PersonId, Person> persons = new();
    private readonly ConcurrentDictionary<Account, PersonId> byAccount = new();
    private readonly ConcurrentDictionary<string, PersonId> byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>All of them.</summary>
    public IEnumerable<Person> All => persons.Values;

    /// <summary>The account of whoever runs the installation, as its configuration says; null where it names none.</summary>
    public Account? OperatorAccount { get; set; }

    /// <summary>Whoever runs the installation; null where the configuration names nobody. They may be a member of a team as well.</summary>
    public Person? Operator => OperatorAccount is { } account ? Of(account) : null;

    /// <summary>The person of an account that a network vouches for.</summary>
    public Person? Of(Account account) => byAccount.TryGetValue(account, out var id) ? Of(id) : null;

    /// <summary>A person by id.</summary>
    public Person? Of(PersonId id) => persons.GetValueOrDefault(id);

    /// <summary>A person by the name that colleagues use.</summary>
    public bool Named(string name, [NotNullWhen(true)] out Person? person)
    {
        person = byName.TryGetValue(name.Trim().TrimStart('@'), out var id) ? Of(id) : null;
        return person is not null;
    }

    /// <summary>What colleagues call them.</summary>
    public string Name(PersonId id) =>
        id == PersonId.Clock ? "the clock" : id == PersonId.Operator ? "the operator" : Of(id)?.Name ?? "somebody who left";

    internal long VersionOf(PersonId id) => Of(id)?.Version ?? 0;

    internal void Put(Person person)
    {
        Forget(person.Id);
        persons[person.Id] = person;
        byName[person.Name] = person.Id;
        foreach (var account in person.Accounts)
            byAccount[account] = person.Id;
    }

    internal void Forget(PersonId id)
    {
        if (!persons.TryRemove(id, out var old))
            return;
        byName.TryRemove(new KeyValuePair<string, PersonId>(old.Name, id));
        foreach (var account in old.Accounts)
            byAccount.TryRemove(new KeyValuePair<Account, PersonId>(account, id));
    }
}
