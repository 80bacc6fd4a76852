using BenchmarkDotNet.Attributes;
using Bot.Emergencies;

namespace Bench.Parts;

/// <summary>The look for danger in words that come in: it stands in front of every command that takes any.</summary>
public class DangerParts
{
    private const string Line = "The diffs are all by the same account, in one night; he says that he only joked. ";
    private readonly string note = string.Concat(Enumerable.Repeat(Line, 4_000 / Line.Length));

    private int turn;

    /// <summary>Loads the model. Words heard lately are remembered: each turn bears another number.</summary>
    [GlobalSetup]
    public void Setup() => DangerFinder.Of(Line);

    [Benchmark(Description = "a line is looked at for danger")]
    public object? Short() => DangerFinder.Of(Line + turn++);

    [Benchmark(Description = "a note of 4,000 characters is looked at for danger")]
    public object? Long() => DangerFinder.Of(note + turn++);
}
