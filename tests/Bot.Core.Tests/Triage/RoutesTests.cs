using Bot.Guidance;
using Bot.Triage;

namespace Bot.Core.Tests.Triage;

public sealed class RoutesTests
{
    [Fact]
    public void Every_id_has_its_route_in_order_of_urgency()
    {
        Assert.Equal(RouteIds.All, Routes.All.Select(route => route.Id));
        Assert.Equal(Routes.All.OrderBy(route => route.Urgency), Routes.All);
        Assert.Null(Routes.Find("nowhere"));
    }

    [Fact]
    public void Every_route_is_complete()
    {
        foreach (var route in Routes.All)
        {
            Assert.All([route.Title, route.Whom, route.How, route.WhenAccusedSitsThere],
                text => Assert.False(string.IsNullOrWhiteSpace(text)));
            Assert.All([route.Include, route.Avoid, route.Now, route.Topics], Assert.NotEmpty);
            Assert.All(route.Topics, topic => Assert.NotNull(GuidancePack.Shipped.Find(topic)));
        }
    }

    [Theory]
    [InlineData("emergency", "emergency@wikimedia.org")]
    [InlineData("child-protection", "legal-reports@wikimedia.org")]
    [InlineData("trust-and-safety", "ca@wikimedia.org")]
    [InlineData("legal", "legal@wikimedia.org")]
    public void The_addresses_are_exact(string id, string address)
    {
        Assert.Equal(address, Routes.Find(id)!.Address);
        Assert.Contains(address, Routes.Find(id)!.How, StringComparison.Ordinal);
    }

    [Fact]
    public void Four_routes_cannot_be_switched_off_and_two_may_be_told_to_anybody()
    {
        Assert.Equal(["emergency", "child-protection", "stewards", "trust-and-safety"],
            Routes.All.Where(route => route.Always).Select(route => route.Id));
        Assert.Equal(["emergency", "child-protection"], Routes.All.Where(route => route.Public).Select(route => route.Id));
        Assert.All(Routes.All.Where(route => route.Public),
            route => Assert.Contains(route.Address!, Routes.SafetyLine, StringComparison.Ordinal));
    }
}
