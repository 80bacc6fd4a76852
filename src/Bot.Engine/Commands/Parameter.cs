using System.Collections.Immutable;
using Bot.Basics;

namespace Bot.Commands;

/// <summary>One parameter of a command, as data.</summary>
public sealed record Parameter
{
    private const string EmptyHead = "(empty: ";

    /// <summary>Its name as typed: "kept-at".</summary>
    public required string Name { get; init; }

    /// <summary>What it means.</summary>
    public required string About { get; init; }

    /// <summary>What a form asks.</summary>
    public required string Question { get; init; }

    /// <summary>Its type without the "?".</summary>
    public required Type Type { get; init; }

    /// <summary>What is known of its type; null for nothing.</summary>
    public ParameterType? Known { get; init; }

    /// <summary>Whether such a value, typed in a room, gives nothing away.</summary>
    public bool FitsRooms => Known?.FitsRooms == true;

    /// <summary>Whether values are offered while it is typed, besides fixed choices.</summary>
    public bool IsCompleted => Known?.IsCompleted == true || Completed;

    /// <summary>Whether they are offered although its type knows none.</summary>
    public bool Completed { get; init; }

    /// <summary>Whether it can be left out.</summary>
    public bool Optional { get; init; }

    /// <summary>Whether a form asks for it although it can be left out.</summary>
    public bool Offered { get; init; }

    /// <summary>Whether it can only be given as name=value.</summary>
    public bool NamedOnly { get; init; }

    /// <summary>Whether it names somebody.</summary>
    public bool IsName { get; init; }

    /// <summary>What a date is wanted for.</summary>
    public DateUse Date { get; init; }

    /// <summary>Whether it takes the rest of the line.</summary>
    public bool Rest { get; init; }

    /// <summary>Whether several lines are usual.</summary>
    public bool Long { get; init; }

    /// <summary>How many characters it may have.</summary>
    public int Most { get; init; } = 200;

    /// <summary>The values to choose from; empty for anything.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>What its question says that nothing stands for: "not yet" of "(empty: not yet)"; empty where it says nothing.</summary>
    public string Empty => Question.IndexOf(EmptyHead, StringComparison.Ordinal) is >= 0 and var at
        ? Question[(at + EmptyHead.Length)..].TrimEnd('.', ')')
        : "";

    /// <summary>Whether its question can be answered with yes or no.</summary>
    public bool AsksWhether => Optional && Empty.StartsWith("not ", StringComparison.Ordinal);

    /// <summary>What is asked where it was said that it was, and not when.</summary>
    internal const string AskWhen = "When was that? Type it like: yesterday 18:00, 2 hours ago, now";

    /// <summary>Whether an answer says that it was, and not when.</summary>
    internal bool SaysThatItWas(string typed) =>
        AsksWhether && typed.Trim().TrimEnd('.', '!').ToLowerInvariant() is "yes" or "y" or "yep" or "already";

    /// <summary>Whether an answer says that there is no value: the words of <see cref="Empty"/>, or "no" where one can say it.</summary>
    public bool IsLeftOutBy(string typed)
    {
        typed = typed.Trim().TrimEnd('.', '!').ToLowerInvariant();
        return Optional && typed.Length > 0 && (typed == Empty || (AsksWhether && typed is "no" or "n" or "nope" or "no, not yet"));
    }

    /// <summary>Reads one typed value.</summary>
    public required ValueReader Read { get; init; }

    /// <summary>The value of an optional parameter that was left out.</summary>
    public object? Default { get; init; }
}

/// <summary>Reads a value from the start of a text.</summary>
/// <param name="text">What was typed.</param>
/// <param name="whole">Whether all of it must be the value.</param>
/// <param name="scope">Now and the caller's zone.</param>
public delegate Reading ValueReader(string text, bool whole, Scope scope);

/// <summary>What reading a value gave.</summary>
/// <param name="Value">The value; null where it was none.</param>
/// <param name="Left">What was not used.</param>
/// <param name="Why">What was wrong, as "… is not a date I understand"; null where all is well.</param>
public readonly record struct Reading(object? Value, string Left, string? Why);

/// <summary>What values are read with.</summary>
/// <param name="Now">Now.</param>
/// <param name="Zone">The caller's zone.</param>
public readonly record struct Scope(NodaTime.Instant Now, NodaTime.DateTimeZone Zone);

/// <summary>A parameter type that takes as many words of the line as belong to it.</summary>
public interface ITakesWords<TSelf> where TSelf : ITakesWords<TSelf>
{
    /// <summary>Takes the words at the start of a text.</summary>
    /// <returns>The value, what was left, or why not.</returns>
    static abstract (TSelf? Value, string Left, string? Why) Take(string text, bool whole, Scope scope);
}
