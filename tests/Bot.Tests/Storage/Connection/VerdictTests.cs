using Bot.Storage.Connection;


namespace Bot.Tests.Storage.Connection;

public sealed class VerdictTests
{
    private static readonly ServerFacts Good = new()
    {
        Server = "127.0.0.1:6379",
        Version = "7.2.4",
        Mode = "standalone",
        Role = "master",
        MaxMemoryPolicy = "noeviction",
        AppendOnly = true,
        AppendFsync = "always",
        LastAppend = "ok",
        ClockAhead = TimeSpan.Zero,
    };

    [Fact]
    public void A_good_server_has_no_findings() => Assert.Empty(Verdict.On(Good));

    [Theory]
    [InlineData("6.0.16", true)]
    [InlineData("6.2.0", false)]
    [InlineData("6.2", false)]
    [InlineData("8.0.1", false)]
    public void Redis_before_6_2_is_refused(string version, bool refused) =>
        Assert.Equal(refused, Verdict.On(Good with { Version = version }).Any(finding => finding.Severity == Severity.Unsafe));

    [Theory]
    [InlineData(2.0, false)]
    [InlineData(-2.0, false)]
    [InlineData(2.1, true)]
    [InlineData(-2.1, true)]
    public void Two_seconds_between_the_clocks_are_borne(double seconds, bool said) =>
        Assert.Equal(said, Verdict.On(Good with { ClockAhead = TimeSpan.FromSeconds(seconds) }).Count == 1);

    [Fact]
    public void Each_grave_thing_is_unsafe()
    {
        Assert.Equal(Severity.Unsafe, One(Good with { Mode = "sentinel" }));
        Assert.Equal(Severity.Unsafe, One(Good with { MaxMemoryPolicy = "allkeys-random" }));
        Assert.Equal(Severity.Unsafe, One(Good with { AppendOnly = false, AppendFsync = null }));
        Assert.Equal(Severity.Unsafe, One(Good with { AppendFsync = "no" }));
        Assert.Equal(Severity.Unsafe, One(Good with { LastAppend = "err" }));
    }

    [Fact]
    public void What_could_not_be_checked_is_a_warning_never_silence()
    {
        var findings = Verdict.On(new ServerFacts { Server = "s:1" });
        Assert.Equal(3, findings.Count);
        Assert.All(findings, finding => Assert.Equal(Severity.Warning, finding.Severity));
    }

    [Fact]
    public void A_master_that_goes_on_alone_though_it_has_replicas_is_unsafe()
    {
        Assert.Equal(Severity.Unsafe, One(Good with { Role = "master", Replicas = 2, MinReplicas = 0 }));
        Assert.Equal(Severity.Warning, One(Good with { Role = "master", Replicas = 2, MinReplicas = null }));
        Assert.Empty(Verdict.On(Good with { Role = "master", Replicas = 2, MinReplicas = 1 }));
        Assert.Empty(Verdict.On(Good with { Role = "master", Replicas = 0, MinReplicas = 0 }));
    }

    private static Severity One(ServerFacts facts) => Assert.Single(Verdict.On(facts)).Severity;
}
