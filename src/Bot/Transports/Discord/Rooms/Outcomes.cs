using System.Security.Cryptography;
using System.Text;
using Bot.Notices;
using global::Discord;
using global::Discord.Rest;

namespace Bot.Transports.Discord.Rooms;

/// <summary>How telling ended, from what Discord answered.</summary>
internal static class Outcomes
{
    private const int UnknownUser = 10013;

    public static Delivered Of<T>(Answer<T> answer) => answer.Failure switch
    {
        null => Delivered.Told,
        { Code: ErrorCode.OpeningDmsTooFast } => Delivered.Later,
        { Code: ErrorCode.CannotDm or ErrorCode.NoMutualGuild or ErrorCode.UnknownChannel } => Delivered.Refused,
        { Code: UnknownUser or ErrorCode.MissingAccess or ErrorCode.MissingPermissions } => Delivered.Refused,
        { Kind: FailureKind.Invalid or FailureKind.Refused } => Delivered.Refused,
        _ => Delivered.Later,
    };
}

/// <summary>References as nonces, which have at most 25 characters.</summary>
internal static class Nonces
{
    /// <summary>The nonce of a notice's part.</summary>
    public static string Of(string reference, int part = 0)
    {
        var whole = part == 0 ? reference : $"{reference}.{part.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        return whole.Length <= Limit.Nonce
            ? whole
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)))[..Limit.Nonce];
    }
}
