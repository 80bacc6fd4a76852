using System.Text.Json;
using Bot.Basics;
using Bot.Documents;
using Bot.Storage.Formats;
using Bot.Storage.Sealing;

namespace Bot.Storage;

/// <summary>
/// Persons, teams, contacts and rotas as last known, sealed in a file of the data folder: so that "where does this go?" is answered
/// after a start while Redis is down.
/// </summary>
public sealed class LastKnownFile(string path, Sealer sealer, DocumentCodec codec)
{
    private const byte Format = 1;
    private static readonly DocId Id = new("m:last-known");
    private byte[] written = [];

    /// <summary>What the file holds; nothing where there is none, or one that this key or program cannot read: it is only a copy.</summary>
    public IReadOnlyList<(Slot Slot, Document Document)> Read()
    {
        if (!File.Exists(path))
            return [];
        try
        {
            var content = sealer.Open(Slot.People, Id, SealedKind.Body, File.ReadAllBytes(path), out var seal);
            return seal.Content != Format ? [] : [.. JsonSerializer.Deserialize<List<Line>>(content)!.Select(l =>
                (new Slot(l.Slot), codec.Read(new DocId(l.Id), l.Body, l.Format, l.Version)))];
        }
        catch (Exception unreadable) when (unreadable is SealingException or FormatException or JsonException)
        {
            return [];
        }
    }

    /// <summary>Writes it anew if it changed.</summary>
    public void Write(IEnumerable<(Slot Slot, Document Document)> lastKnown)
    {
        var inOrder = lastKnown.OrderBy(l => l.Slot.Tag, StringComparer.Ordinal)
            .ThenBy(l => l.Document.Doc.Value, StringComparer.Ordinal);
        var content = JsonSerializer.SerializeToUtf8Bytes(inOrder.Select(l => LineOf(l.Slot, l.Document)).ToList());
        if (content.AsSpan().SequenceEqual(written))
            return;
        var fresh = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(fresh, options))
            file.Write(sealer.Close(Slot.People, Id, SealedKind.Body, Format, 1, content));
        File.Move(fresh, path, overwrite: true);
        written = content;
    }

    private Line LineOf(Slot slot, Document document)
    {
        var format = codec.Kinds.Of(document.Doc).Format;
        return new Line(slot.Tag, document.Doc.Value, document.Version, format, codec.Write(document));
    }

    private sealed record Line(string Slot, string Id, long Version, byte Format, byte[] Body);
}
