using Language.Features;
using Language.Numbers;

namespace Language.Classifiers;

/// <summary>
/// One layer of units between the features and the answer to a question of yes or no. A sum of weights takes every word for itself; a unit
/// hears that some words matter only beside others. Several that were learnt apart stand in it side by side, and their mean is the answer.
/// </summary>
internal sealed class HiddenLayer
{
    private readonly ReadOnlyMemory<sbyte> _rows;
    private readonly ReadOnlyMemory<float> _scales;
    private readonly ReadOnlyMemory<float> _biases;
    private readonly ReadOnlyMemory<float> _outward;
    private readonly float _constant;

    /// <param name="rows">For each feature the weights to all units, as bytes.</param>
    /// <param name="scales">What a byte is worth, for each unit.</param>
    /// <param name="biases">Of each unit.</param>
    /// <param name="outward">From each unit to the answer.</param>
    /// <param name="constant">Of the answer.</param>
    public HiddenLayer(
        ReadOnlyMemory<sbyte> rows, ReadOnlyMemory<float> scales, ReadOnlyMemory<float> biases, ReadOnlyMemory<float> outward,
        float constant) =>
        (_rows, _scales, _biases, _outward, _constant) = (rows, scales, biases, outward, constant);

    /// <summary>The log-odds of yes, as learnt with the weights of the examples.</summary>
    public double Score(SparseVector text)
    {
        var units = _scales.Length;
        Span<float> sums = stackalloc float[units];
        sums.Clear();
        var rows = _rows.Span;
        for (var i = 0; i < text.Indexes.Length; i++)
            Bytes.AddTo(sums, rows.Slice(text.Indexes[i] * units, units), text.Values[i]);
        var scales = _scales.Span;
        var biases = _biases.Span;
        var outward = _outward.Span;
        var answer = _constant;
        for (var unit = 0; unit < units; unit++)
            answer += outward[unit] * MathF.Tanh(sums[unit] * scales[unit] + biases[unit]);
        return answer;
    }

    public void Write(BinaryWriter file)
    {
        file.Write(_scales.Length);
        ModelFile.WriteNumbers(file, _scales.Span);
        ModelFile.WriteNumbers(file, _biases.Span);
        ModelFile.WriteNumbers(file, _outward.Span);
        file.Write(_constant);
        ModelFile.WriteNumbers(file, _rows.Span);
    }

    public static HiddenLayer Read(BinaryReader file, int features)
    {
        var units = file.ReadInt32();
        var (scales, biases) = (ModelFile.ReadNumbers<float>(file, units), ModelFile.ReadNumbers<float>(file, units));
        var (outward, constant) = (ModelFile.ReadNumbers<float>(file, units), file.ReadSingle());
        return new HiddenLayer(ModelFile.ReadNumbers<sbyte>(file, features * units), scales, biases, outward, constant);
    }
}
