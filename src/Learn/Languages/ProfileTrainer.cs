using Language.Identification;
using Learn.Numbers;

namespace Learn.Languages;

/// <summary>Counts runs of letters in texts of each language, and learns where language ends and senseless letters begin.</summary>
internal static class ProfileTrainer
{
    /// <summary>What a run that was never seen is thought to be worth.</summary>
    private const double Floor = 2e-5;

    private const int Rounds = 4000;

    /// <summary>Letters of a script must be at least this share of a language's letters.</summary>
    private const double LeastShare = 0.1;

    /// <summary>Trains a profile; the same texts give the same bytes.</summary>
    public static LanguageProfile Train(IReadOnlyList<LanguageText> texts)
    {
        var codes = texts.Select(text => text.Code).ToArray();
        var whole = Profile(codes, texts, text => text.Lines);
        // Half of each language's lines are looked at by a profile that learnt the other half.
        var seen = new List<(double[] Evidence, bool Sense)>();
        for (var half = 0; half < 2; half++)
        {
            var learnt = Profile(codes, texts, text => Half(text.Lines, half));
            foreach (var text in texts)
                foreach (var line in Half(text.Lines, 1 - half).SelectMany(Cuts))
                    seen.Add((Look(learnt, line), true));
            foreach (var line in Gibberish.Lines(half, 1500))
                seen.Add((Look(learnt, line), false));
        }
        return whole.With(Border(seen));
    }

    private static IEnumerable<string> Half(IReadOnlyList<string> lines, int half) => lines.Where((_, at) => at % 2 == half);

    /// <summary>The line, and its first words: people type short lines.</summary>
    private static IEnumerable<string> Cuts(string line)
    {
        yield return line;
        var words = line.Split(' ');
        if (words.Length > 5)
            yield return string.Join(' ', words.Take(4));
    }

    private static double[] Look(LanguageProfile profile, string line)
    {
        var (weight, seen, runs) = profile.Look(line);
        return LanguageProfile.Evidence(weight, seen, runs);
    }

    private static LanguageProfile Profile(
        string[] codes, IReadOnlyList<LanguageText> texts, Func<LanguageText, IEnumerable<string>> lines)
    {
        var runs = new SortedDictionary<uint, List<(byte, byte)>>();
        var scripts = new uint[codes.Length];
        for (var language = 0; language < codes.Length; language++)
        {
            var chosen = lines(texts[language]).ToArray();
            scripts[language] = ScriptsOf(chosen);
            foreach (var (hash, weight) in Weights(chosen))
            {
                if (!runs.TryGetValue(hash, out var list))
                    runs[hash] = list = [];
                list.Add(((byte)language, weight));
            }
        }
        var starts = new int[runs.Count + 1];
        foreach (var (at, list) in runs.Values.Index())
            starts[at + 1] = starts[at] + list.Count;
        return new LanguageProfile(codes, scripts, new ProfileRuns(
            runs.Keys.ToArray(), starts, runs.Values.SelectMany(list => list.Select(pair => pair.Item1)).ToArray(),
            runs.Values.SelectMany(list => list.Select(pair => pair.Item2)).ToArray()), [0, 0, 0, 1]);
    }

    private static IEnumerable<(uint Hash, byte Weight)> Weights(string[] lines)
    {
        var counts = new SortedDictionary<(uint Hash, int Length), double>();
        var totals = new double[LetterRuns.Longest + 1];
        // People leave marks out: a line counts again, less, as it is typed without them.
        foreach (var (line, share) in lines.SelectMany(line => new[] { (line, 1.0), (Unmarked.Of(line), 0.5) }))
            foreach (var run in LetterRuns.Of(line))
            {
                counts[run] = counts.GetValueOrDefault(run) + share;
                totals[run.Length] += share;
            }
        foreach (var ((hash, length), count) in counts)
        {
            var weight = Math.Log((count / totals[length] + Floor) / Floor) / ProfileRuns.Unit;
            yield return (hash, (byte)Math.Clamp(Math.Round(weight), 1, 255));
        }
    }

    private static uint ScriptsOf(string[] lines)
    {
        var letters = lines.SelectMany(line => line).Where(char.IsLetter).GroupBy(Scripts.Of).ToArray();
        var all = letters.Sum(group => group.Count());
        return letters.Where(group => group.Count() >= all * LeastShare && group.Key != Script.Other)
            .Aggregate(0u, (mask, group) => mask | 1u << (int)group.Key);
    }

    /// <summary>A logistic regression by plain descent, a fixed number of steps, both kinds counting alike.</summary>
    private static double[] Border(List<(double[] Evidence, bool Sense)> seen)
    {
        var width = seen[0].Evidence.Length;
        var scales = Enumerable.Range(0, width).Select(k => seen.Average(row => Math.Abs(row.Evidence[k])) + 1e-9).ToArray();
        var shares = new[] { 0.5 / seen.Count(row => !row.Sense), 0.5 / seen.Count(row => row.Sense) };
        var weights = new double[width];
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = new double[width];
            foreach (var (evidence, sense) in seen)
            {
                var sum = 0.0;
                for (var k = 0; k < width; k++)
                    sum += weights[k] * evidence[k] / scales[k];
                var error = (1 / (1 + Math.Exp(-sum)) - (sense ? 1 : 0)) * shares[sense ? 1 : 0];
                for (var k = 0; k < width; k++)
                    gradient[k] += error * evidence[k] / scales[k];
            }
            for (var k = 0; k < width; k++)
                weights[k] -= 2 * gradient[k];
        }
        return [.. weights.Select((weight, k) => weight / scales[k])];
    }
}
