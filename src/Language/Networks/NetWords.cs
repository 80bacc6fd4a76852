using Language.Features;
using Language.Numbers;

namespace Language.Networks;

/// <summary>The words that the network learnt something of, each with its vector; others have the one of the lexicon, or none.</summary>
internal sealed class NetWords
{
    private readonly ReadOnlyMemory<uint> _hashes;
    private readonly ReadOnlyMemory<Half> _scales;
    private readonly ReadOnlyMemory<sbyte> _rows;

    private readonly WordVectors _others;

    private NetWords(ReadOnlyMemory<uint> hashes, ReadOnlyMemory<Half> scales, ReadOnlyMemory<sbyte> rows, WordVectors others) =>
        (_hashes, _scales, _rows, _others) = (hashes, scales, rows, others);

    /// <summary>Rounds the trained vectors to bytes.</summary>
    /// <param name="hashes">In rising order.</param>
    /// <param name="rows">A vector of each, one after the other.</param>
    /// <param name="others">Vectors of the other words.</param>
    public static NetWords Of(uint[] hashes, float[] rows, WordVectors others)
    {
        var scales = new Half[hashes.Length];
        var bytes = new sbyte[rows.Length];
        for (var word = 0; word < hashes.Length; word++)
        {
            var row = rows.AsSpan(word * WordVectors.Dimensions, WordVectors.Dimensions);
            var largest = 0f;
            foreach (var number in row)
                largest = Math.Max(largest, Math.Abs(number));
            scales[word] = largest == 0 ? Half.One : (Half)(largest / 127);
            for (var k = 0; k < row.Length; k++)
                bytes[word * WordVectors.Dimensions + k] = (sbyte)Math.Clamp(MathF.Round(row[k] / (float)scales[word]), -127, 127);
        }
        return new NetWords(hashes, scales, bytes, others);
    }

    /// <summary>Writes the vector of a word; false, and nothing written, when it is unknown.</summary>
    public bool TryRead(string word, Span<float> into)
    {
        var key = WordVectors.Key(word);
        var at = _hashes.Span.BinarySearch(key);
        if (at < 0)
            return _others.TryUnit(key, into);
        var (row, scale) = (_rows.Slice(at * WordVectors.Dimensions, WordVectors.Dimensions), (float)_scales.Span[at]);
        Bytes.Widen(row.Span, scale, into);
        return true;
    }

    public void Write(BinaryWriter file)
    {
        ModelFile.WriteNumbers(file, _hashes.Span, counted: true);
        ModelFile.WriteNumbers(file, _scales.Span);
        ModelFile.WriteNumbers(file, _rows.Span);
    }

    public static NetWords Read(BinaryReader file, WordVectors others)
    {
        var hashes = ModelFile.ReadNumbers<uint>(file, file.ReadInt32());
        var scales = ModelFile.ReadNumbers<Half>(file, hashes.Length);
        return new NetWords(hashes, scales, ModelFile.ReadNumbers<sbyte>(file, hashes.Length * WordVectors.Dimensions), others);
    }
}
