namespace Bot.Learning;

/// <summary>
/// A pruned table of word vectors (GloVe, 100 dimensions, public domain; see README.md in this folder for how it was made).
/// A row is already centred and weighted by how much the word tells, so that the vector of a text is a plain sum.
/// </summary>
internal sealed class WordVectors
{
    public const int Dimensions = 100;
    private const string Resource = "learning/words.bin";

    private readonly uint[] _hashes;
    private readonly float[] _scales;
    private readonly sbyte[] _rows;

    private WordVectors(BinaryReader file)
    {
        var count = file.ReadInt32();
        _hashes = ModelFile.ReadNumbers<uint>(file, count);
        _scales = ModelFile.ReadNumbers<float>(file, count);
        _rows = ModelFile.ReadNumbers<sbyte>(file, count * Dimensions);
    }

    public static WordVectors Shipped { get; } = ModelFile.ReadResource(Resource, file => new WordVectors(file));

    public static uint Key(string word) => Fnv.Add(Fnv.Start, word);

    /// <summary>The direction of a text, of length <paramref name="length"/>; false when none of its words is known.</summary>
    public bool TrySum(IReadOnlyList<Token> tokens, bool quotedOnly, double length, Span<float> sum)
    {
        sum.Clear();
        foreach (var token in tokens)
        {
            if (quotedOnly && !token.Quoted)
                continue;
            var at = Array.BinarySearch(_hashes, Key(token.Text));
            if (at < 0)
                continue;
            var row = _rows.AsSpan(at * Dimensions, Dimensions);
            for (var k = 0; k < Dimensions; k++)
                sum[k] += row[k] * _scales[at];
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

    /// <summary>Writes the table: rows in the order of their hashes.</summary>
    public static void Write(BinaryWriter file, IReadOnlyDictionary<string, float[]> rows)
    {
        var ordered = rows.Select(pair => (Hash: Key(pair.Key), Row: pair.Value)).OrderBy(pair => pair.Hash).DistinctBy(pair => pair.Hash).ToArray();
        var scales = ordered.Select(pair => pair.Row.Max(Math.Abs) / 127f).ToArray();
        file.Write(ordered.Length);
        ModelFile.WriteNumbers<uint>(file, [.. ordered.Select(pair => pair.Hash)]);
        ModelFile.WriteNumbers<float>(file, scales);
        for (var i = 0; i < ordered.Length; i++)
            ModelFile.WriteNumbers<sbyte>(file, [.. ordered[i].Row.Select(value => (sbyte)MathF.Round(value / scales[i]))]);
    }
}
