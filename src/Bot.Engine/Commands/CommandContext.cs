using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Bot.Basics;
using Bot.Documents;
using Bot.People;
using Bot.Views;
using NodaTime;

namespace Bot.Commands;

/// <summary>One request as a command sees it: who asks, now, and what this caller may read. It can change nothing.</summary>
public sealed class CommandContext : ILoad
{
    private readonly IStore store;
    private readonly ReadModel readModel;

    internal CommandContext(
        IStore store, ReadModel readModel, Caller caller, Place place, Command command, Instant now, IdGenerator generator)
    {
        (this.store, this.readModel) = (store, readModel);
        (Caller, Place, Command, Now, People, Generator) = (caller, place, command, now, readModel.People, generator);
        View = caller.Team is { } team ? readModel.Team(team.Id) : null;
    }

    /// <summary>The values as they were typed, by parameter name.</summary>
    internal ImmutableDictionary<string, string> Given { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The values as they were bound, in the order of the parameters.</summary>
    internal object?[] Bound { get; init; } = [];

    /// <summary>Who asks.</summary>
    public Caller Caller { get; }

    /// <summary>Where.</summary>
    public Place Place { get; }

    /// <summary>Which command this is.</summary>
    public Command Command { get; }

    /// <summary>Now; the same moment throughout the request.</summary>
    public Instant Now { get; }

    /// <summary>All persons.</summary>
    public PeopleView People { get; }

    /// <summary>Random draws.</summary>
    public IdGenerator Generator { get; }

    /// <summary>The team's view; null for a caller without a team.</summary>
    public TeamView? View { get; }

    /// <summary>The caller's team. The dispatcher lets nobody without one into a command for members.</summary>
    public Team Team => Caller.Team ?? throw new InvalidOperationException($"{Command.Path} needs a team and was let in without one");

    /// <summary>The caller's id.</summary>
    public PersonId Me => Caller.Id;

    /// <summary>The zone in which the caller reads and types times.</summary>
    public DateTimeZone Zone => Caller.Zone;

    /// <summary>What colleagues call somebody.</summary>
    public string Name(PersonId person) => person == Me ? "you" : People.Name(person);

    /// <inheritdoc/>
    public Task<ImmutableArray<T?>> Load<T>(DocumentKind right, IReadOnlyList<DocId> ids)
        where T : Document => Loader.Load<T>(right, ids);

    /// <inheritdoc/>
    public Task<ImmutableArray<T?>> LoadReadable<T>(DocumentKind right, IReadOnlyList<DocId> ids)
        where T : Document => Loader.LoadReadable<T>(right, ids);

    private Slot OwnSlot => Caller.Team is { } team ? Slot.Of(team.Id) : Slot.People;

    private Loader Loader => new(readModel, OwnSlot, CancellationToken.None);

    /// <summary>One document; null where there is none.</summary>
    public async Task<T?> Load<T>(DocumentKind right, DocId id)
        where T : Document => (await Load<T>(right, [id]).ConfigureAwait(false))[0];

    /// <summary>The audit of the caller's team.</summary>
    public IAsyncEnumerable<Documents.ChainedEntry> Audit(Slot slot, CancellationToken token = default) => store.Audit(slot, token);

    /// <summary>What the store had of a slot and has no more: it is looked at now.</summary>
    public Task<ImmutableArray<StoreLoss>> LostBy(Slot slot) => store.LostBy(slot, CancellationToken.None);

    /// <summary>What of a slot is known to be damaged.</summary>
    public IEnumerable<Damage> Damaged(Slot slot) => store.Damages.Of(slot);

    /// <summary>How many documents, or those of a kind, cannot be read, of those that the caller may know of.</summary>
    public int Unreadable(char? letter = null) => View is not { } view ? 0 : store.Damages.Of(OwnSlot)
        .Count(d => d.IsDocument && (letter is null || d.On.Kind == letter) && view.MaySee(d.On, Me));

    /// <summary>A keyed hash of a word, under which something is found that must not stand in the clear.</summary>
    public string Hidden(string word) => store.Hidden(word);

    /// <summary>Looks through all of a slot for damage.</summary>
    public Task Survey(Slot slot) => store.Survey(slot, slowly: false, _ => { }, CancellationToken.None);

    /// <summary>A member by the name that colleagues use, or "me".</summary>
    public bool Member(string name, [NotNullWhen(true)] out Person? person)
    {
        if (string.Equals(name, "me", StringComparison.OrdinalIgnoreCase))
            person = Caller.Person;
        else if (!People.Named(name, out person))
            person = null;
        if (person is not null && Team.RoleOf(person.Id) == Role.Guest)
            person = null;
        return person is not null;
    }
}

/// <summary>
/// The caller lost access between the look at the head and the reading; the dispatcher runs the command again, which then finds no such
/// case.
/// </summary>
public sealed class AccessLostException : Exception;
