using System.Collections.Concurrent;
using System.Collections.Immutable;
using Bot.Basics;
using Bot.Commands;
using Bot.Documents;
using Bot.People;
using Bot.Texts;
using Bot.Views;

namespace Bot.Dispatch;

/// <summary>
/// Which document of a kind each person worked on last, so that they can call it "it". Kept in memory only; access is decided anew each
/// time.
/// </summary>
public sealed class LastDocuments(KindTable kinds)
{
    private readonly ConcurrentDictionary<(PersonId, TeamId, char), DocId> last = new();

    /// <summary>Puts the value in the place of "it".</summary>
    /// <returns>The parameter for which it was typed where there is none yet.</returns>
    internal Parameter? Replace(Command command, object?[] values, Caller caller)
    {
        for (var i = 0; i < values.Length; i++)
            if (values[i] is { } value && command.Parameters[i].Known is { Recalls: { } letter } type && type.IsRecalled(value))
            {
                if (caller.Team is not { } team || !last.TryGetValue((caller.Id, team.Id, letter), out var document))
                    return command.Parameters[i];
                values[i] = type.Recalled(document, team.Id);
            }

        return null;
    }

    /// <summary>Whether there is one that the caller can call "it".</summary>
    internal bool Has(Caller caller, char letter) => caller.Team is { } team && last.ContainsKey((caller.Id, team.Id, letter));

    /// <summary>Values as text, with what "it" stands for in its place, as far as it stands for anything.</summary>
    internal IReadOnlyDictionary<string, string> Resolved(
        Command command, IReadOnlyDictionary<string, string> given, PersonId? person, TeamId? team, Scope scope)
    {
        var resolved = given.ToDictionary(StringComparer.Ordinal);
        foreach (var parameter in command.Parameters)
            if (parameter.Known is { Recalls: { } letter } type && given.TryGetValue(parameter.Name, out var typed)
                && parameter.Read(typed, true, scope).Value is { } value && type.IsRecalled(value)
                && person is { } who && team is { } theirs && last.TryGetValue((who, theirs, letter), out var document))
                resolved[parameter.Name] = type.Recalled(document, theirs).ToString()!;
        return resolved;
    }

    /// <summary>The values as typed, with what "it" stood for in its place: later it may stand for another.</summary>
    internal static ImmutableDictionary<string, string> Named(Command command, Bound bound)
    {
        var given = bound.Given;
        for (var i = 0; i < command.Parameters.Length; i++)
            if (command.Parameters[i] is { Known.Recalls: not null } recalled && given.ContainsKey(recalled.Name))
                given = given.SetItem(recalled.Name, bound.Values![i]!.ToString()!);
        return given;
    }

    /// <summary>Remembers the document that a command was about.</summary>
    internal void Remember(Caller caller, Outcome outcome)
    {
        if (caller.Team is { } team && About(outcome) is { } document)
            last[(caller.Id, team.Id, document.Kind)] = document;
    }

    private DocId? About(Outcome outcome)
    {
        foreach (var save in outcome.Changes.OfType<Save>())
            if (IsRecalled(save.Document.Doc))
                return save.Document.Doc;
        return outcome.Noted is [var only] && IsRecalled(only) ? only : null;
    }

    private bool IsRecalled(DocId document) => kinds.Find(document)?.Is(KindTraits.Recalled) == true;
}
