namespace Bot.Guidance;

/// <summary>
/// A folder whose snippets replace and extend the shipped ones: one folder a language in it (<c>en/good-reply.md</c>).
/// Edited files are seen without a restart: whoever asks for <see cref="Current"/> finds out, at most once in <see cref="Patience"/>.
/// </summary>
/// <param name="folder">The folder; null or absent means the shipped pack alone. It may come into being later.</param>
/// <param name="time">Tells when to look again.</param>
public sealed class PackFolder(string? folder, TimeProvider time)
{
    /// <summary>How old an answer may be.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>A larger file is not somebody's snippet; in bytes.</summary>
    private const long Largest = 256 * 1024;

    private readonly Lock _gate = new();
    private GuidanceShelf _shelf = GuidanceShelf.Shipped;
    private string _stamp = "";
    private long? _looked;

    /// <summary>The pack as it stands now, with its search.</summary>
    public GuidanceShelf Current
    {
        get
        {
            lock (_gate)
            {
                if (folder is not null && (_looked is not { } looked || time.GetElapsedTime(looked) >= Patience))
                    LookAgain(folder);
                return _shelf;
            }
        }
    }

    private void LookAgain(string root)
    {
        _looked = time.GetTimestamp();
        var files = Directory.Exists(root)
            ? new DirectoryInfo(root).EnumerateFiles("*.md", SearchOption.AllDirectories).OrderBy(file => file.FullName, StringComparer.Ordinal).ToArray()
            : [];
        var stamp = string.Join('\n', files.Select(file => $"{file.FullName}|{file.LastWriteTimeUtc.Ticks}|{file.Length}"));
        if (stamp == _stamp)
            return;
        _stamp = stamp;
        var problems = new List<string>();
        var own = files.Select(file => Read(file, problems)).OfType<Snippet>().ToArray();
        _shelf = own.Length == 0 && problems.Count == 0
            ? GuidanceShelf.Shipped
            : new GuidanceShelf(new GuidancePack(GuidancePack.Shipped.All.Concat(own), problems));
    }

    /// <summary>A file that somebody is in the middle of writing is a "no": it is told and read again when its stamp changes.</summary>
    private static Snippet? Read(FileInfo file, List<string> problems)
    {
        try
        {
            if (file.Length > Largest)
                throw new InvalidDataException($"{file.Name}: larger than {Largest / 1024} KiB.");
            return Snippet.Parse(File.ReadAllText(file.FullName), file.Name, file.Directory!.Name);
        }
        catch (Exception unread) when (unread is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            problems.Add(unread.Message);
            return null;
        }
    }
}
