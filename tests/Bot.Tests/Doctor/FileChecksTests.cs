using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Bot.Doctor;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Doctor;

[UnsupportedOSPlatform("windows")]
public sealed class FileChecksTests : IDisposable
{
    private readonly Installation bot = new();

    public void Dispose() => bot.Dispose();

    [Fact]
    public async Task Before_the_first_start_nothing_is_wrong_and_nothing_is_made()
    {
        var seen = await bot.Look();
        Assert.DoesNotContain(seen, o => o.Condition == Condition.Wrong);
        Assert.Contains(seen, o => o.Said.Contains("nothing is stored yet", StringComparison.Ordinal));
        Assert.False(Directory.Exists(bot.Data));
    }

    [Fact]
    public async Task A_data_folder_that_others_get_into_is_wrong()
    {
        Directory.CreateDirectory(bot.Data, (UnixFileMode)0b111_101_101);
        Assert.Contains("chmod 700", await bot.Said("data folder", Condition.Wrong), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_is_a_file_is_wrong()
    {
        await File.WriteAllTextAsync(bot.Data, "", TestContext.Current.CancellationToken);
        Assert.Contains("is a file", await bot.Said("data folder", Condition.Wrong), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_belongs_to_another_user_is_named()
    {
        Directory.CreateDirectory(bot.Data, Installation.Owner | UnixFileMode.UserExecute);
        bot.At = bot.At with { User = 4711 };
        Assert.Contains("runs as user 4711", await bot.Said("data folder", Condition.Wrong), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Root_is_to_be_looked_at_and_another_user_is_not_spoken_of()
    {
        bot.At = bot.At with { User = 0 };
        Assert.Contains("runs as root", await bot.Said("user", Condition.Look), StringComparison.Ordinal);
        bot.At = bot.At with { User = 4711 };
        Assert.DoesNotContain(await bot.Look(), o => o.Subject == "user");
    }

    [Fact]
    public async Task A_key_file_is_read_held_to_its_mode_and_missed_when_it_is_gone()
    {
        Assert.Contains("32 bytes", await bot.Said("key file", Condition.Ok), StringComparison.Ordinal);
        File.SetUnixFileMode(bot.KeyFile, Installation.Owner | UnixFileMode.OtherRead);
        Assert.Contains("chmod 600", await bot.Said("key file", Condition.Wrong), StringComparison.Ordinal);
        bot.WriteSecret("keys/master.key", "not a key");
        Assert.Contains("32 bytes in base64", await bot.Said("key file", Condition.Wrong), StringComparison.Ordinal);
        File.Delete(bot.KeyFile);
        Assert.Contains("made at the first start", await bot.Said("key file", Condition.Ok), StringComparison.Ordinal);
        bot.Set["Redis:Configuration"] = "127.0.0.1:1";
        Assert.Contains("from its copy", await bot.Said("key file", Condition.Wrong), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_folder_that_everybody_may_write_is_wrong()
    {
        new DirectoryInfo(bot.Keys).UnixFileMode = (UnixFileMode)0b111_111_111;
        Assert.Contains("mode 777", await bot.Said("key folder", Condition.Wrong), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ext4", 90_000, "disk", Condition.Ok)]
    [InlineData("ext4", 900, "disk", Condition.Look)]
    [InlineData("ext4", 90, "disk", Condition.Wrong)]
    [InlineData("nfs4", 90_000, "file system", Condition.Wrong)]
    [InlineData("fuse.sshfs", 90_000, "file system", Condition.Wrong)]
    public async Task Room_and_kind_of_the_file_system_are_looked_at(string format, long free, string subject, Condition condition)
    {
        bot.At = bot.At with { Drive = _ => new DriveFacts(format, free << 20, 100_000L << 20) };
        Assert.Contains("MiB", await bot.Said("disk", subject == "disk" ? condition : Condition.Ok), StringComparison.Ordinal);
        await bot.Said(subject, condition);
    }

    [Fact]
    public void The_file_system_of_a_folder_that_is_not_there_is_that_of_the_one_above() =>
        Assert.True(DriveFacts.Of(Path.Combine(bot.Root, "a", "b"))!.Total > 0);

    [Fact]
    public async Task Secrets_in_settings_that_others_can_read_and_on_the_command_line_are_wrong()
    {
        var file = bot.WriteSecret("appsettings.json", $$"""{ "Redis": { "Configuration": "h:1,password={{Installation.Password}}" } }""");
        Assert.Contains("owner alone", await bot.Said("settings", Condition.Ok), StringComparison.Ordinal);
        File.SetUnixFileMode(file, Installation.Owner | UnixFileMode.GroupRead);
        Assert.Contains("chmod 600", await bot.Said("settings", Condition.Wrong), StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, "{}", TestContext.Current.CancellationToken);
        Assert.Contains("no secret", await bot.Said("settings", Condition.Ok), StringComparison.Ordinal);
        bot.Args = ["--Discord:Token=" + Installation.Password];
        await bot.Said("arguments", Condition.Wrong);
    }

    [Fact]
    public async Task A_certificate_is_held_to_its_mode_and_its_end()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=casebot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var clock = new FakeTimeProvider(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));
        using var made = request.CreateSelfSigned(clock.GetUtcNow(), clock.GetUtcNow().AddDays(100));
        var path = bot.WriteSecret("casebot.pem", made.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        bot.Set["Irc:Networks:libera:Servers"] = "irc.libera.chat:6697";
        bot.Set["Irc:Networks:libera:Certificate"] = path;
        bot.At = bot.At with { Time = clock };
        Assert.Contains("complete", await bot.Said("irc:libera", Condition.Ok), StringComparison.Ordinal);
        clock.Advance(TimeSpan.FromDays(90));
        Assert.Contains("10 days", await bot.Said("irc:libera", Condition.Look), StringComparison.Ordinal);
        clock.Advance(TimeSpan.FromDays(20));
        Assert.Contains("run out", await bot.Said("irc:libera", Condition.Wrong), StringComparison.Ordinal);
        File.SetUnixFileMode(path, Installation.Owner | UnixFileMode.OtherRead);
        Assert.Contains("chmod 600", await bot.Said("irc:libera", Condition.Wrong), StringComparison.Ordinal);
        bot.WriteSecret("casebot.pem", "nothing");
        Assert.Contains("no certificate", await bot.Said("irc:libera", Condition.Wrong), StringComparison.Ordinal);
    }
}
