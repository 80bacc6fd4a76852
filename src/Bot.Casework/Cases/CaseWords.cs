using Bot.Basics;
using Bot.Commands;
using Bot.Texts;

namespace Bot.Cases;

/// <summary>
/// Words that narrow a list of cases down, as they were typed: "late mine", "unassigned threat", "waiting dewiki". What they mean
/// depends on the team.
/// </summary>
/// <param name="Said">The words.</param>
public sealed record CaseWords(string Said) : ITakesWords<CaseWords>
{
    /// <inheritdoc/>
    public static (CaseWords? Value, string Left, string? Why) Take(string text, bool whole, Scope scope)
    {
        var said = TypedText.Clean(text).Trim();
        return said.Length is > 0 and <= 200
            ? (new CaseWords(said), "", null)
            : (null, text, "a few words are enough, like “late mine”");
    }

    /// <inheritdoc/>
    public override string ToString() => Said;
}

/// <summary>Words that narrow a list down are offered while they are typed.</summary>
public sealed class CaseWordsType : ParameterType<CaseWords>
{
    /// <inheritdoc/>
    public override bool FitsRooms => true;

    /// <inheritdoc/>
    public override bool IsCompleted => true;

    /// <inheritdoc/>
    public override bool TakesAll => true;

    /// <summary>One word after the other; a network that hands over all of them at once gets all of them back.</summary>
    public override IEnumerable<Suggestion> Complete(string typed, Command command, CompletionReader reader)
    {
        if (reader.Role < Role.Investigator)
            return [];
        var last = typed.LastIndexOf(' ') + 1;
        var (before, word) = (typed[..last], typed[last..]);
        var members = reader.View?.Team?.AtLeast(Role.Investigator).Select(reader.People.Name) ?? [];
        var words = CaseSelection.Offered.Select(w => new Suggestion(before + w.Word, w.About))
            .Concat(members.Select(m => new Suggestion(before + m, "a colleague's")));
        return Suggestion.Starting(before + word.TrimStart('@'), words);
    }
}
