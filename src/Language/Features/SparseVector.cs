namespace Language.Features;

/// <summary>Features of one text: indexes in rising order, with their weights.</summary>
internal sealed record SparseVector(int[] Indexes, float[] Values)
{
    public static SparseVector Empty { get; } = new([], []);

    public double Dot(SparseVector other)
    {
        var sum = 0.0;
        for (int i = 0, j = 0; i < Indexes.Length && j < other.Indexes.Length;)
        {
            if (Indexes[i] == other.Indexes[j])
                sum += (double)Values[i++] * other.Values[j++];
            else if (Indexes[i] < other.Indexes[j])
                i++;
            else
                j++;
        }
        return sum;
    }
}
