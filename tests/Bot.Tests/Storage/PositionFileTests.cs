using System.Text;
using Bot.Basics;
using Bot.Documents;
using Bot.Storage.Positions;
using Bot.Storage.Sealing;
using NodaTime;

namespace Bot.Tests.Storage;

public sealed class PositionFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("positions-").FullName;
    private readonly Sealer sealer = new(new KeyRing(Opened.TestKey));

    public void Dispose()
    {
        sealer.Keys.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void What_is_kept_comes_back_with_what_was_lost_and_is_sealed()
    {
        using var file = PositionFile.Take(folder, sealer);
        var loss = new StoreLoss(Sample.Demo, LossKind.WentBack, "17-3", 152, At(1), At(2), At(3));
        KeptSlot[] kept = [new(Sample.Demo, new SlotPosition("18-0", [1, 2, 3], 7), [loss]), new(Slot.People, null, [])];
        file.Write(kept);
        var read = file.Read(out var why);
        Assert.Null(why);
        Assert.Equal(kept.Select(k => (k.Slot, k.Place)), read.Select(k => (k.Slot, k.Place)));
        Assert.Equal(7, read[0].Place!.Count);
        Assert.Equal(loss, Assert.Single(read[0].Losses));
        Assert.DoesNotContain("demo", Encoding.Latin1.GetString(File.ReadAllBytes(file.Path)));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file.Path));
    }

    [Fact]
    public void A_file_that_is_torn_or_of_another_key_is_said_and_gives_nothing()
    {
        using var file = PositionFile.Take(folder, sealer);
        file.Write([new KeptSlot(Sample.Demo, new SlotPosition("18-0", [1], 7), [])]);
        var whole = File.ReadAllBytes(file.Path);
        for (var length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(file.Path, whole[..length]);
            Assert.Empty(file.Read(out var torn));
            Assert.NotNull(torn);
        }

        File.WriteAllBytes(file.Path, whole);
        using var other = new KeyRing(new byte[32]);
        Assert.Empty(Assert.Single(PositionFile.All(folder, new Sealer(other))).Read(out var why));
        Assert.NotNull(why);
    }

    [Fact]
    public void Two_processes_of_one_folder_have_a_file_each()
    {
        using var one = PositionFile.Take(folder, sealer);
        using var two = PositionFile.Take(folder, sealer);
        Assert.NotEqual(one.Path, two.Path);
        one.Dispose();
        using var three = PositionFile.Take(folder, sealer);
        Assert.Equal(one.Path, three.Path);
    }

    [Theory]
    [InlineData("9-0", "10-0")]
    [InlineData("10-9", "10-10")]
    [InlineData("1764521234567-99", "1764521234568-0")]
    public void Places_are_compared_as_numbers(string first, string second)
    {
        Assert.True(SlotPosition.Compare(first, second) < 0);
        Assert.True(SlotPosition.Compare(second, first) > 0);
        Assert.Equal(0, SlotPosition.Compare(first, first));
    }

    private static Instant At(long seconds) => Instant.FromUnixTimeSeconds(seconds);
}
