using System.Text;
using Bot.Basics;
using Bot.Documents;
using Bot.People;
using Bot.Storage;
using Bot.Storage.Sealing;
using Testing.Desk;

namespace Bot.Tests.Storage;

public sealed class LastKnownFileTests
{
    [Fact]
    public void What_was_last_known_comes_back_under_the_same_key_and_is_sealed()
    {
        var folder = Directory.CreateTempSubdirectory("known-").FullName;
        var path = Path.Combine(folder, "last-known.sealed");
        using var keys = new KeyRing(Opened.TestKey);
        var file = new LastKnownFile(path, new Sealer(keys), Shipped.Codec);
        Assert.Empty(file.Read());
        var kept = Full.Documents.Where(d => d is Person or Team or Contacts.ContactBook or OnCall.Rota);
        var documents = kept.Select(d => (d is Person ? Slot.People : Sample.Demo, d with { Version = 3 })).ToList();
        file.Write(documents);
        Assert.Equal(documents.Count, file.Read().Count);
        Assert.All(file.Read(), d => Assert.Equal(3, d.Document.Version));
        Assert.DoesNotContain("oversight@example.org", Encoding.Latin1.GetString(File.ReadAllBytes(path)));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        using var other = new KeyRing(new byte[32]);
        Assert.Empty(new LastKnownFile(path, new Sealer(other), Shipped.Codec).Read());
        Directory.Delete(folder, recursive: true);
    }
}
