using System.Reflection;

namespace Bot.Tests.Architecture;

public sealed class LayersTests
{
    [Fact]
    public void Each_project_references_what_the_house_allows_and_nothing_else()
    {
        string[] ours = ["bot", "Bot.Engine", "Bot.Casework", "Irc", "Discord", "Language", "Learn"];
        foreach (var assembly in new[] { "Irc", "Discord", "Language", "Bot.Engine" })
            Assert.DoesNotContain(Assembly.Load(assembly).GetReferencedAssemblies(), a => ours.Contains(a.Name));
        Assert.Equal(["Bot.Engine", "Language"], References("Bot.Casework").Intersect(ours).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Bot.Engine")]
    [InlineData("Bot.Casework")]
    public void Engine_and_features_see_no_redis_and_no_socket(string assembly) =>
        Assert.DoesNotContain(References(assembly), name => name is "StackExchange.Redis" or "System.Net.Sockets");

    [Fact]
    public void Transports_never_name_the_storage() =>
        Assert.DoesNotContain(
            UsesIn("src/Bot/Transports/"), u => u.To.StartsWith("src/Bot/Storage/", StringComparison.Ordinal) || u.Type == "IStore");

    [Fact]
    public void Commands_change_nothing_themselves() =>
        Assert.DoesNotContain(
            UsesIn("src/"), u => u.From.EndsWith("Commands.cs", StringComparison.Ordinal) && u.Type is "IStore");

    static IEnumerable<string?> References(string assembly) => Assembly.Load(assembly).GetReferencedAssemblies().Select(a => a.Name);

    static IEnumerable<Use> UsesIn(string folder) => Picture.UsesToday.All.Where(u => u.From.StartsWith(folder, StringComparison.Ordinal));
}
