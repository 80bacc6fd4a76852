using System.Numerics;
using System.Runtime.InteropServices;
using Language.Features;
using Language.Networks;
using Learn.Numbers;

namespace Learn.Trainers;

/// <summary>
/// Trains a small network on examples: gradients through the loudest place of every filter, logistic loss for each label.
/// One thread, one order of examples, one generator: the same examples give the same network.
/// </summary>
internal sealed class NetTrainer
{
    private const float WordRate = 0.001f;
    private const float Rate = 0.002f;

    private readonly NetTraining _how;
    private readonly NetShape _shape;
    private readonly NetExamples _examples;
    private readonly int _labels;
    private readonly Lcg _random;
    private readonly NetWeights _weights;
    private readonly NetPass _pass;
    private readonly float[] _turned;
    private readonly float[] _tapGradients;
    private readonly float[] _biasGradients;
    private readonly float[] _outGradients;
    private readonly float[] _outBiasGradients;
    private readonly float[] _wordGradients;
    private readonly float[] _inputGradients;
    private readonly float[] _poolGradients;
    private readonly float[] _kept;
    private readonly SortedSet<int> _touched = [];
    private readonly Adam _tapAdam;
    private readonly Adam _biasAdam;
    private readonly Adam _outAdam;
    private readonly Adam _outBiasAdam;
    private readonly Adam _wordAdam;
    private int _step;

    private NetTrainer(NetTraining how, NetExamples examples, int labels)
    {
        var shape = how.Shape;
        (_how, _shape, _examples, _labels, _random, _pass) = (how, shape, examples, labels, new Lcg(how.Seed), new NetPass(shape));
        _weights = new NetWeights(shape, labels, _random);
        (_turned, _tapGradients) = (new float[_weights.Taps.Length], new float[_weights.Taps.Length]);
        (_biasGradients, _kept) = (new float[shape.Pools], new float[_pass.Inputs.Length]);
        (_outGradients, _outBiasGradients) = (new float[_weights.Outs.Length], new float[labels]);
        (_inputGradients, _poolGradients) = (new float[_pass.Inputs.Length], new float[shape.Pools]);
        _wordGradients = new float[examples.Rows.Length];
        (_tapAdam, _biasAdam) = (new Adam(_weights.Taps.Length, Rate), new Adam(shape.Pools, Rate));
        (_outAdam, _outBiasAdam) = (new Adam(_weights.Outs.Length, Rate), new Adam(labels, Rate));
        _wordAdam = new Adam(examples.Rows.Length, WordRate);
    }

    public static SmallNet Train(NetExamples examples, int labels, NetTraining how)
    {
        var trainer = new NetTrainer(how, examples, labels);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var round = 0; round < how.Rounds; round++)
        {
            trainer._random.Shuffle(order);
            for (var start = 0; start < order.Length; start += how.Batch)
                trainer.Batch(order.AsSpan(start, Math.Min(how.Batch, order.Length - start)));
        }
        return trainer._weights.Rounded(NetWords.Of(examples.Hashes, examples.Rows, examples.Vectors));
    }

    private void Batch(ReadOnlySpan<int> batch)
    {
        NetWeights.Turn(_weights.Taps, _turned);
        foreach (var example in batch)
            Learn(example, 1f / (batch.Length * _labels));
        _step++;
        _tapAdam.Move(_weights.Taps, _tapGradients, 0, _tapGradients.Length, _step);
        _biasAdam.Move(_weights.TapBiases, _biasGradients, 0, _biasGradients.Length, _step);
        _outAdam.Move(_weights.Outs, _outGradients, 0, _outGradients.Length, _step);
        _outBiasAdam.Move(_weights.OutBiases, _outBiasGradients, 0, _labels, _step);
        foreach (var word in _touched)
            _wordAdam.Move(_examples.Rows, _wordGradients, word * WordVectors.Dimensions, WordVectors.Dimensions, _step);
        _touched.Clear();
    }

    private void Learn(int example, float share)
    {
        var words = _examples.Words(example);
        Fill(words);
        _pass.Run(_turned, _weights.TapBiases);
        Judge(_examples.Labels(example), share);
        _inputGradients.AsSpan(0, _pass.Words * NetShape.Inputs).Clear();
        for (var width = 1; width <= _shape.Widest; width++)
            for (var filter = 0; filter < _shape.Filters; filter++)
                Blame(width, filter);
        for (var at = 0; at < _pass.Words; at++)
            if (words[at].Row >= 0)
                BlameWord(words[at].Row, at * NetShape.Inputs);
    }

    /// <summary>Lays the words out, some of their numbers left out so that no single one is relied upon.</summary>
    private void Fill(ReadOnlySpan<(int Row, bool Quoted)> words)
    {
        _pass.Words = Math.Min(words.Length, _shape.MostWords);
        var scale = 1 / (1 - _how.WordDropout);
        for (var at = 0; at < _pass.Words; at++)
        {
            var numbers = _pass.Inputs.AsSpan(at * NetShape.Inputs, NetShape.Inputs);
            var kept = _kept.AsSpan(at * NetShape.Inputs, NetShape.Inputs);
            numbers[^1] = words[at].Quoted ? 1 : 0;
            for (var k = 0; k < WordVectors.Dimensions; k++)
            {
                kept[k] = _random.Share() < _how.WordDropout ? 0 : scale;
                numbers[k] = words[at].Row < 0 ? 0 : _examples.Rows[words[at].Row * WordVectors.Dimensions + k] * kept[k];
            }
        }
    }

    private void Judge(int[] right, float share)
    {
        var scale = 1 / (1 - _how.FilterDropout);
        var pools = _pass.Pools;
        for (var pool = 0; pool < pools.Length; pool++)
        {
            // A filter left out is silent: it says nothing and learns nothing.
            pools[pool] = _random.Share() < _how.FilterDropout ? 0 : pools[pool] * scale;
            _poolGradients[pool] = 0;
        }
        for (var label = 0; label < _labels; label++)
        {
            var row = _weights.Outs.AsSpan(label * pools.Length, pools.Length);
            var sum = _weights.OutBiases[label];
            for (var pool = 0; pool < pools.Length; pool++)
                sum += row[pool] * pools[pool];
            var error = (1 / (1 + MathF.Exp(-sum)) - (right.Contains(label) ? 1 : 0)) * share;
            _outBiasGradients[label] += error;
            AddTo(_outGradients.AsSpan(label * pools.Length, pools.Length), pools, error);
            AddTo(_poolGradients, row, error * scale);
        }
    }

    private void Blame(int width, int filter)
    {
        var pool = (width - 1) * _shape.Filters + filter;
        var gradient = _poolGradients[pool];
        if (_pass.Pools[pool] <= 0 || gradient == 0)
            return;
        _biasGradients[pool] += gradient;
        for (var offset = 0; offset < width; offset++)
        {
            var word = _pass.Places[pool] + offset;
            if (word < 0 || word >= _pass.Words)
                continue;
            var tap = (_shape.FirstTap(width) + offset * _shape.Filters + filter) * NetShape.Inputs;
            AddTo(_tapGradients.AsSpan(tap, NetShape.Inputs), _pass.Inputs.AsSpan(word * NetShape.Inputs, NetShape.Inputs), gradient);
            AddTo(_inputGradients.AsSpan(word * NetShape.Inputs, NetShape.Inputs), _weights.Taps.AsSpan(tap, NetShape.Inputs), gradient);
        }
    }

    private void BlameWord(int row, int at)
    {
        _touched.Add(row);
        for (var k = 0; k < WordVectors.Dimensions; k++)
            _wordGradients[row * WordVectors.Dimensions + k] += _inputGradients[at + k] * _kept[at + k];
    }

    private static void AddTo(Span<float> sums, ReadOnlySpan<float> numbers, float factor)
    {
        var wide = MemoryMarshal.Cast<float, Vector<float>>(sums);
        var wideNumbers = MemoryMarshal.Cast<float, Vector<float>>(numbers);
        var spread = new Vector<float>(factor);
        for (var i = 0; i < wide.Length; i++)
            wide[i] += wideNumbers[i] * spread;
        for (var i = wide.Length * Vector<float>.Count; i < sums.Length; i++)
            sums[i] += numbers[i] * factor;
    }
}
