using Language.Features;
using Language.Numbers;
using Language.Words;

namespace Language.Networks;

/// <summary>A trained network, ready to be asked; safe for many askers at once.</summary>
internal sealed class SmallNet
{
    private readonly NetShape _shape;
    private readonly NetWords _words;
    private readonly ReadOnlyMemory<sbyte> _taps;
    private readonly float _tapScale;
    private readonly float[] _turned;
    private readonly float[] _tapBiases;
    private readonly float[] _outs;
    private readonly float[] _outBiases;

    [ThreadStatic]
    private static NetPass? _pass;

    [ThreadStatic]
    private static NetShape? _passShape;

    private SmallNet(
        NetShape shape, NetWords words, ReadOnlyMemory<sbyte> taps, float tapScale, float[] tapBiases, float[] outs, float[] outBiases)
    {
        (_shape, _words, _taps, _tapScale) = (shape, words, taps, tapScale);
        (_tapBiases, _outs, _outBiases) = (tapBiases, outs, outBiases);
        _turned = new float[taps.Length];
        var bytes = taps.Span;
        for (var tap = 0; tap < shape.Taps; tap++)
            for (var input = 0; input < NetShape.Inputs; input++)
                _turned[input * shape.Taps + tap] = bytes[tap * NetShape.Inputs + input] * tapScale;
    }

    /// <summary>Rounds the taps of a trained network to bytes.</summary>
    /// <param name="shape">How it is built.</param>
    /// <param name="words">What it knows of words.</param>
    /// <param name="taps">Filter by filter, each as long as a word.</param>
    /// <param name="tapBiases">One a filter.</param>
    /// <param name="outs">Label by label, one a filter.</param>
    /// <param name="outBiases">One a label.</param>
    public static SmallNet Of(NetShape shape, NetWords words, float[] taps, float[] tapBiases, float[] outs, float[] outBiases)
    {
        var scale = taps.Max(Math.Abs) / 127;
        var bytes = taps.Select(tap => (sbyte)MathF.Round(tap / scale)).ToArray();
        return new SmallNet(shape, words, bytes, scale, tapBiases, outs, outBiases);
    }

    /// <summary>What the network says of each label: the logarithm of the odds.</summary>
    public void Score(Reading reading, Span<double> scores)
    {
        var pass = _passShape == _shape ? _pass! : _pass = new NetPass(_passShape = _shape);
        Fill(pass, reading.Words, _words, _shape.MostWords);
        pass.Run(_turned, _tapBiases);
        for (var label = 0; label < scores.Length; label++)
            scores[label] = _outBiases[label] + Bytes.Dot(_outs.AsSpan(label * _shape.Pools, _shape.Pools), pass.Pools);
    }

    private static void Fill(NetPass pass, List<Token> tokens, NetWords words, int most)
    {
        pass.Words = Math.Min(tokens.Count, most);
        for (var word = 0; word < pass.Words; word++)
        {
            var numbers = pass.Inputs.AsSpan(word * NetShape.Inputs, NetShape.Inputs);
            if (!words.TryRead(tokens[word].Text, numbers[..WordVectors.Dimensions]))
                numbers.Clear();
            numbers[^1] = tokens[word].Quoted ? 1 : 0;
        }
    }

    public void Write(BinaryWriter file)
    {
        file.Write(_shape.Filters);
        file.Write(_shape.Widest);
        file.Write(_shape.MostWords);
        file.Write(_tapScale);
        ModelFile.WriteNumbers(file, _taps.Span);
        ModelFile.WriteNumbers<float>(file, _tapBiases);
        ModelFile.WriteNumbers<Half>(file, [.. _outs.Select(number => (Half)number)], counted: true);
        ModelFile.WriteNumbers<float>(file, _outBiases, counted: true);
        _words.Write(file);
    }

    public static SmallNet Read(BinaryReader file, WordVectors others)
    {
        var shape = new NetShape { Filters = file.ReadInt32(), Widest = file.ReadInt32(), MostWords = file.ReadInt32() };
        var (scale, taps) = (file.ReadSingle(), ModelFile.ReadNumbers<sbyte>(file, shape.Taps * NetShape.Inputs));
        var biases = ModelFile.ReadNumbers<float>(file, shape.Pools).ToArray();
        var outs = ModelFile.ReadNumbers<Half>(file, file.ReadInt32()).ToArray().Select(number => (float)number).ToArray();
        var outBiases = ModelFile.ReadNumbers<float>(file, file.ReadInt32()).ToArray();
        return new SmallNet(shape, NetWords.Read(file, others), taps, scale, biases, outs, outBiases);
    }
}
