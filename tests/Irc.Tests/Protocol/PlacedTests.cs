namespace Irc.Tests;

/// <summary>Put into a channel without having asked: by a bouncer at attach, by services, by an operator.</summary>
public sealed class PlacedTests
{
    static readonly IrcOptions Wants = Talk.Plain with { Channels = [new("#a")] };

    [Fact]
    public void It_stays_where_a_bouncer_says_it_is_before_it_was_asked_to_be_there()
    {
        var talk = new Talk();
        talk.Hear(":irc.test CAP * LS :", ":irc.test 001 bot :Welcome", ":bot!b@h JOIN #func", ":irc.test 376 bot :end");
        talk.Hear(":bot!b@h JOIN #other");
        Assert.DoesNotContain(talk.Sent, l => l.StartsWith("PART", StringComparison.Ordinal));
        Assert.True(talk.Session.Join(new("#func"), talk.Now).IsCompletedSuccessfully);
        talk.Pass(60);
        Assert.DoesNotContain(talk.Sent, l => l.StartsWith("JOIN", StringComparison.Ordinal));
        talk.Hear(":op!o@h KICK #func bot :out");
        talk.Pass(60);
        Assert.Contains("JOIN #func", talk.Sent);
    }

    [Fact]
    public void A_wanted_channel_that_was_replayed_is_not_joined_again_nor_called_refused()
    {
        var talk = new Talk(Wants);
        talk.Hear(":irc.test CAP * LS :", ":irc.test 001 bot :Welcome", ":bot!b@h JOIN #A", ":irc.test 376 bot :end");
        talk.Pass(120);
        Assert.DoesNotContain(talk.Sent, l => l.StartsWith("JOIN", StringComparison.Ordinal));
        Assert.Empty(talk.Events.OfType<JoinRefused>());
    }

    [Fact]
    public void A_forward_is_left_once_and_whoever_joins_it_there_later_keeps_it_there()
    {
        var talk = Talk.Registered(options: Wants);
        talk.Hear(":irc.test 470 bot #a ##a :Forwarding", ":bot!b@h JOIN ##a", ":bot!b@h PART ##a");
        Assert.Single(talk.Sent, l => l.StartsWith("PART ##a", StringComparison.Ordinal));
        talk.Hear(":bot!b@h JOIN ##a");
        Assert.Single(talk.Sent, l => l.StartsWith("PART ##a", StringComparison.Ordinal));
    }
}
