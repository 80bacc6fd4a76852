using Bot.Configuration;
using Bot.Storage.Sealing;


namespace Bot.Startup;

/// <summary>Folders of this installation.</summary>
public sealed record Folders(string Data, string Redis, string KeyFile)
{
    /// <summary>From the settings; the data folder is one of the user's own where none is set.</summary>
    public static Folders Of(Settings settings)
    {
        var data = settings.Data.Folder.Length > 0 ? settings.Data.Folder
            : Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
                "casebot");
        data = Path.GetFullPath(data);
        return new Folders(data, Path.Combine(data, "redis"),
            settings.Vault.KeyFile.Length > 0 ? Path.GetFullPath(settings.Vault.KeyFile) : Path.Combine(data, "keys", "master.key"));
    }

    /// <summary>Makes the data folder, for its owner alone.</summary>
    /// <exception cref="StartupException">It cannot be made or written to.</exception>
    public void Make()
    {
        try
        {
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(Data);
            else
                Directory.CreateDirectory(Data, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            var probe = Path.Combine(Data, ".probe");
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartupException(
                $"Data:Folder is {Data}, and I cannot write there: {e.Message} Name a folder that the user who runs me owns.", e);
        }
    }

    /// <summary>Reads the master key; makes it only for a private store that has no data yet.</summary>
    public KeyRing Keys(bool mayMake)
    {
        try
        {
            var holdsData = Directory.Exists(Redis)
                && Directory.EnumerateFiles(Redis, "*", SearchOption.AllDirectories)
                    .Any(f => f.Contains("appendonly", StringComparison.Ordinal));
            var fresh = mayMake && !holdsData;
            return KeyRing.Of(MasterKeyFile.Read(KeyFile, fresh));
        }
        catch (MasterKeyException bad)
        {
            throw new StartupException($"Vault:KeyFile: {bad.Message}", bad);
        }
    }
}
