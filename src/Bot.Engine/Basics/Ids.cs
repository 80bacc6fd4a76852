using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Bot.Basics;

/// <summary>A person: one human, whatever the number of their accounts. Drawn at random, says nothing.</summary>
public readonly record struct PersonId(string Value)
{
    /// <summary>The clock, acting for nobody.</summary>
    public static readonly PersonId Clock = new("clock");

    /// <summary>Whoever runs the installation: its configuration speaks.</summary>
    public static readonly PersonId Operator = new("operator");

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>A team's short name, also the prefix of its case numbers: 2 to 16 of a-z, 0-9 and "-", a letter first.</summary>
public readonly partial record struct TeamId(string Value) : IParsable<TeamId>
{
    /// <inheritdoc/>
    public static TeamId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is no team name");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TeamId result)
    {
        var text = s?.Trim().ToLowerInvariant() ?? "";
        result = new TeamId(text);
        return Form().IsMatch(text);
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    [GeneratedRegex("^[a-z][a-z0-9-]{1,15}$")]
    private static partial Regex Form();
}
