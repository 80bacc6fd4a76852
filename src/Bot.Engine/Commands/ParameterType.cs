using System.Collections.Immutable;
using Bot.Basics;
using Bot.People;
using Bot.Texts;

namespace Bot.Commands;

/// <summary>
/// What is known of a type of parameter beside how it is read: what is offered while it is typed, whether it may stand in a room, whether
/// "it" can stand for one. A feature adds the types that it brings; whatever is not added is only read.
/// </summary>
public abstract class ParameterType
{
    /// <summary>The type.</summary>
    public abstract Type Type { get; }

    /// <summary>Whether such a value, typed in a room, gives nothing away.</summary>
    public virtual bool FitsRooms => false;

    /// <summary>Whether values are offered while one is typed, besides fixed choices.</summary>
    public virtual bool IsCompleted => false;

    /// <summary>Whether a value takes all that is left of a line, a word at a time.</summary>
    public virtual bool TakesAll => false;

    /// <summary>The values to choose from; empty for anything.</summary>
    public virtual ImmutableArray<string> Choices => [];

    /// <summary>The choice that another word for it means; null where it means none.</summary>
    public virtual string? Meant(string typed) => null;

    /// <summary>The value of one of the choices.</summary>
    public virtual object Chosen(string choice) => throw new InvalidOperationException($"{Type} has no choices");

    /// <summary>The values that begin as typed, the most likely first.</summary>
    public virtual IEnumerable<Suggestion> Complete(string typed, Command command, CompletionReader reader) => [];

    /// <summary>
    /// Why a value that could be read would be refused for what it names: nobody is called so, there is no such case. Null where nothing
    /// speaks against it, or nothing is known.
    /// </summary>
    public virtual Refusal? Wrong(object value, Command command, CompletionReader reader) => null;

    /// <summary>The team that a word names by being such a value of it; null where it names none.</summary>
    public virtual TeamId? TeamOf(string word) => null;

    /// <summary>The command that shows what such a value stands for, so that the value alone can be understood; null for none.</summary>
    public virtual string? ShownBy => null;

    /// <summary>Whether a value stands for the one that the caller worked on last.</summary>
    public virtual bool IsRecalled(object value) => false;

    /// <summary>The kind of document that such a value stands for; none where it stands for none.</summary>
    public virtual char? Recalls => null;

    /// <summary>The value of a document that was worked on last.</summary>
    public virtual object Recalled(DocId last, TeamId team) => throw new InvalidOperationException($"{Type} stands for no document");

    /// <summary>What is said where there was none yet.</summary>
    public virtual Refusal NothingRecalled => throw new InvalidOperationException($"{Type} stands for no document");
}

/// <summary>What is known of a type of parameter.</summary>
public abstract class ParameterType<T> : ParameterType
{
    /// <inheritdoc/>
    public sealed override Type Type => typeof(T);
}

/// <summary>A type whose values may stand in a room, and of which nothing else is known.</summary>
public sealed class FitsRoomsType<T> : ParameterType<T>
{
    /// <inheritdoc/>
    public override bool FitsRooms => true;
}

/// <summary>Colleagues.</summary>
public sealed class MemberNameType : ParameterType<MemberName>
{
    /// <inheritdoc/>
    public override bool FitsRooms => true;

    /// <inheritdoc/>
    public override bool IsCompleted => true;

    /// <inheritdoc/>
    public override IEnumerable<Suggestion> Complete(string typed, Command command, CompletionReader reader)
    {
        if (reader is not { Person: { } me, View.Team: { } team } || reader.Role == Role.Guest)
            return [];
        var members = team.Members
            .OrderBy(m => m.Person == me.Id).ThenBy(m => reader.People.Name(m.Person), StringComparer.OrdinalIgnoreCase)
            .Select(m => new Suggestion(reader.People.Name(m.Person), m.Person == me.Id ? "you" : Texts.Words.Of(m.Role)));
        return Suggestion.Starting(typed.TrimStart('@'), members.Append(new Suggestion("me", "you")));
    }

    /// <inheritdoc/>
    public override Refusal? Wrong(object value, Command command, CompletionReader reader)
    {
        if (value is not MemberName { Value: var name } || reader is not { Person: not null, View.Team: { } team, Role: > Role.Guest })
            return null;
        var isMember = name.Equals("me", StringComparison.OrdinalIgnoreCase)
            || (reader.People.Named(name, out var person) && team.RoleOf(person.Id) > Role.Guest);
        return isMember ? null : Refusals.NoMember(name, team.Members.Select(m => reader.People.Name(m.Person)));
    }
}

/// <summary>Ids of parts, which only the document that a line names can tell: the feature that has them offers them.</summary>
public sealed class PartIdType : ParameterType<PartId>
{
    /// <inheritdoc/>
    public override bool IsCompleted => true;
}

/// <summary>Teams of the caller's.</summary>
public sealed class TeamIdType : ParameterType<TeamId>
{
    /// <inheritdoc/>
    public override bool IsCompleted => true;

    /// <inheritdoc/>
    public override IEnumerable<Suggestion> Complete(string typed, Command command, CompletionReader reader) =>
        Suggestion.Starting(typed, reader.Teams.Select(t => new Suggestion(t.Value, "a team of yours")));
}

/// <summary>All types of which something is known.</summary>
/// <exception cref="ArgumentException">Two are of one type.</exception>
public sealed class ParameterTypes(IEnumerable<ParameterType> types)
{
    private readonly Dictionary<Type, ParameterType> byType = types.ToDictionary(t => t.Type);

    /// <summary>All of them.</summary>
    public IEnumerable<ParameterType> All => byType.Values;

    /// <summary>What is known of a type; null for nothing.</summary>
    public ParameterType? Of(Type type) => byType.GetValueOrDefault(type);
}
