using System.Globalization;
using System.Reflection;

namespace Bot.Casework.Tests.Guidance;

public sealed class PackTests
{
    private static readonly IReadOnlyDictionary<string, PackFile> Pack = PackFile.All.ToDictionary(file => file.Id);

    [Fact]
    public void Every_topic_of_the_list_has_a_snippet_and_no_snippet_is_outside_the_list() =>
        Assert.Equal(TopicList.PhaseOf.Keys.Order(StringComparer.Ordinal), Pack.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void A_file_is_named_after_its_topic_and_stands_in_the_phase_of_the_list() => Assert.All(PackFile.All, file =>
    {
        Assert.Equal($"{file.Id}.md", file.ToString());
        Assert.Equal(TopicList.PhaseOf[file.Id], file.Phase);
    });

    [Fact]
    public void A_snippet_has_between_60_and_180_words() =>
        Assert.Empty(PackFile.All.Where(file => file.Words is < 60 or > 180).Select(file => $"{file} has {file.Words} words"));

    [Fact]
    public void Front_matter_is_complete() => Assert.All(PackFile.All, file =>
    {
        Assert.NotEmpty(file.Title);
        Assert.NotEmpty(file.Source);
        Assert.InRange(file.Aliases.Count, 6, 15);
        Assert.Equal(file.Aliases.Count, file.Aliases.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        var isDay = DateOnly.TryParseExact(file.Reviewed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        Assert.True(isDay, $"{file}");
    });

    [Fact]
    public void No_alias_names_two_topics() => Assert.Empty(PackFile.All
        .SelectMany(file => file.Aliases.Select(alias => (Alias: alias, file.Id)))
        .GroupBy(pair => pair.Alias, pair => pair.Id, StringComparer.OrdinalIgnoreCase)
        .Where(topics => topics.Count() > 1)
        .Select(topics => $"{topics.Key}: {string.Join(", ", topics)}"));

    [Fact]
    public void Related_topics_exist_and_are_three_to_six_others() => Assert.All(PackFile.All, file =>
    {
        Assert.InRange(file.Related.Count, 3, 6);
        Assert.Equal(file.Related.Count, file.Related.Distinct().Count());
        Assert.DoesNotContain(file.Id, file.Related);
        Assert.All(file.Related, related => Assert.Contains(related, Pack.Keys));
    });

    [Theory]
    [InlineData("emergency@wikimedia.org", "threats-to-life", "self-harm-or-suicide", "forms-on-wiki", "wikihounding",
        "when-to-contact-foundation", "foundation-support", "first-acknowledgement", "outside-support", "no-counselling",
        "doxing-definition", "handle-alone", "closing-non-actionable")]
    [InlineData("legal-reports@wikimedia.org", "child-protection", "when-to-contact-foundation", "handover-packet",
        "image-harassment", "handle-alone")]
    [InlineData("ca@wikimedia.org", "when-to-contact-foundation", "foundation-support", "removal-of-advanced-rights",
        "global-locks-and-cross-wiki", "redirect-to-functionaries", "secure-accounts")]
    [InlineData("legal@wikimedia.org", "legal-threats", "when-to-contact-foundation", "foundation-support", "no-legal-advice")]
    public void An_address_stands_in_every_topic_where_somebody_needs_it(string address, params string[] topics) =>
        Assert.All(topics, topic => Assert.Contains(address, Pack[topic].Body, StringComparison.Ordinal));

    [Theory]
    [InlineData("threats-to-life", "emergency@wikimedia.org")]
    [InlineData("self-harm-or-suicide", "emergency@wikimedia.org")]
    [InlineData("child-protection", "legal-reports@wikimedia.org")]
    public void In_an_emergency_the_first_line_holds_the_address(string topic, string address) =>
        Assert.Contains(address, Pack[topic].Body.Split('\n')[0], StringComparison.Ordinal);

    [Fact]
    public void No_address_lost_its_at_sign_and_only_known_ones_stand_here()
    {
        string[] known = ["emergency@wikimedia.org", "legal-reports@wikimedia.org", "ca@wikimedia.org", "legal@wikimedia.org"];
        Assert.All(PackFile.All, file =>
        {
            Assert.DoesNotContain("wikimediaorg", file.Body, StringComparison.OrdinalIgnoreCase);
            var addresses = file.Body.Split([' ', '\n', ',', ';', ':', '(', ')', '*'])
                .Where(word => word.Contains('@', StringComparison.Ordinal));
            Assert.All(addresses, address => Assert.Contains(address.TrimEnd('.'), known));
        });
    }

    [Fact]
    public void The_team_at_the_Foundation_has_one_name() => Assert.All(PackFile.All, file =>
    {
        Assert.DoesNotContain("Support and Safety", file.Body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Support & Safety", file.Body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("SuSa", file.Body, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("outside-support")]
    [InlineData("self-harm-or-suicide")]
    public void Topics_on_outside_help_point_to_the_support_command(string topic) =>
        Assert.Contains("`support`", Pack[topic].Body, StringComparison.Ordinal);

    [Fact]
    public void No_run_of_eight_words_is_taken_from_the_training_modules() =>
        BorrowedWords.AreNotIn(Directory.EnumerateFiles(SourceTree.Guidance()));

    [Fact]
    public void The_pack_ships_inside_the_program()
    {
        var shipped = Assembly.Load("Bot.Casework").GetManifestResourceNames();
        Assert.All(Pack.Keys, id => Assert.Contains($"guidance/en/{id}.md", shipped));
        Assert.Contains("guidance/en/resources.yaml", shipped);
    }
}
