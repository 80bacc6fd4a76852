using System.Text.RegularExpressions;
using Bot.Configuration;
using Microsoft.Extensions.Configuration;
using YamlDotNet.RepresentationModel;

namespace Bot.Tests.Hosting;

/// <summary>What README shows to be copied is what the program takes.</summary>
public sealed partial class ReadmeExamplesTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Architecture.Repository.Root, "README.md"));

    [Fact]
    public void Compose_and_kubernetes_examples_are_yaml_and_name_settings_that_there_are()
    {
        var examples = Yaml().Matches(Readme).Select(m => m.Groups[1].Value).ToList();
        Assert.All(examples, example =>
        {
            var read = new YamlStream();
            read.Load(new StringReader(example));
            Assert.NotEmpty(read.Documents);
        });
        var configuring = examples.Where(e => Setting().IsMatch(e)).ToList();
        Assert.Equal(2, configuring.Count);
        foreach (var example in configuring)
        {
            var named = Setting().Matches(example).Select(m => m.Value.Replace("__", ":", StringComparison.Ordinal)).Distinct().ToList();
            Assert.True(named.Count > 3);
            var values = named.ToDictionary(n => n, n => (string?)Value(n));
            Settings.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build()); // Refuses what there is not.
        }
    }

    [Theory]
    [InlineData("bot doctor")]
    [InlineData("bot backup FILE")]
    [InlineData("bot backup --verify FILE")]
    [InlineData("bot restore FILE")]
    public async Task What_the_program_is_asked_for_stands_in_its_help_too(string words)
    {
        var (exit, said, _) = await BotProcess.Run(["help"], "", new Dictionary<string, string?>());
        Assert.Equal(0, exit);
        Assert.Contains(words, said, StringComparison.Ordinal);
        Assert.Contains(words, Readme, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_doctor_says_by_its_exit_code_how_it_stands_also_where_settings_are_wrong()
    {
        var folder = Directory.CreateTempSubdirectory("bot-doctor-");
        var environment = new Dictionary<string, string?> { ["Data__Folder"] = Path.Combine(folder.FullName, "data") };
        var lacking = await BotProcess.Run(["doctor"], "", environment);
        Assert.Equal(2, lacking.Exit);
        Assert.Contains("Teams names no team", lacking.Out, StringComparison.Ordinal);
        environment["Teams__arb__Lead"] = "alice";
        environment["Teams__arb__Account"] = "console/alice";
        var fresh = await BotProcess.Run(["doctor"], "", environment);
        Assert.True(fresh.Exit == 1, fresh.Out); // No network, and nobody is told as the operator.
        environment["Redis__CallLimit"] = "soon";
        var wrong = await BotProcess.Run(["doctor"], "", environment);
        Assert.Equal(2, wrong.Exit);
        Assert.Contains("wrong settings", wrong.Out, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    private static string Value(string name) => name.Split(':')[^1] switch
    {
        "Account" => "console/root",
        "Lead" => "alice",
        "Servers" => "irc.libera.chat:6697",
        _ => "text",
    };

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Yaml();

    [GeneratedRegex(@"\b[A-Z][A-Za-z]+(?:__[A-Za-z0-9]+)+")]
    private static partial Regex Setting();
}
