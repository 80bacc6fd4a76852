using Language.Networks;
using Learn.Numbers;

namespace Learn.Trainers;

/// <summary>The numbers of the network, as training moves them. Taps lie filter by filter, each as long as a word.</summary>
internal sealed class NetWeights
{
    private readonly NetShape _shape;

    public NetWeights(NetShape shape, int labels, Lcg random)
    {
        _shape = shape;
        Taps = new float[shape.Taps * NetShape.Inputs];
        TapBiases = new float[shape.Pools];
        Outs = new float[labels * shape.Pools];
        OutBiases = new float[labels];
        for (var width = 1; width <= shape.Widest; width++)
        {
            var bound = 1 / MathF.Sqrt(width * NetShape.Inputs);
            Fill(Taps.AsSpan(shape.FirstTap(width) * NetShape.Inputs, shape.Filters * width * NetShape.Inputs), bound, random);
        }
        Fill(Outs, 1 / MathF.Sqrt(shape.Pools), random);
    }

    public float[] Taps { get; }

    public float[] TapBiases { get; }

    public float[] Outs { get; }

    public float[] OutBiases { get; }

    /// <summary>The network as it is asked.</summary>
    public SmallNet Rounded(NetWords words) => SmallNet.Of(_shape, words, Taps, TapBiases, Outs, OutBiases);

    /// <summary>The taps with those of one input number side by side, as the forward pass reads them.</summary>
    public static void Turn(float[] taps, float[] turned)
    {
        var count = taps.Length / NetShape.Inputs;
        for (var tap = 0; tap < count; tap++)
            for (var input = 0; input < NetShape.Inputs; input++)
                turned[input * count + tap] = taps[tap * NetShape.Inputs + input];
    }

    private static void Fill(Span<float> numbers, float bound, Lcg random)
    {
        foreach (ref var number in numbers)
            number = (random.Share() * 2 - 1) * bound;
    }
}
