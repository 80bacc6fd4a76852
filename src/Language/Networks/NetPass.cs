using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Language.Networks;

/// <summary>
/// One text on its way through the network: every filter slides over the words, the place where it answers loudest is kept
/// (Kim, "Convolutional Neural Networks for Sentence Classification", 2014). Sums run in one order whatever the processor's width.
/// </summary>
internal sealed class NetPass(NetShape shape)
{
    private readonly float[] _answers = new float[shape.MostWords * shape.Taps];

    /// <summary>The words' numbers, <see cref="NetShape.Inputs"/> for each.</summary>
    public float[] Inputs { get; } = new float[shape.MostWords * NetShape.Inputs];

    /// <summary>Words in <see cref="Inputs"/>.</summary>
    public int Words { get; set; }

    /// <summary>How loud each filter was, never below 0.</summary>
    public float[] Pools { get; } = new float[shape.Pools];

    /// <summary>The word where it was loudest; it may lie before the first one, where a filter only half covers the text.</summary>
    public int[] Places { get; } = new int[shape.Pools];

    /// <param name="turned">The taps with those of one input number side by side.</param>
    /// <param name="biases">One a filter.</param>
    public void Run(float[] turned, float[] biases)
    {
        for (var word = 0; word < Words; word++)
            Answer(Inputs.AsSpan(word * NetShape.Inputs, NetShape.Inputs), turned, _answers.AsSpan(word * shape.Taps, shape.Taps));
        for (var width = 1; width <= shape.Widest; width++)
            Pool(width, biases.AsSpan((width - 1) * shape.Filters, shape.Filters));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Answer(ReadOnlySpan<float> word, float[] turned, Span<float> answers)
    {
        answers.Clear();
        var sums = MemoryMarshal.Cast<float, Vector<float>>(answers);
        var full = sums.Length * Vector<float>.Count;
        for (var input = 0; input < word.Length; input++)
        {
            var number = word[input];
            if (number == 0)
                continue;
            var row = turned.AsSpan(input * answers.Length, answers.Length);
            var taps = MemoryMarshal.Cast<float, Vector<float>>(row);
            var spread = new Vector<float>(number);
            for (var i = 0; i < sums.Length; i++)
                sums[i] += taps[i] * spread;
            for (var i = full; i < answers.Length; i++)
                answers[i] += row[i] * number;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Pool(int width, ReadOnlySpan<float> biases)
    {
        var (first, pool) = (shape.FirstTap(width), (width - 1) * shape.Filters);
        var loudest = Pools.AsSpan(pool, shape.Filters);
        var places = Places.AsSpan(pool, shape.Filters);
        loudest.Clear();
        Span<float> sums = stackalloc float[shape.Filters];
        for (var start = 1 - width; start < Words; start++)
        {
            biases.CopyTo(sums);
            for (var offset = Math.Max(0, -start); offset < width && start + offset < Words; offset++)
            {
                var answers = _answers.AsSpan((start + offset) * shape.Taps + first + offset * shape.Filters, shape.Filters);
                for (var filter = 0; filter < answers.Length; filter++)
                    sums[filter] += answers[filter];
            }
            for (var filter = 0; filter < sums.Length; filter++)
                if (sums[filter] > loudest[filter])
                    (loudest[filter], places[filter]) = (sums[filter], start);
        }
    }
}
