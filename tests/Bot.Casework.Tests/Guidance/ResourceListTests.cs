using Bot.Guidance;


namespace Bot.Casework.Tests.Guidance;

public sealed class ResourceListTests
{
    private static readonly IReadOnlyList<SupportOrganisation> List = SupportList.Shipped.Organisations;

    [Fact]
    public void Every_organisation_says_what_for_where_and_how_to_reach_it() => Assert.All(List, resource =>
    {
        Assert.NotEmpty(resource.Id);
        Assert.NotEmpty(resource.Name);
        Assert.NotEmpty(resource.Needs);
        Assert.Matches("^([A-Z]{2}|international)$", resource.Country);
        Assert.NotEmpty(resource.Languages);
        Assert.Matches(@"@[\w-]+\.\w|\w\.(org|com|gov|au|uk)\b|\d{3}", resource.Reach);
        Assert.DoesNotContain("module", resource.Reach, StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty(resource.Note);
        Assert.NotEmpty(resource.Source);
        Assert.Matches(@"^\d{4}-\d{2}-\d{2}$", resource.Reviewed);
    });

    [Fact]
    public void Ids_are_unique() => Assert.Equal(List.Count, List.Select(resource => resource.Id).Distinct().Count());

    [Fact]
    public void Whatever_is_not_the_Foundations_own_is_to_be_checked_and_says_why() =>
        Assert.All(List.Where(resource => !resource.Reach.EndsWith("@wikimedia.org", StringComparison.Ordinal)), resource =>
        {
            Assert.True(resource.Check, resource.Id);
            Assert.NotEmpty(resource.CheckNote);
        });

    [Theory]
    [InlineData("suicide-prevention", "US")]
    [InlineData("suicide-prevention", "international")]
    [InlineData("danger-to-life", "international")]
    [InlineData("legal-aid", "US")]
    [InlineData("legal-aid", "GB")]
    [InlineData("child-protection", "GB")]
    [InlineData("online-abuse", "international")]
    [InlineData("mental-health", "US")]
    [InlineData("lgbtq", "US")]
    public void A_need_is_met_in_a_country(string need, string country) =>
        Assert.Contains(List, resource => resource.Country == country && resource.Needs.Contains(need));
}
