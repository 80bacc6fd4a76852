namespace Discord.Rest;

public enum FailureKind
{
    /// <summary>The draft breaks a limit: nothing was sent.</summary>
    Invalid,

    /// <summary>Discord said no; see the code.</summary>
    Refused,

    /// <summary>The wait would be longer than wanted; see <see cref="Failure.RetryAfter"/>.</summary>
    RateLimited,

    /// <summary>Nothing is sent at present; see <see cref="Failure.Stopped"/>.</summary>
    Stopped,

    /// <summary>It never reached Discord, or Discord certainly did not do it.</summary>
    Unreachable,

    /// <summary>It may or may not have taken effect, and repeating it would do harm.</summary>
    Unknown,
}

/// <summary>Why a request brought no result. A value: a "no" is expected.</summary>
/// <param name="Status">HTTP status; 0 without an answer.</param>
/// <param name="Code">Discord's error code, see <see cref="ErrorCode"/>; 0 for none.</param>
/// <param name="Details">Field by field: what Discord's error tree or our own limits say.</param>
public sealed record Failure(
    FailureKind Kind, int Status = 0, int Code = 0, string Message = "", TimeSpan? RetryAfter = null, StopReason? Stopped = null)
{
    public IReadOnlyList<Breach> Details { get; init; } = [];

    public override string ToString() =>
        $"{Kind} (HTTP {Status}, code {Code}) {Message}{string.Concat(Details.Select(detail => $"; {detail}"))}";
}

/// <summary>Error codes that a bot reacts to (Topics, "Opcodes and Status Codes").</summary>
public static class ErrorCode
{
    public const int UnknownChannel = 10003;
    public const int UnknownMessage = 10008;
    public const int UnknownWebhook = 10015;
    public const int UnknownInteraction = 10062;
    public const int TooManyThreadMembers = 30033;
    public const int TooManyCommandCreates = 30034;
    public const int AlreadyAcknowledged = 40060;
    public const int OpeningDmsTooFast = 40003;
    public const int TooManyFollowUps = 40094;
    public const int MissingAccess = 50001;
    public const int CannotDm = 50007;
    public const int MissingPermissions = 50013;
    public const int InvalidWebhookToken = 50027;
    public const int InvalidForm = 50035;
    public const int NoMutualGuild = 50278;
    public const int TooManyThreads = 160006;
}
