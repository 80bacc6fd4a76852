using System.Text;

namespace Irc;

/// <summary>AUTHENTICATE lines around a mechanism: base64 in chunks of 400 bytes, a last chunk that is shorter, <c>+</c> for an empty one
/// [sasl 3.1].</summary>
sealed class SaslExchange(ISaslMechanism mechanism)
{
    public const int Chunk = 400;
    const int MaxChallenge = 65_536;

    readonly StringBuilder gathered = new();

    public ISaslMechanism Mechanism => mechanism;

    public IrcLine Begin() => new("AUTHENTICATE", mechanism.Name);

    /// <summary>The lines that answer one AUTHENTICATE of the server: none while its challenge goes on; the reason where it is
    /// over.</summary>
    public (IReadOnlyList<IrcLine> Lines, string? Abort) Answer(string chunk)
    {
        if (chunk != "+") gathered.Append(chunk);
        if (gathered.Length > MaxChallenge) return ([], "the server's challenge is too long");
        if (chunk.Length == Chunk) return ([], null);
        var challenge = new byte[gathered.Length];
        var readable = Convert.TryFromBase64String(gathered.ToString(), challenge, out var length);
        gathered.Clear();
        if (!readable) return ([], "the server's challenge is no base64");
        var step = mechanism.Next(challenge.AsSpan(0, length));
        return step.Abort is null ? (Chunks(step.Response), null) : ([], step.Abort);
    }

    static List<IrcLine> Chunks(byte[] response)
    {
        var text = Convert.ToBase64String(response);
        var lines = new List<IrcLine>();
        for (var at = 0; at < text.Length; at += Chunk)
            lines.Add(new("AUTHENTICATE", text.Substring(at, Math.Min(Chunk, text.Length - at))));
        if (text.Length % Chunk == 0) lines.Add(new("AUTHENTICATE", "+"));
        return lines;
    }
}
