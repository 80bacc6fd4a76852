namespace Discord.Rest;

internal static class Checked
{
    /// <summary>Null when there is nothing to complain about.</summary>
    public static Failure? Failure(IReadOnlyList<Breach> breaches) =>
        breaches.Count == 0
            ? null
            : new Failure(FailureKind.Invalid, Message: "Not sent: it breaks Discord's limits.") { Details = breaches };
}
