using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Discord;

/// <summary>
/// A Discord id: 64 bits, always a string in JSON. Its upper 42 bits are milliseconds since 2015-01-01 (API reference, "Snowflakes").
/// </summary>
[JsonConverter(typeof(SnowflakeConverter))]
public readonly record struct Snowflake(ulong Value) : IComparable<Snowflake>, ISpanParsable<Snowflake>
{
    private const long EpochMilliseconds = 1_420_070_400_000;

    /// <summary>When the id was made, by the server's clock; never compare it with the local one to decide on a deadline.</summary>
    public DateTimeOffset CreatedAt => DateTimeOffset.FromUnixTimeMilliseconds((long)(Value >> 22) + EpochMilliseconds);

    /// <summary>The shard that gets this guild's events (Gateway, "Sharding").</summary>
    public int ShardOf(int shardCount) => (int)((Value >> 22) % (ulong)shardCount);

    /// <summary>The smallest id of an instant, for paging; instants before 2015 give zero.</summary>
    public static Snowflake At(DateTimeOffset instant)
    {
        var milliseconds = instant.ToUnixTimeMilliseconds() - EpochMilliseconds;
        return new Snowflake(milliseconds < 0 ? 0 : (ulong)milliseconds << 22);
    }

    public int CompareTo(Snowflake other) => Value.CompareTo(other.Value);

    public static bool operator <(Snowflake left, Snowflake right) => left.Value < right.Value;

    public static bool operator >(Snowflake left, Snowflake right) => left.Value > right.Value;

    public static bool operator <=(Snowflake left, Snowflake right) => left.Value <= right.Value;

    public static bool operator >=(Snowflake left, Snowflake right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    public static Snowflake Parse(string s, IFormatProvider? provider = null) => Parse(s.AsSpan(), provider);

    public static Snowflake Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var result) ? result : throw new FormatException("An id is a whole number of up to 64 bits.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Snowflake result) =>
        TryParse(s.AsSpan(), provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Snowflake result)
    {
        var read = ulong.TryParse(s, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        result = new Snowflake(value);
        return read;
    }
}
