using Bot.Texts;

namespace Bot.Commands;

/// <summary>
/// What is offered for one parameter of one command, where its type knows more values than would be accepted there.
/// A feature adds those of its commands.
/// </summary>
/// <param name="Path">The command.</param>
/// <param name="Parameter">The parameter's name as typed.</param>
/// <param name="Values">The values that begin as typed, the most likely first; what else the line gives stands in the reader.</param>
public sealed record Offer(string Path, string Parameter, Func<string, CompletionReader, IEnumerable<Suggestion>> Values)
{
    /// <summary>
    /// The values where only a document tells them, as the promises of a case: read for the reader of the line alone. Null where
    /// <see cref="Values"/> tells.
    /// </summary>
    public Func<string, CompletionReader, Task<IEnumerable<Suggestion>>>? Read { get; init; }

    /// <summary>Why a value would be refused, where its type alone cannot tell; null where none is refused.</summary>
    public AnswerRule? Wrong { get; init; }

    /// <summary>Nothing is offered, but some values are refused.</summary>
    public static Offer Ruled(string path, string parameter, AnswerRule wrong) => new(path, parameter, (_, _) => []) { Wrong = wrong };
}

/// <summary>
/// Why a command would refuse a value; null where nothing speaks against it. Asked when a form's answer is given, not when all is sent.
/// </summary>
/// <param name="typed">The value as typed.</param>
/// <param name="reader">Who gives it, and what else is given.</param>
/// <param name="scope">Now and the zone.</param>
public delegate Task<Refusal?> AnswerRule(string typed, CompletionReader reader, Scope scope);

/// <summary>All offers.</summary>
/// <exception cref="ArgumentException">Two are for one parameter.</exception>
public sealed class Offers(IEnumerable<Offer> all)
{
    private readonly Dictionary<(string, string), Offer> byParameter = all.ToDictionary(o => (o.Path, o.Parameter));

    /// <summary>The offer for a parameter; null where its type decides.</summary>
    public Offer? Of(Command command, Parameter parameter) => byParameter.GetValueOrDefault((command.Path, parameter.Name));

    /// <summary>All of them.</summary>
    public IEnumerable<Offer> All => byParameter.Values;
}
