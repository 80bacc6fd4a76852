using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Irc;

/// <summary>
/// SCRAM-SHA-256 [RFC 5802, RFC 7677] without channel binding. The password never leaves, and the server must show that it
/// knows it too. Passwords are taken as they are, without SASLprep's mapping of unusual characters.
/// </summary>
sealed class SaslScramSha256(string account, string password, string nonce) : ISaslMechanism
{
    /// <summary>RFC 7677 asks for 4,096 at least; a server that asks for more than a million would have us spend seconds of work.</summary>
    public const int MinIterations = 4_096, MaxIterations = 1_000_000;

    readonly string clientFirst =
        $"n={account.Replace("=", "=3D", StringComparison.Ordinal).Replace(",", "=2C", StringComparison.Ordinal)},r={nonce}";
    byte[] serverSignature = [];
    int step;

    public string Name => "SCRAM-SHA-256";

    public string? Doubt => step == 3 ? null : "the server has not proved that it knows the password";

    public SaslStep Next(ReadOnlySpan<byte> challenge) => step++ switch
    {
        0 => challenge.IsEmpty ? SaslStep.Say(Encoding.UTF8.GetBytes("n,," + clientFirst))
            : SaslStep.GiveUp("SCRAM starts with an empty challenge"),
        1 => Prove(Encoding.UTF8.GetString(challenge)),
        2 => Verify(Encoding.UTF8.GetString(challenge)),
        _ => SaslStep.GiveUp("SCRAM has ended"),
    };

    SaslStep Prove(string serverFirst)
    {
        var parts = serverFirst.Split(',');
        if (parts.Length < 3 || !parts[0].StartsWith("r=", StringComparison.Ordinal) || !parts[1].StartsWith("s=", StringComparison.Ordinal)
            || !parts[2].StartsWith("i=", StringComparison.Ordinal))
            return SaslStep.GiveUp("the server's first SCRAM message is malformed");
        var bothNonces = parts[0][2..];
        if (!bothNonces.StartsWith(nonce, StringComparison.Ordinal) || bothNonces.Length == nonce.Length)
            return SaslStep.GiveUp("the server's nonce does not continue ours");
        var salt = new byte[parts[1].Length];
        if (!Convert.TryFromBase64String(parts[1][2..], salt, out var saltLength)) return SaslStep.GiveUp("the SCRAM salt is no base64");
        if (!int.TryParse(parts[2].AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var iterations)
            || iterations is < MinIterations or > MaxIterations)
            return SaslStep.GiveUp($"the server asks for {parts[2][2..]} iterations; {MinIterations} to {MaxIterations} are allowed");

        var salted = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password), salt.AsSpan(0, saltLength), iterations,
            HashAlgorithmName.SHA256, 32);
        var clientKey = HMACSHA256.HashData(salted, "Client Key"u8);
        var withoutProof = "c=biws,r=" + bothNonces;
        var auth = Encoding.UTF8.GetBytes($"{clientFirst},{serverFirst},{withoutProof}");
        var proof = HMACSHA256.HashData(SHA256.HashData(clientKey), auth);
        for (var i = 0; i < proof.Length; i++) proof[i] ^= clientKey[i];
        serverSignature = HMACSHA256.HashData(HMACSHA256.HashData(salted, "Server Key"u8), auth);
        return SaslStep.Say(Encoding.UTF8.GetBytes($"{withoutProof},p={Convert.ToBase64String(proof)}"));
    }

    SaslStep Verify(string serverFinal)
    {
        var field = serverFinal.Split(',')[0];
        var signature = new byte[64];
        if (field.StartsWith("v=", StringComparison.Ordinal) && Convert.TryFromBase64String(field[2..], signature, out var length)
            && CryptographicOperations.FixedTimeEquals(signature.AsSpan(0, length), serverSignature)) return SaslStep.Say([]);
        step = -1;
        return SaslStep.GiveUp(field.StartsWith("e=", StringComparison.Ordinal)
            ? "the server refuses: " + field[2..] : "the server's SCRAM signature is wrong: it does not know the password");
    }
}
