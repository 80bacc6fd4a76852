using System.Text;

namespace Irc;

/// <summary>RFC 4616: <c>authzid NUL authcid NUL password</c>, with an empty authzid.</summary>
sealed class SaslPlain(string account, string password) : ISaslMechanism
{
    public string Name => "PLAIN";

    public string? Doubt => null;

    public SaslStep Next(ReadOnlySpan<byte> challenge) =>
        challenge.IsEmpty ? SaslStep.Say(Encoding.UTF8.GetBytes($"\0{account}\0{password}")) : SaslStep.GiveUp("PLAIN knows no challenge");
}
