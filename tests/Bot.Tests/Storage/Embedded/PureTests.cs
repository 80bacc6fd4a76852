using Bot.Storage.Embedded;


namespace Bot.Tests.Storage.Embedded;

public sealed class PureTests
{
    [Fact]
    public void The_delay_before_a_restart_doubles_up_to_ten_seconds()
    {
        Assert.Equal(TimeSpan.FromMilliseconds(50), RestartDelay.After(1));
        Assert.Equal(TimeSpan.FromMilliseconds(100), RestartDelay.After(2));
        Assert.Equal(TimeSpan.FromMilliseconds(6400), RestartDelay.After(8));
        Assert.Equal(TimeSpan.FromSeconds(10), RestartDelay.After(9));
        Assert.Equal(TimeSpan.FromSeconds(10), RestartDelay.After(int.MaxValue));
    }

    [Fact]
    public void What_is_not_plain_in_a_folders_name_is_written_as_bytes()
    {
        Assert.Equal("\"/srv/a b\"", RedisConf.Quoted("/srv/a b"));
        Assert.Equal("\"\\x22\\x5c\\xc3\\xbc\\x0a\"", RedisConf.Quoted("\"\\ü\n"));
    }

    [Fact]
    public void A_cut_tail_is_no_damage_and_a_bad_format_is()
    {
        Assert.Null(LoadFailure.Damage(["# AOF loaded anyway because aof-load-truncated is enabled"], "/srv/data"));
        string[] portTaken = ["# Could not create server TCP listening socket 127.0.0.1:1: bind: Address already in use"];
        Assert.Null(LoadFailure.Damage(portTaken, "/srv/data"));
        Assert.NotNull(LoadFailure.Damage(["# Bad file format reading the append only file appendonly.aof: make a backup"], "/srv/data"));
    }
}
