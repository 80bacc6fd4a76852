using Language.Numbers;
using Language.Words;

namespace Language.Features;

/// <summary>
/// A pruned table of word vectors (GloVe, 100 dimensions, public domain; see README.md of Learn for how it is made).
/// A row is already centred and weighted by how much the word tells, so that the vector of a text is a plain sum.
/// </summary>
public sealed class WordVectors
{
    internal const int Dimensions = 100;

    private readonly ReadOnlyMemory<uint> _hashes;
    private readonly ReadOnlyMemory<float> _scales;
    private readonly ReadOnlyMemory<sbyte> _rows;

    private WordVectors(BinaryReader file)
    {
        var count = file.ReadInt32();
        _hashes = ModelFile.ReadNumbers<uint>(file, count);
        _scales = ModelFile.ReadNumbers<float>(file, count);
        _rows = ModelFile.ReadNumbers<sbyte>(file, count * Dimensions);
    }

    /// <summary>Reads the table.</summary>
    public static WordVectors Read(BinaryReader file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new WordVectors(file);
    }

    internal static uint Key(string word) => Fnv.Add(Fnv.Start, word);

    /// <summary>The direction of a text, of length <paramref name="length"/>; false when none of its words is known.</summary>
    internal bool TrySum(IReadOnlyList<Token> tokens, bool quotedOnly, double length, Span<float> sum)
    {
        sum.Clear();
        foreach (var token in tokens)
        {
            if (quotedOnly && !token.Quoted)
                continue;
            var at = _hashes.Span.BinarySearch(Key(token.Text));
            if (at >= 0)
                Bytes.AddTo(sum, _rows.Span.Slice(at * Dimensions, Dimensions), _scales.Span[at]);
        }
        var square = 0.0;
        foreach (var value in sum)
            square += (double)value * value;
        if (square == 0)
            return false;
        var factor = (float)(length / Math.Sqrt(square));
        foreach (ref var value in sum)
            value *= factor;
        return true;
    }

    internal bool Knows(uint key) => _hashes.Span.BinarySearch(key) >= 0;

    /// <summary>The vector of one word, brought to length 1; false, and nothing written, when it is unknown.</summary>
    internal bool TryUnit(uint key, Span<float> into)
    {
        var at = _hashes.Span.BinarySearch(key);
        if (at < 0)
            return false;
        var row = _rows.Span.Slice(at * Dimensions, Dimensions);
        var square = 0;
        foreach (var number in row)
            square += number * number;
        var factor = 1 / MathF.Sqrt(Math.Max(1, square));
        for (var k = 0; k < Dimensions; k++)
            into[k] = row[k] * factor;
        return true;
    }

    /// <summary>Writes the table: rows in the order of their hashes.</summary>
    internal static void Write(BinaryWriter file, IReadOnlyDictionary<string, float[]> rows)
    {
        var keyed = rows.Select(pair => (Hash: Key(pair.Key), Row: pair.Value));
        var ordered = keyed.OrderBy(pair => pair.Hash).DistinctBy(pair => pair.Hash).ToArray();
        var scales = ordered.Select(pair => pair.Row.Max(Math.Abs) / 127f).ToArray();
        file.Write(ordered.Length);
        ModelFile.WriteNumbers<uint>(file, [.. ordered.Select(pair => pair.Hash)]);
        ModelFile.WriteNumbers<float>(file, scales);
        for (var i = 0; i < ordered.Length; i++)
            ModelFile.WriteNumbers<sbyte>(file, [.. ordered[i].Row.Select(value => (sbyte)MathF.Round(value / scales[i]))]);
    }
}
