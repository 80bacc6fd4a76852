using System.Security.Cryptography;
using Bot.Backup;
using Bot.Storage.Sealing;
using Bot.Tests.Storage;

namespace Bot.Tests.Backup;

public sealed class SealedFileTests : IDisposable
{
    private readonly KeyRing keys = new(Opened.TestKey);

    public void Dispose() => keys.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(SealedWriter.PieceLength - 1)]
    [InlineData(SealedWriter.PieceLength)]
    [InlineData(SealedWriter.PieceLength + 1)]
    [InlineData((3 * SealedWriter.PieceLength) + 17)]
    public void What_was_written_is_read(int length)
    {
        var content = RandomNumberGenerator.GetBytes(length);
        var file = Write(content);
        Assert.Equal(content, Read(file, keys));
        if (length > 16)
            Assert.Equal(-1, file.AsSpan().IndexOf(content.AsSpan(0, 16))); // Nothing of it stands in the clear.
    }

    [Fact]
    public void A_byte_that_was_changed_anywhere_is_noticed()
    {
        var file = Write(RandomNumberGenerator.GetBytes(SealedWriter.PieceLength + 1000));
        int[] places = [0, 16, 17, 32, 33, 36, 37, 40, 60, 100, SealedWriter.PieceLength, file.Length - 1001, file.Length - 1];
        foreach (var at in places)
        {
            var changed = file.ToArray();
            changed[at] ^= 1;
            Assert.Throws<BackupException>(() => Read(changed, keys));
        }
    }

    [Fact]
    public void A_file_that_was_cut_off_anywhere_or_grew_is_noticed()
    {
        var file = Write(RandomNumberGenerator.GetBytes(SealedWriter.PieceLength + 1000));
        var firstPiece = 33 + 4 + SealedWriter.PieceLength + Seal.Overhead;
        foreach (var at in new[] { 0, 16, 33, 35, 1000, firstPiece - 1, firstPiece, firstPiece + 4, file.Length - 1 })
            Assert.Throws<BackupException>(() => Read(file[..at], keys));
        Assert.Throws<BackupException>(() => Read([.. file, 0], keys));
    }

    [Fact]
    public void Pieces_that_changed_places_or_come_from_another_file_do_not_open()
    {
        var (one, other) = (Write(new byte[3 * SealedWriter.PieceLength]), Write(new byte[3 * SealedWriter.PieceLength]));
        const int Piece = 4 + SealedWriter.PieceLength + Seal.Overhead;
        byte[] Part(byte[] of, int number) => of[(33 + (number * Piece))..(33 + ((number + 1) * Piece))];
        Assert.Throws<BackupException>(() => Read([.. one[..33], .. Part(one, 1), .. Part(one, 0), .. Part(one, 2)], keys));
        Assert.Throws<BackupException>(() => Read([.. one[..33], .. Part(one, 0), .. Part(other, 1), .. Part(one, 2)], keys));
        Assert.Equal(3 * SealedWriter.PieceLength, Read([.. one[..33], .. Part(one, 0), .. Part(one, 1), .. Part(one, 2)], keys).Length);
    }

    [Fact]
    public void Another_key_is_named_as_that()
    {
        using var others = new KeyRing([.. Opened.TestKey.Reverse()]);
        var refused = Assert.Throws<BackupException>(() => Read(Write("content"u8.ToArray()), others));
        Assert.Contains("another master key", refused.Message, StringComparison.Ordinal);
        Assert.Contains($"{keys.Current.Id:x16}", refused.Message, StringComparison.Ordinal);
    }

    private static byte[] Read(byte[] file, KeyRing keys)
    {
        using var from = new SealedReader(new MemoryStream(file), new Sealer(keys));
        var read = new MemoryStream();
        from.CopyTo(read);
        return read.ToArray();
    }

    private byte[] Write(byte[] content)
    {
        var file = new MemoryStream();
        using (var to = new SealedWriter(file, new Sealer(keys)))
        {
            to.Write(content);
            to.Finish();
        }

        return file.ToArray();
    }
}
