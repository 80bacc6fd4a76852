using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Bot.Names;

/// <summary>
/// An address or a range of addresses as the name of whoever edits without an account. Kept as MediaWiki writes it: no leading zeros,
/// version 6 in upper case with all its eight groups, a range by its first address.
/// </summary>
/// <param name="First">The first address, as a number; version 4 stands within version 6 as ::ffff:0:0/96.</param>
/// <param name="Last">The last address.</param>
/// <param name="Text">As MediaWiki writes it.</param>
internal sealed partial record IpName(UInt128 First, UInt128 Last, string Text)
{
    private const int Subscriber = 64;
    private static readonly UInt128 v4 = new(0, 0xffff_0000_0000);

    /// <summary>Reads one; null where it is none.</summary>
    public static IpName? Read(string text)
    {
        text = text.Trim().Trim('[', ']', '(', ')');
        if (Between().Match(text) is { Success: true } range)
            return Single(range.Groups[1].Value) is { } first && Single(range.Groups[2].Value) is { } last && first.First <= last.First
                ? new IpName(first.First, last.First, $"{first.Text} - {last.Text}") : null;
        if (Hidden().Match(text) is { Success: true } hidden)
            return Read(hidden.Groups[1].Value + "0/24");
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return Single(text);
        var isLength = byte.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var length);
        return isLength && Single(text[..slash]) is { } within ? Range(within, length) : null;
    }

    /// <summary>
    /// Whether one editor may stand behind both: one address, one in a range, two ranges that meet; and in version 6 two addresses of
    /// one /64, which is what a provider gives to one line.
    /// </summary>
    public bool MightBe(IpName other) => Widened.First <= other.Widened.Last && other.Widened.First <= Widened.Last;

    private (UInt128 First, UInt128 Last) Widened
    {
        get
        {
            if (First >> 32 == v4 >> 32)
                return (First, Last);
            var mask = UInt128.MaxValue >> Subscriber;
            return (First & ~mask, Last | mask);
        }
    }

    private static IpName? Range(IpName within, int length)
    {
        var isV4 = within.First >> 32 == v4 >> 32;
        if (length > (isV4 ? 32 : 128))
            return null;
        var bits = isV4 ? length + 96 : length;
        var mask = bits == 0 ? UInt128.MaxValue : bits == 128 ? UInt128.Zero : UInt128.MaxValue >> bits;
        var first = within.First & ~mask;
        return new IpName(first, first | mask, string.Create(CultureInfo.InvariantCulture, $"{Written(first)}/{length}"));
    }

    private static IpName? Single(string text)
    {
        text = text.Trim();
        if (Quad().IsMatch(text))
        {
            var number = UInt128.Zero;
            foreach (var part in text.Split('.'))
                if (int.Parse(part, CultureInfo.InvariantCulture) is <= 255 and var octet)
                    number = (number << 8) | (UInt128)octet;
                else
                    return null;
            return Of(v4 | number);
        }

        return Groups().IsMatch(text) && IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6
            ? Of(BinaryPrimitives.ReadUInt128BigEndian(address.GetAddressBytes())) : null;
    }

    private static IpName Of(UInt128 number) => new(number, number, Written(number));

    private static string Written(UInt128 number)
    {
        var isV4 = number >> 32 == v4 >> 32;
        var parts = isV4 ? Enumerable.Range(0, 4).Select(i => ((byte)(number >> (24 - (8 * i)))).ToString(CultureInfo.InvariantCulture))
            : Enumerable.Range(0, 8).Select(i => ((ushort)(number >> (112 - (16 * i)))).ToString("X", CultureInfo.InvariantCulture));
        return string.Join(isV4 ? '.' : ':', parts);
    }

    [GeneratedRegex(@"^\d{1,3}(?:\.\d{1,3}){3}\z")]
    private static partial Regex Quad();

    [GeneratedRegex(@"^(?=.*:.*:)[0-9A-Fa-f:]+(?:\.\d{1,3}){0,3}\z")]
    private static partial Regex Groups();

    [GeneratedRegex(@"^([0-9A-Fa-f.:]+)\s*[-–—]\s*([0-9A-Fa-f.:]+)\z")]
    private static partial Regex Between();

    /// <summary>The last part left out, as logs do.</summary>
    [GeneratedRegex(@"^(\d{1,3}\.\d{1,3}\.\d{1,3}\.)(?:xxx|XXX|x|X|\*)\z")]
    private static partial Regex Hidden();
}
