namespace Language.Features;

/// <summary>
/// FNV-1a in 32 bits; the two highest bits tell the kind of feature. The same on every machine, unlike <see cref="string.GetHashCode()"/>.
/// </summary>
internal static class Fnv
{
    public const uint Start = 2166136261;

    public static uint Add(uint hash, char letter) => (((hash ^ (uint)(letter & 0xFF)) * 16777619) ^ (uint)(letter >> 8)) * 16777619;

    public static uint Add(uint hash, ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
            hash = Add(hash, letter);
        return hash;
    }

    /// <summary>Folds the hash to 30 bits and puts the kind on top.</summary>
    public static uint Seal(uint hash, FeatureKind kind) => ((hash ^ (hash >> 15)) & 0x3FFFFFFF) | ((uint)kind << 30);
}
