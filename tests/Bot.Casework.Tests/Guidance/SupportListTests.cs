using Bot.Guidance;


namespace Bot.Casework.Tests.Guidance;

public sealed class SupportListTests
{
    [Theory]
    [InlineData("suicide hotline", "suicide-prevention", null)]
    [InlineData("crisis line united states", "crisis", "US")]
    [InlineData("legal aid in the UK", "legal-aid", "GB")]
    [InlineData("a gay kid from america", "lgbtq", "US")]
    [InlineData("my burnout, australia", "self-care", "AU")]
    [InlineData("mental health", "mental-health", null)]
    [InlineData("suicide germany", "suicide-prevention", "DE")]
    [InlineData("crisis line for a Brazilian", "crisis", "BR")]
    [InlineData("legal aid, South Korea", "legal-aid", "KR")]
    [InlineData("violence in Côte d'Ivoire", "violence", "CI")]
    public void Needs_and_countries_are_understood_as_people_type_them(string words, string need, string? country)
    {
        var (needs, countries) = SupportList.Shipped.Understand(words);
        Assert.Contains(need, needs);
        Assert.Equal(country is null ? [] : [country], countries);
    }

    [Fact]
    public void Every_organisation_is_found_by_each_of_its_needs_and_its_country() => Assert.All(SupportList.Shipped.Organisations, one =>
        Assert.All(one.Needs, need => Assert.Contains(one, SupportList.Shipped.Find(
            SupportList.Shipped.Understand(need.Replace('-', ' ')).Needs, one.IsInternational ? [] : [one.Country]))));

    [Fact]
    public void In_a_country_those_of_other_countries_are_left_out_and_those_for_everybody_stand_last()
    {
        var found = SupportList.Shipped.Find(["suicide-prevention"], ["US"]);
        Assert.Contains(found, one => one.Id == "suicide-and-crisis-lifeline-us");
        Assert.True(found[^1].IsInternational);
        Assert.DoesNotContain(SupportList.Shipped.Find(["legal-aid"], ["GB"]), one => one.Country == "US");
    }

    [Fact]
    public void A_teams_own_file_replaces_and_adds_and_a_broken_one_says_where()
    {
        var own = SupportList.Shipped.With("""
            needs:
              legal-aid: [rechtshilfe]
            countries:
              DE: [germany, deutschland]
            resources:
              - {id: nami, name: NAMI as we know it, needs: [mental-health], country: US, reach: by name}
              - {id: legal-aid-de, name: Beratungshilfe, needs: [legal-aid], country: DE, reach: at the local court}
            """, "resources.yaml");
        Assert.Equal("NAMI as we know it", Assert.Single(own.Organisations, one => one.Id == "nami").Name);
        var (needs, countries) = own.Understand("rechtshilfe deutschland");
        Assert.Contains(own.Find(needs, countries), one => one.Id == "legal-aid-de");
        Assert.Equal(SupportList.Shipped.Organisations.Count + 1, own.Organisations.Count);
        Assert.Contains("needs id, name, needs and reach", Refused("resources: [{id: x}]"), StringComparison.Ordinal);
        Assert.Contains("resources.yaml: line ", Refused("resources:\n - {"), StringComparison.Ordinal);
        string Refused(string text) => Assert.Throws<InvalidDataException>(() => own.With(text, "resources.yaml")).Message;
    }
}
