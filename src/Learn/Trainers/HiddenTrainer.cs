using Language.Classifiers;
using Language.Features;
using Learn.Numbers;

namespace Learn.Trainers;

/// <summary>
/// Learns a layer of units by gradient descent with steps that shrink for each feature as it is seen (Duchi, Hazan, Singer: "Adaptive
/// Subgradient Methods for Online Learning and Stochastic Optimization", 2011). The order, the beginnings and what is hidden come from a
/// generator with a fixed seed: the same examples give the same bits.
/// </summary>
internal sealed class HiddenTrainer
{
    private const float OwnRate = 0.3f, BiasRate = 0.05f, LeastRate = 0.02f, TooSmall = 1e-3f;

    private readonly int _units;
    private readonly Lcg _random;
    private readonly HiddenTraining _how;
    private readonly float[] _weights, _seen, _biases, _outward, _outwardSeen, _answers, _back;
    private float _constant, _constantSeen = 0.1f;

    private HiddenTrainer(int features, HiddenTraining how, ulong seed)
    {
        (_how, _units, _random) = (how, how.Units, new Lcg(seed));
        (_weights, _seen) = (new float[features * _units], new float[features]);
        (_biases, _outward, _outwardSeen) = (new float[_units], new float[_units], new float[_units]);
        (_answers, _back) = (new float[_units], new float[_units]);
        for (var i = 0; i < _weights.Length; i++)
            _weights[i] = _random.Share() - 0.5f;
        for (var unit = 0; unit < _units; unit++)
            _outward[unit] = (_random.Share() - 0.5f) * 4 / MathF.Sqrt(_units);
        Array.Fill(_seen, 1e-2f);
        Array.Fill(_outwardSeen, 1e-1f);
    }

    /// <summary>Layers learnt apart, side by side as one.</summary>
    public static HiddenLayer Train(IReadOnlyList<SparseVector> examples, IReadOnlyList<Example> known, int features, HiddenTraining how)
    {
        var layers = new HiddenTrainer[how.Layers];
        Parallel.For(0, layers.Length, at =>
        {
            layers[at] = new HiddenTrainer(features, how, 20110712ul + (ulong)at * 7919);
            layers[at].Learn(examples, known);
        });
        return SideBySide(layers, features);
    }

    private void Learn(IReadOnlyList<SparseVector> examples, IReadOnlyList<Example> known)
    {
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var round = 0; round < _how.Rounds; round++)
        {
            _random.Shuffle(order);
            var rate = _how.Rate * (1 - (float)round / _how.Rounds + LeastRate);
            foreach (var i in order)
            {
                var isYes = !known[i].Labels.Contains(_how.Except);
                Step(Some(examples[i]), isYes, (float)known[i].Weight * (isYes ? _how.PositiveWeight : 1), rate);
            }
        }
    }

    /// <summary>An example without the features that are hidden this time.</summary>
    private (int[] Indexes, float[] Values) Some(SparseVector example)
    {
        var kept = Enumerable.Range(0, example.Indexes.Length).Where(_ => _random.Share() >= _how.Dropout).ToArray();
        var more = 1 / (1 - _how.Dropout);
        return ([.. kept.Select(k => example.Indexes[k])], [.. kept.Select(k => example.Values[k] * more)]);
    }

    private void Step((int[] Indexes, float[] Values) example, bool isYes, float weight, float rate)
    {
        var error = (1 / (1 + MathF.Exp(-Answer(example))) - (isYes ? 1 : 0)) * weight;
        if (MathF.Abs(error) < TooSmall)
            return;
        var square = 0f;
        for (var unit = 0; unit < _units; unit++)
        {
            _back[unit] = error * _outward[unit] * (1 - _answers[unit] * _answers[unit]);
            square += _back[unit] * _back[unit] / _units;
            var own = error * _answers[unit];
            _outwardSeen[unit] += own * own;
            _outward[unit] -= rate * OwnRate * own / MathF.Sqrt(_outwardSeen[unit]);
            _biases[unit] -= rate * BiasRate * _back[unit];
        }
        _constantSeen += error * error;
        _constant -= rate * OwnRate * error / MathF.Sqrt(_constantSeen);
        for (var k = 0; k < example.Indexes.Length; k++)
        {
            var (index, value) = (example.Indexes[k], example.Values[k]);
            _seen[index] += square * value * value;
            var step = rate * value / MathF.Sqrt(_seen[index]);
            var row = _weights.AsSpan(index * _units, _units);
            for (var unit = 0; unit < _units; unit++)
                row[unit] -= step * _back[unit];
        }
    }

    private float Answer((int[] Indexes, float[] Values) example)
    {
        _biases.CopyTo(_answers, 0);
        for (var k = 0; k < example.Indexes.Length; k++)
        {
            var row = _weights.AsSpan(example.Indexes[k] * _units, _units);
            for (var unit = 0; unit < _units; unit++)
                _answers[unit] += row[unit] * example.Values[k];
        }
        var answer = _constant;
        for (var unit = 0; unit < _units; unit++)
        {
            _answers[unit] = MathF.Tanh(_answers[unit]);
            answer += _outward[unit] * _answers[unit];
        }
        return answer;
    }

    private static HiddenLayer SideBySide(HiddenTrainer[] layers, int features)
    {
        var each = layers[0]._units;
        var units = layers.Length * each;
        var (rows, scales) = (new sbyte[features * units], new float[units]);
        for (var unit = 0; unit < units; unit++)
        {
            var (layer, own) = (layers[unit / each], unit % each);
            var largest = 0f;
            for (var feature = 0; feature < features; feature++)
                largest = Math.Max(largest, MathF.Abs(layer._weights[feature * each + own]));
            scales[unit] = largest / 127;
            for (var feature = 0; feature < features; feature++)
                rows[feature * units + unit] = (sbyte)MathF.Round(layer._weights[feature * each + own] / scales[unit]);
        }
        float[] biases = [.. layers.SelectMany(layer => layer._biases)];
        float[] outward = [.. layers.SelectMany(layer => layer._outward.Select(weight => weight / layers.Length))];
        return new HiddenLayer(rows, scales, biases, outward, layers.Average(layer => layer._constant));
    }
}
