namespace Bot.Commands;

/// <summary>Something that can be typed next.</summary>
/// <param name="Value">What stands there afterwards.</param>
/// <param name="About">What it is; a state, a role or the parameter's meaning, never case content.</param>
/// <param name="Start">Where the part of the line begins that it replaces, up to the cursor.</param>
public sealed record Suggestion(string Value, string About, int Start = 0)
{
    /// <summary>Whether a blank should follow, because the word is whole.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>Those of which the value begins as typed.</summary>
    public static IEnumerable<Suggestion> Starting(string typed, IEnumerable<Suggestion> all) =>
        all.Where(s => s.Value.StartsWith(typed, StringComparison.OrdinalIgnoreCase));
}
