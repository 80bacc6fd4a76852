using System.Collections.Immutable;
using Bot.Basics;
using Bot.Documents;
using Bot.Storage.Sealing;
using NodaTime;

namespace Bot.Storage.Positions;

/// <summary>
/// How far each slot had come, kept outside of Redis and sealed: so that a store that went back is told from one that is as it was. The
/// file is replaced whole; whoever reads it meets the old or the new.
/// </summary>
/// <remarks>Each process that works in a data folder has a file of its own, which it holds by a lock beside it.</remarks>
public sealed class PositionFile : IDisposable
{
    private const byte Format = 1;
    private const int MostProcesses = 16;
    private static readonly DocId Id = new("m:positions");
    private readonly Sealer sealer;
    private readonly FileStream? held;

    private PositionFile(string path, Sealer sealer, FileStream? held) => (Path, this.sealer, this.held) = (path, sealer, held);

    /// <summary>Where it lies.</summary>
    public string Path { get; }

    /// <summary>Takes the first file of a folder that no other process holds.</summary>
    /// <exception cref="StartupException">None could be taken.</exception>
    public static PositionFile Take(string folder, Sealer sealer)
    {
        for (var number = 1; ; number++)
            try
            {
                var path = PathOf(folder, number);
                return new PositionFile(path, sealer, new FileStream(
                    path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose));
            }
            catch (IOException) when (number < MostProcesses)
            {
                // Another process has it.
            }
            catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
            {
                throw new StartupException(
                    $"Data:Folder is {folder}, and how far the store has come cannot be kept there: {cause.Message}", cause);
            }
    }

    /// <summary>The files of a folder, to be read only.</summary>
    public static IReadOnlyList<PositionFile> All(string folder, Sealer sealer) =>
        [.. Enumerable.Range(1, MostProcesses).Select(n => PathOf(folder, n)).Where(File.Exists)
            .Select(p => new PositionFile(p, sealer, null))];

    /// <summary>What it holds; nothing where there is none or it cannot be read, and then why.</summary>
    public IReadOnlyList<KeptSlot> Read(out string? unreadable)
    {
        unreadable = null;
        if (!File.Exists(Path))
            return [];
        try
        {
            var content = sealer.Open(Slot.People, Id, SealedKind.Body, File.ReadAllBytes(Path), out var seal);
            if (seal.Content == Format)
                return KeptSlots.Read(content);
            unreadable = $"it is of format {seal.Content}, and this program knows {Format}";
        }
        catch (Exception torn) when (torn is SealingException or FormatException or IOException or ArgumentException)
        {
            unreadable = torn.Message;
        }

        return [];
    }

    /// <summary>Replaces it, and waits until the disk has it.</summary>
    /// <exception cref="IOException">The disk is full or away.</exception>
    public void Write(IEnumerable<KeptSlot> slots)
    {
        var content = KeptSlots.Write([.. slots]);
        var fresh = Path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(fresh, options))
        {
            file.Write(sealer.Close(Slot.People, Id, SealedKind.Body, Format, 1, content));
            file.Flush(flushToDisk: true);
        }

        File.Move(fresh, Path, overwrite: true);
    }

    /// <inheritdoc/>
    public void Dispose() => held?.Dispose();

    private static string PathOf(string folder, int number) =>
        System.IO.Path.Combine(folder, number == 1 ? "positions.sealed" : $"positions-{number}.sealed");
}

/// <summary>What is kept of a slot.</summary>
/// <param name="Slot">Which.</param>
/// <param name="Place">How far it had come; null where that is not known.</param>
/// <param name="Losses">What it has lost, until the operator accepts it.</param>
public sealed record KeptSlot(Slot Slot, SlotPosition? Place, ImmutableArray<StoreLoss> Losses);
