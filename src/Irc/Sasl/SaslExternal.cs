namespace Irc;

/// <summary>RFC 4422 appendix A: the client certificate has said it all; the account is the one the certificate belongs to.</summary>
sealed class SaslExternal : ISaslMechanism
{
    public string Name => "EXTERNAL";

    public string? Doubt => null;

    public SaslStep Next(ReadOnlySpan<byte> challenge) => SaslStep.Say([]);
}
