using System.Reflection;

namespace Bot.Tests.Architecture;

public sealed class LayersTests
{
    [Fact]
    public void The_domain_and_the_libraries_reference_no_project_of_ours()
    {
        string[] ours = ["bot", "Bot.Core", "Irc", "Discord"];
        foreach (var assembly in new[] { "Bot.Core", "Irc", "Discord" })
            Assert.DoesNotContain(Assembly.Load(assembly).GetReferencedAssemblies(), a => ours.Contains(a.Name));
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
