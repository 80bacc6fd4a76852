using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Language.Numbers;

/// <summary>
/// The inner loops of scoring, over many numbers at once. They are compiled well at their first call: the runtime would otherwise find out
/// only after dozens of questions.
/// </summary>
internal static class Bytes
{
    /// <summary>Adds a row of bytes, each times <paramref name="factor"/>, to the sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddTo(Span<float> sums, ReadOnlySpan<sbyte> row, float factor)
    {
        var wide = MemoryMarshal.Cast<float, Vector<float>>(sums);
        var spread = new Vector<float>(factor);
        var done = 0;
        for (var i = 0; i + 4 <= wide.Length && done + Vector<sbyte>.Count <= row.Length; i += 4, done += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(row[done..]), out var low, out var high);
            Vector.Widen(low, out var a, out var b);
            Vector.Widen(high, out var c, out var d);
            wide[i] += Vector.ConvertToSingle(a) * spread;
            wide[i + 1] += Vector.ConvertToSingle(b) * spread;
            wide[i + 2] += Vector.ConvertToSingle(c) * spread;
            wide[i + 3] += Vector.ConvertToSingle(d) * spread;
        }
        for (; done < row.Length; done++)
            sums[done] += row[done] * factor;
    }

    /// <summary>Writes a row of bytes as numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Widen(ReadOnlySpan<sbyte> row, float scale, Span<float> into)
    {
        for (var k = 0; k < row.Length; k++)
            into[k] = row[k] * scale;
    }

    /// <summary>The sum of the products, always in the same order for a processor of one width.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Dot(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        var (sums, done) = (Vector<float>.Zero, 0);
        for (; done + Vector<float>.Count <= one.Length; done += Vector<float>.Count)
            sums += new Vector<float>(one[done..]) * new Vector<float>(other[done..]);
        var sum = Vector.Sum(sums);
        for (; done < one.Length; done++)
            sum += one[done] * other[done];
        return sum;
    }
}
