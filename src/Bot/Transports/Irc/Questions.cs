using System.Collections.Immutable;
using Bot.Basics;
using Bot.Commands;
using Bot.Texts;
using NodaTime;

namespace Bot.Transports.Irc;

/// <summary>A form as questions and answers: what is asked, what was answered, and since when nothing was.</summary>
/// <param name="Command">The command it fills.</param>
/// <param name="Place">Where its answer belongs: a query about the team in whose room it began.</param>
/// <param name="Given">What is known so far.</param>
/// <param name="Asked">What is still asked, the present question first.</param>
/// <param name="Count">How many questions there are.</param>
/// <param name="At">When it was last answered.</param>
internal sealed record Questions(Command Command, Place Place, ImmutableDictionary<string, string> Given, ImmutableArray<Parameter> Asked,
    int Count, Instant At)
{
    /// <summary>A form is forgotten after so much silence.</summary>
    public static readonly Duration Life = Duration.FromMinutes(10);

    /// <summary>What is missing, and what a form offers.</summary>
    public static Questions Begin(Command command, Place place, IReadOnlyDictionary<string, string> given, Instant now)
    {
        ImmutableArray<Parameter> asked = [.. command.Parameters.Where(p => (!p.Optional || p.Offered) && !given.ContainsKey(p.Name))];
        return new Questions(command, place, given.ToImmutableDictionary(), asked, asked.Length, now);
    }

    /// <summary>What is said first.</summary>
    public string Opening =>
        $"{Command.Path}: {Words.Count(Count, "question")}. Type - to skip one that may be left out, cancel to end without doing anything.";

    /// <summary>The present question.</summary>
    public string Question
    {
        get
        {
            var asked = Asked[0];
            var choices = asked.Choices.Length > 0 ? $" ({Words.List([.. asked.Choices], "or")})" : "";
            return $"{Count - Asked.Length + 1}/{Count} {Asks(asked.Question.Replace("empty:", "-:", StringComparison.Ordinal))}{choices}";
        }
    }

    /// <summary>Where the command has only a description, it is made a question: "the case" asks "The case?".</summary>
    private static string Asks(string text) =>
        text.Length > 0 && char.IsLower(text[0]) ? $"{char.ToUpperInvariant(text[0])}{text[1..].TrimEnd('.')}?" : text;

    /// <summary>Whether it has been left alone for too long.</summary>
    public bool IsForgotten(Instant now) => now - At > Life;

    /// <summary>Takes an answer.</summary>
    /// <returns>The form that goes on, or why the answer does not fit.</returns>
    public (Questions? Next, string? Why) Take(string typed, Scope scope)
    {
        var asked = Asked[0];
        var skipped = typed is "-" or "skip" or "";
        if (skipped && !asked.Optional)
            return (null, "This one is needed; cancel ends without doing anything.");
        if (!skipped && asked.Read(typed, true, scope).Why is { } why)
            return (null, why);
        return (this with { Given = skipped ? Given : Given.SetItem(asked.Name, typed), Asked = Asked.RemoveAt(0), At = scope.Now }, null);
    }
}
