using System.Runtime.Versioning;
using Bot.Configuration;
using Bot.Doctor;
using Bot.Tests.Storage;
using Microsoft.Extensions.Configuration;
using Testing.Desk;
using Testing.Stores;

namespace Bot.Tests.Doctor;

/// <summary>An installation of one test: a folder, settings as an operator would write them, and the doctor's look at it.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class Installation : IDisposable
{
    public const string Password = "a-very-secret-word";
    public const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("bot-doctor-");

    public Installation()
    {
        Directory.CreateDirectory(Keys, Owner | UnixFileMode.UserExecute);
        WriteKey(Opened.TestKey);
        Set["Data:Folder"] = Data;
        Set["Vault:KeyFile"] = KeyFile;
        Set["Teams:arb:Lead"] = "alice";
        Set["Teams:arb:Account"] = "console/alice";
        Set["Operator:Account"] = "console/root";
    }

    public Dictionary<string, string?> Set { get; } = [];

    public string Root => root.FullName;

    public string Data => Path.Combine(Root, "data");

    public string Keys => Path.Combine(Root, "keys");

    public string KeyFile => Path.Combine(Keys, "master.key");

    public string[] Args { get; set; } = [];

    /// <summary>Root of the tests' machine is told as another user, for whom all is well.</summary>
    public Surroundings At { get; set; } = Surroundings.Here with { Drive = _ => new DriveFacts("ext4", 90L << 30, 100L << 30) };

    public void WriteKey(byte[] key)
    {
        File.WriteAllText(KeyFile, Convert.ToBase64String(key) + "\n");
        File.SetUnixFileMode(KeyFile, Owner);
    }

    public string WriteSecret(string name, string content)
    {
        var path = Path.Combine(Root, name);
        File.WriteAllText(path, content);
        File.SetUnixFileMode(path, Owner);
        return path;
    }

    public void Use(RedisServer server, string more = "") => Set["Redis:Configuration"] = $"127.0.0.1:{server.Port}{more}";

    public async Task<IReadOnlyList<Observation>> Look()
    {
        var settings = Settings.Read(new ConfigurationBuilder().AddInMemoryCollection(Set).Build());
        var seen = await new Examination(settings, Args, Shipped.Codec, At with { Folder = Root })
            .Look(TestContext.Current.CancellationToken);
        var page = DoctorPage.Write(seen);
        Assert.DoesNotContain(Password, page, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToBase64String(Opened.TestKey), page, StringComparison.Ordinal);
        Assert.All(page.Split('\n'), line => Assert.True(line.Length <= 80 || !line[20..].Contains(' '), line));
        return seen;
    }

    /// <summary>What is said of one subject.</summary>
    public async Task<string> Said(string subject, Condition condition)
    {
        var seen = await Look();
        var found = seen.Where(o => o.Subject == subject && o.Condition == condition).Select(o => $"{o.Said} Do: {o.ToDo}").ToList();
        Assert.True(found.Count > 0, $"{condition} of {subject} is not in:\n" + DoctorPage.Write(seen));
        return string.Join('\n', found);
    }

    public void Dispose() => root.Delete(recursive: true);
}
