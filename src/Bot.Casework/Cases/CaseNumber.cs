using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Texts;

namespace Bot.Cases;

/// <summary>A case's short number, as in arb-417: drawn at random, so that nobody can count the cases that they do not see.</summary>
/// <param name="Prefix">The team's short name; empty where it was left out in typing.</param>
/// <param name="Value">The number, 1 or more.</param>
public readonly partial record struct CaseNumber(string Prefix, int Value) : IParsable<CaseNumber>, IRoomPiece
{
    /// <summary>"it" and "last": the case that the caller worked on last.</summary>
    public static readonly CaseNumber It = new("it", 0);

    /// <inheritdoc/>
    public Piece Piece => new Piece.Reference(CaseHead.DocOf(Value), ToString());

    /// <inheritdoc/>
    public static CaseNumber Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var number) ? number : throw new FormatException($"'{s}' is no case number");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CaseNumber result)
    {
        if (s?.Trim().ToLowerInvariant() is "it" or "last")
        {
            result = It;
            return true;
        }

        result = default;
        var match = Form().Match(s?.Trim().TrimEnd('.', ',', ';', ':', '!', '?', ')').TrimStart('(').ToLowerInvariant() ?? "");
        if (!match.Success)
            return false;
        var digits = match.Groups[2].ValueSpan;
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value == 0)
            return false;
        result = new CaseNumber(match.Groups[1].Value.TrimEnd('-', '‑', '–', '—', '−'), value);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        this == It ? "it"
        : Prefix.Length == 0 ? Value.ToString(CultureInfo.InvariantCulture)
        : $"{Prefix}-{Value}";

    /// <summary>Telephones write other dashes, or none is typed.</summary>
    [GeneratedRegex(@"^#?([a-z][a-z0-9-]{1,15}[-‑–—−]|[a-z]{2,15})?(\d{1,9})$")]
    private static partial Regex Form();
}
