using System.Runtime.InteropServices;

namespace Bot.Hosting;

/// <summary>Keeps this process's memory off the disk: a core would hold the master key and what people wrote.</summary>
internal static class CoreDumps
{
    private const int Core = 4; // RLIMIT_CORE, setrlimit(2)

    /// <summary>
    /// One byte: too small for any file, and where the kernel pipes cores to a program, which does not ask about sizes, the one size at
    /// which it gives up as well (do_coredump in the kernel's fs/coredump.c). None at all would not stop the pipe.
    /// </summary>
    private const nuint Most = 1;

    /// <summary>Forbids them, for this process and those that it starts. Where less is allowed already it stays so.</summary>
    public static void Forbid()
    {
        if (OperatingSystem.IsLinux())
            _ = setrlimit(Core, [Most, Most]);
    }

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int setrlimit(int resource, nuint[] limit);
}
