using Bot.Times.Terms;


namespace Bot.Engine.Tests.Times;

public class ZonesTest
{
    [Theory]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    [InlineData("europe/BERLIN", "Europe/Berlin")]
    [InlineData(" berlin ", "Europe/Berlin")]
    [InlineData("new york", "America/New_York")]
    [InlineData("New_York", "America/New_York")]
    [InlineData("america/new york", "America/New_York")]
    [InlineData("kolkata", "Asia/Kolkata")]
    [InlineData("calcutta", "Asia/Kolkata")]
    [InlineData("Asia/Calcutta", "Asia/Calcutta")]
    [InlineData("port au prince", "America/Port-au-Prince")]
    [InlineData("poland", "Europe/Warsaw")]
    [InlineData("Brasilia", "America/Sao_Paulo")]
    [InlineData("Brasília", "America/Sao_Paulo")]
    [InlineData("são paulo", "America/Sao_Paulo")]
    [InlineData("Munich", "Europe/Berlin")]
    [InlineData("köln", "Europe/Berlin")]
    [InlineData("new delhi", "Asia/Kolkata")]
    [InlineData("Washington, D.C.", "America/New_York")]
    [InlineData("Kraków, Poland", "Europe/Warsaw")]
    [InlineData("san francisco", "America/Los_Angeles")]
    [InlineData("Hanoi", "Asia/Ho_Chi_Minh")]
    [InlineData("Canberra", "Australia/Sydney")]
    [InlineData("utc", "UTC")]
    [InlineData("GMT", "UTC")]
    [InlineData("z", "UTC")]
    public void Are_found_by_id_city_and_country(string text, string id) =>
        Assert.Equal(id, Assert.IsType<ZoneAnswer.Found>(Zones.Find(text)).Zone.Id);

    [Theory]
    [InlineData("EST", "America/New_York")]
    [InlineData("ist", "Asia/Kolkata")]
    [InlineData("CET", "Europe/Berlin")]
    [InlineData("germany", "Europe/Berlin")]
    [InlineData("united states", "America/")]
    [InlineData("San José", "America/")]
    [InlineData("birmingham", "America/Chicago")]
    public void That_could_be_several_are_asked_about(string text, string first)
    {
        var asked = Assert.IsType<ZoneAnswer.Ambiguous>(Zones.Find(text));
        Assert.StartsWith(first, asked.Ids[0]);
        Assert.All(asked.Ids, id => Assert.Equal(id, Assert.IsType<ZoneAnswer.Found>(Zones.Find(id)).Zone.Id));
    }

    [Theory]
    [InlineData("berln", "Europe/Berlin")]
    [InlineData("Europe/Berln", "Europe/Berlin")]
    [InlineData("new yrok", "America/New_York")]
    [InlineData("brasila", "America/Sao_Paulo")]
    [InlineData("münchn", "Europe/Berlin")]
    public void That_are_unknown_name_the_nearest(string text, string nearest)
    {
        var unknown = Assert.IsType<ZoneAnswer.Unknown>(Zones.Find(text));
        Assert.Equal(nearest, unknown.Nearest[0]);
        Assert.Contains(nearest, unknown.Why);
    }

    [Theory]
    [InlineData("Xanadu")]
    [InlineData("the moon")]
    [InlineData("my office")]
    public void That_are_like_nothing_name_no_place_that_only_happens_to_be_as_long(string text)
    {
        var unknown = Assert.IsType<ZoneAnswer.Unknown>(Zones.Find(text));
        Assert.Empty(unknown.Nearest);
        Assert.Contains("the largest city near", unknown.Why);
    }

    [Fact]
    public void Every_city_is_in_a_zone_that_exists() =>
        Assert.All(Cities.All.SelectMany(city => city.Value), id => Assert.NotNull(Zones.WithId(id)));

    [Theory]
    [InlineData("")]
    [InlineData("\u202E\u0000")]
    public void That_are_garbage_are_unknown(string text) => Assert.IsType<ZoneAnswer.Unknown>(Zones.Find(text));

    [Fact]
    public void That_are_endless_are_unknown() => Assert.IsType<ZoneAnswer.Unknown>(Zones.Find(new string('x', 10_000)));

    [Fact]
    public void Every_id_of_an_abbreviation_exists()
    {
        const string all =
            "est cst cdt mst pst akst hst ast ist bst cet eet wet msk jst kst pkt sgt gst aest acst awst nzst sast wat cat eat brt art";
        foreach (var text in all.Split(' '))
            Assert.All(Assert.IsType<ZoneAnswer.Ambiguous>(Zones.Find(text)).Ids, id => Assert.NotNull(Zones.WithId(id)));
    }

    [Theory]
    [InlineData("UTC-5", "UTC-05")]
    [InlineData("utc +5:30", "UTC+05:30")]
    [InlineData("GMT+2", "UTC+02")]
    [InlineData("-0330", "UTC-03:30")]
    [InlineData("UTC\u22128", "UTC-08")]
    [InlineData("UTC+0", "UTC")]
    [InlineData("Etc/GMT+5", "Etc/GMT+5")]
    public void Offsets_are_zones_that_can_be_stored(string typed, string id)
    {
        Assert.Equal(id, Assert.IsType<ZoneAnswer.Found>(Zones.Find(typed)).Zone.Id);
        Assert.NotNull(NodaTime.DateTimeZoneProviders.Tzdb.GetZoneOrNull(id));
    }
}
