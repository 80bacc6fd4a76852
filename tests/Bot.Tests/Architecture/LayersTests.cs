using System.Reflection;

namespace Bot.Tests.Architecture;

public sealed class LayersTests
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
        Assert.DoesNotContain(
            Assembly.Load("Bot.Core").GetReferencedAssemblies(), a => a.Name is "StackExchange.Redis" or "System.Net.Sockets");

    [Fact]
    public void Transports_never_name_the_storage() =>
        Assert.DoesNotContain(
            UsesIn("src/Bot/Transports/"), u => u.To.StartsWith("src/Bot/Storage/", StringComparison.Ordinal) || u.Type == "IStore");

    [Fact]
    public void Commands_change_nothing_themselves() =>
        Assert.DoesNotContain(
            UsesIn("src/"), u => u.From.EndsWith("Commands.cs", StringComparison.Ordinal) && u.Type is "IStore");

    static IEnumerable<Use> UsesIn(string folder) => Picture.UsesToday.All.Where(u => u.From.StartsWith(folder, StringComparison.Ordinal));
}
