using System.Runtime.InteropServices;

namespace Bot.Startup;

/// <summary>How long the machine has run, sleep included: CLOCK_BOOTTIME of clock_gettime(2); elsewhere what the timers run by.</summary>
internal static class BootClock
{
    private const int BootTime = 7;

    /// <summary>Since the boot.</summary>
    public static TimeSpan Elapsed() => OperatingSystem.IsLinux() && Environment.Is64BitProcess && clock_gettime(BootTime, out var at) == 0
        ? new TimeSpan(at.Seconds * TimeSpan.TicksPerSecond + at.Nanoseconds / TimeSpan.NanosecondsPerTick)
        : TimeProvider.System.GetElapsedTime(0);

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int clock_gettime(int clock, out Moment at);

    private readonly record struct Moment(long Seconds, long Nanoseconds);
}
