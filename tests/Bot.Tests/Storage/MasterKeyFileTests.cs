using System.Runtime.Versioning;
using Bot.Storage.Sealing;

namespace Bot.Tests.Storage;

[UnsupportedOSPlatform("windows")]
public sealed class MasterKeyFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("key-").FullName;

    private string File => Path.Combine(folder, "keys", "master");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_missing_one_is_made_once_for_its_owner_alone()
    {
        var key = MasterKeyFile.Read(File, create: true);
        Assert.Equal(32, key.Length);
        Assert.Equal(key, MasterKeyFile.Read(File, create: false));
        Assert.Equal(key, MasterKeyFile.Read(File, create: true));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
            System.IO.File.GetUnixFileMode(Path.GetDirectoryName(File)!));
    }

    [Fact]
    public void A_missing_one_is_refused_where_data_exist() =>
        Assert.Contains(File, Refusal(() => MasterKeyFile.Read(File, create: false)), StringComparison.Ordinal);

    [Fact]
    public void One_that_others_can_read_is_refused_with_the_command_that_helps()
    {
        MasterKeyFile.Read(File, create: true);
        System.IO.File.SetUnixFileMode(File, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        Assert.Contains("chmod 600", Refusal(() => MasterKeyFile.Read(File, create: true)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("AAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void One_that_holds_no_key_is_refused(string text)
    {
        MasterKeyFile.Read(File, create: true);
        System.IO.File.WriteAllText(File, text);
        Assert.Contains("32 bytes", Refusal(() => MasterKeyFile.Read(File, create: true)), StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_cannot_be_made_says_why()
    {
        System.IO.File.WriteAllText(Path.Combine(folder, "keys"), "a file where the folder should be");
        Assert.Contains("cannot be made", Refusal(() => MasterKeyFile.Read(File, create: true)), StringComparison.Ordinal);
    }

    private static string Refusal(Action act) => Assert.Throws<MasterKeyException>(act).Message;
}
