using System.Globalization;

namespace Irc;

/// <summary>The value of the <c>sts</c> capability: <c>port=6697,duration=2592000</c>. What cannot be read is not there.</summary>
readonly record struct StsValue(int? Port, TimeSpan? Duration)
{
    const long TenYears = 315_360_000;

    public static StsValue Parse(string value)
    {
        var sts = new StsValue();
        foreach (var pair in value.Split(','))
        {
            if (pair.StartsWith("port=", StringComparison.Ordinal)
                && ushort.TryParse(pair.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0)
                sts = sts with { Port = port };
            else if (pair.StartsWith("duration=", StringComparison.Ordinal)
                && long.TryParse(pair.AsSpan(9), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
                sts = sts with { Duration = TimeSpan.FromSeconds(Math.Min(seconds, TenYears)) };
        }
        return sts;
    }
}
