namespace Bot.Tests.Hosting;

/// <summary>The real program on a store that went back, as somebody who put a backup in its place sees it.</summary>
public sealed class StoreWentBackTests : IDisposable
{
    private static readonly string[] Console = ["console", "--team", "demo", "--as", "alice"];
    private readonly string folder = Directory.CreateTempSubdirectory("bot-").FullName;

    private string Data => Path.Combine(folder, "data");

    private Dictionary<string, string?> Environment => new() { ["Data__Folder"] = Data };

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task An_older_copy_is_said_to_the_lead_worked_on_and_accepted_once()
    {
        await Said("me zone Europe/Paris\ncontact set desk address=one@example.org stewards\n");
        Copy(Path.Combine(Data, "redis"), Path.Combine(folder, "copy"));
        await Said("team set digest 7:30\nme zone Asia/Tokyo\ncontact set desk address=two@example.org stewards\n");
        Directory.Delete(Path.Combine(Data, "redis"), recursive: true);
        Copy(Path.Combine(folder, "copy"), Path.Combine(Data, "redis"));

        var said = await Said(
            "contact list\nteam set digest 8:15\nme zone Africa/Cairo\ncontact set desk address=three@example.org stewards\n"
            + "contact list\naudit verify\n");
        Assert.DoesNotContain("two@example.org", said);
        Assert.DoesNotContain("Several people", said);
        Assert.Contains("three@example.org", said);
        Assert.Contains("The storage has lost what was confirmed", said);
        Assert.Contains("The audit does not hold", said);
        Assert.Contains("are missing that came after", said);

        var (exit, accepted, error) = await BotProcess.Run(["store", "accept"], "", Environment);
        Assert.Equal(3, exit);
        Assert.Contains("demo: WentBack", accepted + error);
        Assert.Contains("the next that starts", accepted + error);
        said = await Said("remind me in 2 seconds wait\naudit list\naudit verify\n");
        Assert.Contains("The audit holds", said);
        (exit, accepted, _) = await BotProcess.Run(["store", "accept"], "", Environment);
        Assert.Equal(0, exit);
        Assert.Contains("Nothing is missing", accepted);
    }

    private async Task<string> Said(string lines)
    {
        var (exit, said, error) = await BotProcess.Run(Console, lines, Environment);
        Assert.True(exit == 0, error);
        return said + error;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }
}
