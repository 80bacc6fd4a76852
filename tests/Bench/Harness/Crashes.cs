using System.Globalization;
using Testing.Crashes;

namespace Bench.Harness;

/// <summary>The crash lab at length, with its figures printed.</summary>
internal static class Crashes
{
    /// <returns>0 when nothing was lost, repeated without a word, or broken.</returns>
    public static async Task<int> Run(int kills, TextWriter output)
    {
        var seed = Random.Shared.Next();
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"seed {seed}"));
        var verdict = await CrashLab.Run(kills, seed);
        await output.WriteLineAsync(verdict.ToString());
        foreach (var wrong in verdict.Wrongs)
            await output.WriteLineAsync("wrong: " + wrong);
        return verdict.Wrongs.Length == 0 ? 0 : 1;
    }
}
