using Bot.Basics;
using Bot.Storage.Sealing;
using FsCheck;
using FsCheck.Fluent;
using static Bot.Tests.Storage.Sample;

namespace Bot.Tests.Storage;

public sealed class SealerTests : IDisposable
{
    private static readonly DocId Id = OfCase(417);
    private readonly KeyRing keys = new(Opened.TestKey);

    private Sealer Sealer => new(keys);

    public void Dispose() => keys.Dispose();

    [Fact]
    public void What_was_sealed_opens_with_its_format_and_version() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(), ArbMap.Default.ArbFor<byte>(), ArbMap.Default.ArbFor<long>(), (content, format, version) =>
        {
            content ??= [];
            var value = Sealer.Close(Demo, Id, SealedKind.Body, format, version, content);
            var opened = Sealer.Open(Demo, Id, SealedKind.Body, value, out var seal);
            return opened.SequenceEqual(content) && seal == new Seal(format, version, keys.Current.Id);
        }));

    [Fact]
    public void Any_changed_byte_breaks_the_seal()
    {
        var value = Close();
        for (var i = 0; i < value.Length; i++)
        {
            var changed = value.ToArray();
            changed[i] ^= 0x20;
            Assert.Throws<SealingException>(() => Sealer.Open(Demo, Id, SealedKind.Body, changed, out _));
        }

        Assert.Throws<SealingException>(() => Sealer.Open(Demo, Id, SealedKind.Body, value.AsSpan(0, 20), out _));
    }

    [Fact]
    public void A_value_opens_in_its_own_place_only()
    {
        var value = Close();
        Assert.Throws<SealingException>(() => Sealer.Open(Slot.People, Id, SealedKind.Body, value, out _));
        Assert.Throws<SealingException>(() => Sealer.Open(Demo, OfCase(41), SealedKind.Body, value, out _));
        Assert.Throws<SealingException>(() => Sealer.Open(Demo, Id, SealedKind.Head, value, out _));
    }

    [Fact]
    public void A_newer_seal_and_an_unknown_key_are_named()
    {
        var value = Close();
        using var others = new KeyRing(new byte[32]);
        Assert.Contains("not here", Refusal(new Sealer(others), value), StringComparison.Ordinal);
        value[0] = Seal.Format + 1;
        Assert.Contains("not known", Refusal(Sealer, value), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_was_rotated_out_still_opens()
    {
        var value = Close();
        using var next = new KeyRing(new byte[32]);
        var old = new KeyRing(Opened.TestKey);
        next.Add(old.Current);
        Assert.Equal("content"u8.ToArray(), new Sealer(next).Open(Demo, Id, SealedKind.Body, value, out _));
    }

    [Fact]
    public void Many_threads_seal_and_open_at_once() => Parallel.For(0, 20_000, i =>
    {
        var content = BitConverter.GetBytes(i);
        var value = Sealer.Close(Demo, Id, SealedKind.Body, 1, i, content);
        Assert.Equal(content, Sealer.Open(Demo, Id, SealedKind.Body, value, out _));
    });

    [Fact]
    public void A_name_is_hidden_the_same_way_every_time_and_differently_under_another_key()
    {
        using var others = new KeyRing(new byte[32]);
        Assert.Equal(keys.Hide("name:k"), keys.Hide("name:k"));
        Assert.NotEqual(keys.Hide("name:k"), keys.Hide("name:l"));
        Assert.NotEqual(keys.Hide("name:k"), others.Hide("name:k"));
    }

    private static string Refusal(Sealer sealer, byte[] value) =>
        Assert.Throws<SealingException>(() => sealer.Open(Demo, Id, SealedKind.Body, value, out _)).Message;

    private byte[] Close() => Sealer.Close(Demo, Id, SealedKind.Body, 1, 5, "content"u8);
}
