namespace Bot.Doctor;

/// <summary>How something that was looked at stands.</summary>
public enum Condition
{
    /// <summary>As it should be.</summary>
    Ok,

    /// <summary>The bot runs so; somebody should look.</summary>
    Look,

    /// <summary>The bot does not start so, or what is kept could be lost or read by others.</summary>
    Wrong,
}

/// <summary>One thing that was looked at. What was not looked at is not said.</summary>
/// <param name="Condition">How it stands.</param>
/// <param name="Subject">What was looked at, in 12 letters at most.</param>
/// <param name="Said">What is so; never with a secret.</param>
/// <param name="ToDo">What would be right; empty where all is well.</param>
public sealed record Observation(Condition Condition, string Subject, string Said, string ToDo = "")
{
    internal static Observation Ok(string subject, string said) => new(Condition.Ok, subject, said);

    internal static Observation Look(string subject, string said, string toDo) => new(Condition.Look, subject, said, toDo);

    internal static Observation Wrong(string subject, string said, string toDo) => new(Condition.Wrong, subject, said, toDo);
}

/// <summary>What is taken from the machine; tests give another where no real one can be had.</summary>
/// <param name="User">The user id that it runs as; 0 is root.</param>
/// <param name="Folder">Where it was started: settings are read there.</param>
/// <param name="Drive">The file system that holds a path; null where that cannot be told.</param>
/// <param name="Time">The clock.</param>
public sealed record Surroundings(uint User, string Folder, Func<string, DriveFacts?> Drive, TimeProvider Time)
{
    /// <summary>This machine.</summary>
    public static Surroundings Here => new(
        OperatingSystem.IsWindows() ? 1 : Storage.Embedded.Libc.EffectiveUser, Directory.GetCurrentDirectory(), DriveFacts.Of,
        TimeProvider.System);
}

/// <summary>A file system: what it is called, and how many bytes are free of how many.</summary>
public sealed record DriveFacts(string Format, long Free, long Total)
{
    /// <summary>Of the file system that holds a path, which need not be there yet.</summary>
    public static DriveFacts? Of(string path)
    {
        var there = path;
        while (!Directory.Exists(there))
            if (Path.GetDirectoryName(there) is { Length: > 0 } above)
                there = above;
            else
                return null;
        try
        {
            var drive = new DriveInfo(there);
            return new DriveFacts(drive.DriveFormat, drive.AvailableFreeSpace, drive.TotalSize);
        }
        catch (Exception bad) when (bad is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
