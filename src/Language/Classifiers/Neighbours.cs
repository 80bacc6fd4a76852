using System.Buffers;
using System.Runtime.CompilerServices;
using Language.Features;
using Language.Numbers;

namespace Language.Classifiers;

/// <summary>The examples themselves, as an inverted index over words, pairs and meanings: which ones are most like a text.</summary>
internal sealed class Neighbours
{
    /// <summary>So many of the nearest examples speak for a label.</summary>
    private const int Voices = 3;

    /// <summary>An example less like the text than this says nothing of it.</summary>
    private const float Unlike = 0.05f;

    private readonly ReadOnlyMemory<int> _starts;
    private readonly ReadOnlyMemory<ushort> _examples;
    private readonly ReadOnlyMemory<byte> _values;
    private readonly ReadOnlyMemory<byte> _labelCounts;
    private readonly ReadOnlyMemory<byte> _labels;

    private Neighbours(
        ReadOnlyMemory<int> starts, ReadOnlyMemory<ushort> examples, ReadOnlyMemory<byte> values,
        ReadOnlyMemory<byte> labelCounts, ReadOnlyMemory<byte> labels) =>
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
        return new Neighbours(starts, postings.SelectMany(list => list.Select(entry => entry.Item1)).ToArray(),
            postings.SelectMany(list => list.Select(entry => entry.Item2)).ToArray(),
            labels.Select(list => (byte)list.Length).ToArray(), labels.SelectMany(list => list.Select(label => (byte)label)).ToArray());
    }

    /// <summary>Adds up the cosines of each label's nearest examples; returns the highest cosine of all.</summary>
    public double Score(SparseVector text, Vocabulary vocabulary, Span<double> scores)
    {
        scores.Clear();
        var cosines = ArrayPool<float>.Shared.Rent(_labelCounts.Length);
        AddUp(text, vocabulary, cosines.AsSpan(0, _labelCounts.Length));
        Span<float> best = stackalloc float[scores.Length * Voices];
        best.Clear();
        var highest = Choose(cosines.AsSpan(0, _labelCounts.Length), best);
        ArrayPool<float>.Shared.Return(cosines);
        for (var label = 0; label < scores.Length; label++)
            foreach (var cosine in best.Slice(label * Voices, Voices))
                scores[label] += cosine;
        return highest;
    }

    // Called seldom and long: compiled well at once, as it would take many questions until the runtime found out.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddUp(SparseVector text, Vocabulary vocabulary, Span<float> cosines)
    {
        cosines.Clear();
        var (near, length) = Near(text, vocabulary);
        var (starts, examples, values) = (_starts, _examples, _values);
        foreach (var (index, value) in near)
        {
            var (start, count) = (starts.Span[index], starts.Span[index + 1] - starts.Span[index]);
            var (share, which, much) = ((float)(value / length / 255), examples.Slice(start, count), values.Slice(start, count));
            AddTo(cosines, which.Span, much.Span, share);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddTo(Span<float> cosines, ReadOnlySpan<ushort> examples, ReadOnlySpan<byte> values, float share)
    {
        for (var i = 0; i < examples.Length; i++)
            cosines[examples[i]] += share * values[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float Choose(ReadOnlySpan<float> cosines, Span<float> best)
    {
        var counts = _labelCounts.Span;
        var labels = _labels.Span;
        var highest = 0f;
        for (int example = 0, at = 0; example < cosines.Length; at += counts[example++])
        {
            var cosine = cosines[example];
            if (cosine <= Unlike)
                continue;
            highest = Math.Max(highest, cosine);
            for (var k = 0; k < counts[example]; k++)
                Insert(best.Slice(labels[at + k] * Voices, Voices), cosine);
        }
        return highest;
    }

    public void Write(BinaryWriter file)
    {
        file.Write(_labelCounts.Length);
        ModelFile.WriteNumbers(file, _labelCounts.Span);
        file.Write(_labels.Length);
        ModelFile.WriteNumbers(file, _labels.Span);
        ModelFile.WriteNumbers(file, _starts.Span);
        ModelFile.WriteNumbers(file, _examples.Span);
        ModelFile.WriteNumbers(file, _values.Span);
    }

    public static Neighbours Read(BinaryReader file, int features)
    {
        var counts = ModelFile.ReadNumbers<byte>(file, file.ReadInt32());
        var labels = ModelFile.ReadNumbers<byte>(file, file.ReadInt32());
        var starts = ModelFile.ReadNumbers<int>(file, features + 1);
        var examples = ModelFile.ReadNumbers<ushort>(file, starts.Span[^1]);
        var values = ModelFile.ReadNumbers<byte>(file, starts.Span[^1]);
        return new Neighbours(starts, examples, values, counts, labels);
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
            if (vocabulary.Hashes.Span[vector.Indexes[i]] >> 30 != (uint)FeatureKind.Letters)
            {
                near.Add((vector.Indexes[i], vector.Values[i]));
                square += (double)vector.Values[i] * vector.Values[i];
            }
        return (near, Math.Sqrt(square) + 1e-9);
    }
}
