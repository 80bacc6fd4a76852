namespace Discord;

/// <summary>Looks a thread through before it is opened or changed.</summary>
public static class ThreadLimits
{
    public static IReadOnlyList<Breach> Check(ThreadDraft thread) =>
        Check(thread.Name, thread.AutoArchiveDuration, thread.RateLimitPerUser);

    public static IReadOnlyList<Breach> Check(ThreadEdit thread) =>
        Check(thread.Name, thread.AutoArchiveDuration, thread.RateLimitPerUser);

    private static IReadOnlyList<Breach> Check(string? name, int? archive, int? slow)
    {
        var breaches = new BreachList();
        breaches.Text("name", name, Limit.ThreadName, 1);
        breaches.Require(archive is null or 60 or 1440 or 4320 or 10080, "auto_archive_duration", "60, 1440, 4320 or 10080 minutes");
        breaches.Within("rate_limit_per_user", slow ?? 0, 0, Limit.SlowModeSeconds, "seconds");
        return breaches.Found;
    }
}
