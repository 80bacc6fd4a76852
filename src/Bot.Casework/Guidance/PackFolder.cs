namespace Bot.Guidance;

/// <summary>
/// A folder whose snippets and support organisations replace and extend the shipped ones: one folder a language in it
/// (<c>en/good-reply.md</c>, <c>en/resources.yaml</c>).
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
                    BringForward(folder);
                return _shelf;
            }
        }
    }

    private void BringForward(string root)
    {
        _looked = time.GetTimestamp();
        var files = Directory.Exists(root)
            ? new DirectoryInfo(root).EnumerateFiles("*", SearchOption.AllDirectories)
                .Where(file => file.Extension == ".md" || file.Name == SupportList.FileName)
                .OrderBy(file => file.FullName, StringComparer.Ordinal).ToArray()
            : [];
        var stamp = string.Join('\n', files.Select(file => $"{file.FullName}|{file.LastWriteTimeUtc.Ticks}|{file.Length}"));
        if (stamp == _stamp)
            return;
        _stamp = stamp;
        var problems = new List<string>();
        var own = files.Where(file => file.Extension == ".md")
            .Select(file => Read(file, problems, text => Snippet.Parse(text, file.Name, file.Directory!.Name)))
            .OfType<Snippet>().ToArray();
        var support = files.Where(file => file.Name == SupportList.FileName)
            .Aggregate(SupportList.Shipped, (list, file) => Read(file, problems, text => list.With(text, file.Name)) ?? list);
        _shelf = files.Length == 0
            ? GuidanceShelf.Shipped
            : new GuidanceShelf(new GuidancePack(GuidancePack.Shipped.All.Concat(own), problems), support);
    }

    /// <summary>A file that somebody is in the middle of writing is a "no": it is told and read again when its stamp changes.</summary>
    private static T? Read<T>(FileInfo file, List<string> problems, Func<string, T> parse) where T : class
    {
        try
        {
            if (file.Length > Largest)
                throw new InvalidDataException($"{file.Name}: larger than {Largest / 1024} KiB.");
            return parse(File.ReadAllText(file.FullName));
        }
        catch (Exception unread) when (unread is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            problems.Add(unread.Message);
            return null;
        }
    }
}
