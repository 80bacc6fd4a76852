using System.Reflection;
using System.Text.RegularExpressions;

namespace Bot.Tests.Hosting;

public sealed partial class LayersTests
{
    [Fact]
    public void The_libraries_reference_no_project_of_ours_and_the_domain_the_reading_of_texts_alone()
    {
        string[] ours = ["bot", "Bot.Core", "Irc", "Discord", "Language", "Learn"];
        foreach (var assembly in new[] { "Irc", "Discord", "Language" })
            Assert.DoesNotContain(Assembly.Load(assembly).GetReferencedAssemblies(), a => ours.Contains(a.Name));
        Assert.Equal(["Language"], Assembly.Load("Bot.Core").GetReferencedAssemblies().Select(a => a.Name).Intersect(ours));
    }

    [Fact]
    public void The_domain_sees_no_redis_and_no_socket() =>
        Assert.DoesNotContain(Assembly.Load("Bot.Core").GetReferencedAssemblies(), a => a.Name is "StackExchange.Redis" or "System.Net.Sockets");

    [Fact]
    public void Transports_never_name_the_storage()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root(), "src", "Bot", "Transports"), "*.cs", SearchOption.AllDirectories))
            Assert.False(Storage().IsMatch(File.ReadAllText(file)), file);
    }

    [Fact]
    public void Commands_change_nothing_themselves()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root(), "src", "Bot.Core"), "*Commands.cs", SearchOption.AllDirectories))
            Assert.DoesNotContain("IStore", File.ReadAllText(file));
    }

    internal static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "bot.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }

    [GeneratedRegex(@"\bBot\.Storage\b|\bStorage\.|IStore\b")]
    private static partial Regex Storage();
}
