using System.Globalization;

namespace Discord;

/// <summary>One rule of Discord's that something to send does not keep.</summary>
/// <param name="Path">Where, in the words of the API: "embeds[0].fields[2].value".</param>
/// <param name="Rule">What is asked for, in words.</param>
public sealed record Breach(string Path, string Rule)
{
    public override string ToString() => $"{Path}: {Rule}";
}

/// <summary>Gathers breaches while something is looked through.</summary>
internal sealed class BreachList
{
    private readonly List<Breach> _found = [];

    public IReadOnlyList<Breach> Found => _found;

    public void Require(bool kept, string path, string rule)
    {
        if (!kept)
            _found.Add(new Breach(path, rule));
    }

    /// <summary>A length as it stands, in code points; null passes.</summary>
    public void Text(string path, string? text, int most, int least = 0)
    {
        if (text is not null)
            Within(path, TextLength.Of(text), least, most, "characters");
    }

    /// <summary>A length after trimming, as embeds are counted; null passes.</summary>
    public void Trimmed(string path, string? text, int most, int least = 0)
    {
        if (text is not null)
            Within(path, TextLength.Trimmed(text), least, most, "characters");
    }

    public void Count(string path, int? count, int most, int least = 0)
    {
        if (count is { } actual)
            Within(path, actual, least, most, "entries");
    }

    public void Within(string path, long actual, long least, long most, string unit) =>
        Require(actual >= least && actual <= most, path,
            string.Create(CultureInfo.InvariantCulture, $"{least} to {most} {unit}, has {actual}"));
}
