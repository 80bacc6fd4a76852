using Bot.Basics;
using Bot.Guidance;
using Bot.Routes;
using Bot.Triage;


namespace Bot.Casework.Tests.Triage;

public sealed class RoutesTests
{
    [Fact]
    public void Every_id_has_its_route_in_order_of_urgency()
    {
        Assert.Equal(RouteIds.All, RouteTable.All.Select(route => route.Id));
        Assert.Equal(RouteTable.All.OrderBy(route => route.Urgency), RouteTable.All);
        Assert.Null(RouteTable.Find("nowhere"));
    }

    [Fact]
    public void Every_route_is_complete()
    {
        foreach (var route in RouteTable.All)
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
        Assert.Equal(address, RouteTable.Find(id)!.Address);
        Assert.Contains(address, RouteTable.Find(id)!.How, StringComparison.Ordinal);
    }

    [Fact]
    public void Four_routes_cannot_be_switched_off_and_two_may_be_told_to_anybody()
    {
        Assert.Equal(["emergency", "child-protection", "stewards", "trust-and-safety"],
            RouteTable.All.Where(route => route.Always).Select(route => route.Id));
        Assert.Equal(["emergency", "child-protection"], RouteTable.All.Where(route => route.Public).Select(route => route.Id));
        Assert.All(RouteTable.All.Where(route => route.Public),
            route => Assert.Contains(route.Address!, RouteTable.SafetyLine, StringComparison.Ordinal));
    }
}
