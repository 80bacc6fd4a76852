using System.Reflection;
using Bot.Views;

namespace Bot.Commands;

/// <summary>A feature: one folder that owns all of itself, brought in by one line of registration.</summary>
public interface IFeature
{
    /// <summary>Brings in what the feature adds.</summary>
    static abstract void Register(Features to);
}

/// <summary>
/// What features add to the engine: kinds of documents, homes of commands, notices, settings, values, lines of the daily message and so on.
/// The engine asks "whose is this?" of them and knows none by name. Their order is the order on cards and in lists.
/// </summary>
public sealed class Features
{
    private readonly List<object> contributions = [];

    /// <summary>Brings a feature in.</summary>
    public Features Add<T>()
        where T : IFeature
    {
        T.Register(this);
        return this;
    }

    /// <summary>Adds objects, or types of which one object each is made with the services it asks for.</summary>
    public Features With(params ReadOnlySpan<object> added)
    {
        contributions.AddRange(added);
        return this;
    }

    /// <summary>Ready objects of a type, in the order of registration.</summary>
    public IReadOnlyList<T> Ready<T>() => [.. contributions.OfType<T>()];

    /// <summary>The kinds of documents, which need no services: the store is opened with them before there are any.</summary>
    public KindTable Kinds() => new(Ready<Kind>());

    /// <summary>Of what one object each is made, with the services that its constructor asks for.</summary>
    public IEnumerable<Type> Types => contributions.OfType<Type>();

    /// <summary>All that was added and is of a type, in the order of registration.</summary>
    /// <param name="make">Gives the one object of a type.</param>
    public IReadOnlyList<T> All<T>(Func<Type, object> make) => [.. contributions.Select(c => As<T>(c, make)).OfType<T>()];

    /// <summary>The homes of all commands.</summary>
    /// <param name="make">Gives the one object of a type.</param>
    public IEnumerable<object> CommandHomes(Func<Type, object> make) => Types.Where(HasCommands).Select(make);

    private static T? As<T>(object contribution, Func<Type, object> make) => contribution switch
    {
        T ready => ready,
        Type type when type.IsAssignableTo(typeof(T)) => (T)make(type),
        _ => default,
    };

    private static bool HasCommands(Type type) => type.GetMethods().Any(m => m.GetCustomAttribute<CommandAttribute>() is not null);
}
