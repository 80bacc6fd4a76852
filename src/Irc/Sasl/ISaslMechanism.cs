namespace Irc;

/// <summary>One mechanism's side of the exchange: challenges in, responses out, as plain bytes.</summary>
interface ISaslMechanism
{
    string Name { get; }

    SaslStep Next(ReadOnlySpan<byte> challenge);

    /// <summary>Why a server's "success" must not be believed, or null where it may.</summary>
    string? Doubt { get; }
}

/// <summary>A response, or the reason to give up.</summary>
readonly record struct SaslStep(byte[] Response, string? Abort)
{
    public static SaslStep Say(byte[] response) => new(response, null);

    public static SaslStep GiveUp(string reason) => new([], reason);
}
