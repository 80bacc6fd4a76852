namespace Bot.Learning;

/// <summary>The examples themselves, as an inverted index over words, pairs and meanings: which ones are most like a text.</summary>
internal sealed class Neighbours
{
    /// <summary>So many of the nearest examples speak for a label.</summary>
    private const int Voices = 3;

    private readonly int[] _starts;
    private readonly ushort[] _examples;
    private readonly byte[] _values;
    private readonly byte[] _labelCounts;
    private readonly byte[] _labels;

    private Neighbours(int[] starts, ushort[] examples, byte[] values, byte[] labelCounts, byte[] labels) =>
        (_starts, _examples, _values, _labelCounts, _labels) = (starts, examples, values, labelCounts, labels);

    public static Neighbours Of(IReadOnlyList<SparseVector> vectors, IReadOnlyList<int[]> labels, Vocabulary vocabulary)
    {
        var postings = Enumerable.Range(0, vocabulary.Count).Select(_ => new List<(ushort, byte)>()).ToArray();
        for (var example = 0; example < vectors.Count; example++)
        {
            var (near, length) = Near(vectors[example], vocabulary);
            foreach (var (index, value) in near)
                postings[index].Add(((ushort)example, (byte)Math.Clamp(Math.Round(value / length * 255), 1, 255)));
        }
        var starts = new int[vocabulary.Count + 1];
        for (var i = 0; i < postings.Length; i++)
            starts[i + 1] = starts[i] + postings[i].Count;
        return new Neighbours(starts, [.. postings.SelectMany(list => list.Select(entry => entry.Item1))],
            [.. postings.SelectMany(list => list.Select(entry => entry.Item2))],
            [.. labels.Select(list => (byte)list.Length)], [.. labels.SelectMany(list => list.Select(label => (byte)label))]);
    }

    /// <summary>Adds up the cosines of each label's nearest examples; returns the highest cosine of all.</summary>
    public double Score(SparseVector text, Vocabulary vocabulary, Span<double> scores)
    {
        scores.Clear();
        var (near, length) = Near(text, vocabulary);
        var cosines = new float[_labelCounts.Length];
        foreach (var (index, value) in near)
            for (var i = _starts[index]; i < _starts[index + 1]; i++)
                cosines[_examples[i]] += (float)(value / length / 255) * _values[i];
        Span<float> best = new float[scores.Length * Voices];
        var highest = 0f;
        for (int example = 0, at = 0; example < cosines.Length; at += _labelCounts[example++])
        {
            highest = Math.Max(highest, cosines[example]);
            if (cosines[example] > 0.05f)
                for (var k = 0; k < _labelCounts[example]; k++)
                    Insert(best.Slice(_labels[at + k] * Voices, Voices), cosines[example]);
        }
        for (var label = 0; label < scores.Length; label++)
            foreach (var cosine in best.Slice(label * Voices, Voices))
                scores[label] += cosine;
        return highest;
    }

    public void Write(BinaryWriter file)
    {
        file.Write(_labelCounts.Length);
        ModelFile.WriteNumbers(file, _labelCounts);
        file.Write(_labels.Length);
        ModelFile.WriteNumbers(file, _labels);
        ModelFile.WriteNumbers(file, _starts);
        ModelFile.WriteNumbers(file, _examples);
        ModelFile.WriteNumbers(file, _values);
    }

    public static Neighbours Read(BinaryReader file, int features)
    {
        var counts = ModelFile.ReadNumbers<byte>(file, file.ReadInt32());
        var labels = ModelFile.ReadNumbers<byte>(file, file.ReadInt32());
        var starts = ModelFile.ReadNumbers<int>(file, features + 1);
        return new Neighbours(starts, ModelFile.ReadNumbers<ushort>(file, starts[^1]), ModelFile.ReadNumbers<byte>(file, starts[^1]), counts, labels);
    }

    private static void Insert(Span<float> best, float cosine)
    {
        for (var i = 0; i < best.Length; i++)
            if (cosine > best[i])
                (best[i], cosine) = (cosine, best[i]);
    }

    private static (List<(int Index, float Value)> Near, double Length) Near(SparseVector vector, Vocabulary vocabulary)
    {
        var (near, square) = (new List<(int, float)>(), 0.0);
        for (var i = 0; i < vector.Indexes.Length && vector.Indexes[i] < vocabulary.Count; i++)
            if (vocabulary.Hashes[vector.Indexes[i]] >> 30 != (uint)FeatureKind.Letters)
            {
                near.Add((vector.Indexes[i], vector.Values[i]));
                square += (double)vector.Values[i] * vector.Values[i];
            }
        return (near, Math.Sqrt(square) + 1e-9);
    }
}
