namespace Language.Identification;

/// <summary>What runs of letters have spoken for so far.</summary>
internal sealed class LanguageSums(int languages)
{
    /// <summary>For each language how much likelier the runs are there than where they were never seen, in natural logarithms.</summary>
    public readonly double[] Sums = new double[languages];

    /// <summary>How many of the longer runs each language has.</summary>
    public readonly int[] Seen = new int[languages];

    /// <summary>How many runs there were.</summary>
    public int Runs;

    /// <summary>Adds or takes away what another says.</summary>
    public void Add(LanguageSums other, int sign)
    {
        Runs += sign * other.Runs;
        for (var language = 0; language < Sums.Length; language++)
        {
            Sums[language] += sign * other.Sums[language];
            Seen[language] += sign * other.Seen[language];
        }
    }
}
