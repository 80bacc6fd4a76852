namespace Irc.Tests;

public sealed class ChannelTests
{
    [Fact]
    public void After_joining_modes_and_accounts_are_asked_for_and_then_the_channel_is_known()
    {
        var talk = new Talk(Talk.Plain with { Channels = [new("#a", "key")] });
        talk.Hear(":irc.test 001 bot :Hi", $":irc.test 005 bot {Talk.Isupport} :are", ":irc.test 376 bot :end");
        Assert.Equal("JOIN #a key", talk.Sent[^1]);
        talk.Forget();
        talk.Hear(":bot!~b@host JOIN #A");
        Assert.Equal(["MODE #A", "WHO #A %tcuhnfar,152"], talk.Sent);
        talk.Hear(":irc.test 353 bot = #a :@alice bot", ":irc.test 366 bot #a :end", ":irc.test 324 bot #a +ntk secret",
            ":irc.test 354 bot 152 #a au ah alice H@B alice :Alice", ":irc.test 354 bot 152 #a ~b host bot H 0 :bot");
        Assert.Empty(talk.Events.OfType<ChannelKnown>());
        talk.Hear(":irc.test 315 bot #a :end");
        talk.Single<ChannelKnown>();
        var room = talk.State.Channel("#a")!;
        Assert.Equal("secret", room.Modes['k']);
        Assert.True(room.HasMode('n') && room.Members["ALICE"].Has('o'));
        Assert.Equal(new IrcUser("alice") { User = "au", Host = "ah", Account = Account.Of("alice"), RealName = "Alice", Away = false,
            IsBot = true }, talk.State.Find("alice"));
        Assert.Equal(Account.None, talk.State.Find("bot")!.Account);
        Assert.Equal("~b@host", $"{talk.State.User}@{talk.State.Host}");
    }

    [Fact]
    public void Names_may_come_before_or_without_their_end_and_with_masks_and_several_ranks()
    {
        var talk = Talk.Registered(options: Talk.Plain with { Channels = [new("#a")] });
        talk.Hear(":irc.test 353 bot = #a :@early", ":bot!~b@host JOIN #a", ":irc.test 366 bot #a :end",
            ":irc.test 353 bot = #a :@+alice!au@ah.test bot");
        Assert.Equal("ov", talk.State.Channel("#a")!.Members["alice"].Ranks);
        Assert.Equal("ah.test", talk.State.Find("alice")!.Host);
    }

    [Fact]
    public void Ranks_and_modes_follow_each_change()
    {
        var talk = Talk.InRoom();
        talk.Hear(":alice!a@h MODE #a +ov-v+l bob alice bob 5", ":alice!a@h MODE #a -l+i+b *!*@*");
        var room = talk.State.Channel("#a")!;
        Assert.Equal("ov", room.Members["alice"].Ranks);
        Assert.Equal("o", room.Members["bob"].Ranks);
        Assert.Equal(['i'], room.Modes.Keys);
        Assert.Equal("+o bob,+v alice,-v bob,+l 5", string.Join(',', talk.Events.OfType<ModesChanged>().First().Changes));
    }

    [Fact]
    public void Whoever_goes_is_forgotten_with_the_last_shared_channel()
    {
        var talk = Talk.InRoom(options: Talk.Plain with { Channels = [new("#a"), new("#b")] });
        talk.Hear(":bot!~b@host JOIN #b", ":irc.test 353 bot = #b :alice bot", ":alice!a@h PART #a :bye");
        Assert.NotNull(talk.State.Find("alice"));
        talk.Hear(":alice!a@h QUIT :Quit: bye");
        Assert.Null(talk.State.Find("alice"));
        Assert.Equal([Departure.Part, Departure.Quit], talk.Events.OfType<MemberLeft>().Select(e => e.How));
        talk.Hear(":bob!b@h KICK #a bot :out");
        Assert.Null(talk.State.Channel("#a"));
        Assert.Null(talk.State.Find("bob"));
        Assert.True(talk.Single<ChannelLeft>().Kicked);
    }

    [Fact]
    public void A_new_nick_keeps_ranks_and_the_old_one_is_nobody()
    {
        var talk = Talk.InRoom();
        talk.Hear(":alice!a@h NICK Alicia", ":alicia!a@h NICK ALICIA");
        Assert.Null(talk.State.Find("alice"));
        Assert.True(talk.State.Channel("#a")!.Members["alicia"].Has('o'));
        Assert.Equal("ALICIA", talk.State.Find("alicia")!.Nick);
    }

    [Fact]
    public void A_netsplit_and_the_return_from_it_are_known_for_what_they_are()
    {
        var talk = Talk.InRoom();
        talk.Hear(":alice!a@h QUIT :hub.test leaf.test");
        Assert.True(talk.Single<MemberLeft>().Netsplit);
        talk.Hear(":alice!a@h JOIN #a", ":carol!c@h JOIN #a");
        Assert.Equal([true, false], talk.Events.OfType<MemberJoined>().Select(e => e.Netsplit));
    }

    [Fact]
    public void Netsplit_batches_are_known_too()
    {
        var talk = Talk.InRoom("batch");
        talk.Hear("BATCH +s netsplit a b", "@batch=s :alice!a@h QUIT :whatever", "BATCH -s", "BATCH +j netjoin a b",
            "@batch=j :alice!a@h JOIN #a", "BATCH -j");
        Assert.True(talk.Single<MemberLeft>().Netsplit && talk.Single<MemberJoined>().Netsplit);
        Assert.Equal(1, talk.Session.Held);
    }

    [Theory]
    [InlineData("a.b c.d", true)]
    [InlineData("*.net *.split", true)]
    [InlineData("Quit: a.b c.d", false)]
    [InlineData("a.b", false)]
    [InlineData("so long.", false)]
    [InlineData("http://a.b c.d", false)]
    public void A_reason_of_two_servers_is_a_netsplit(string reason, bool netsplit) => Assert.Equal(netsplit, Netsplits.Names(reason));

    [Fact]
    public void Accounts_hosts_names_and_absence_are_followed()
    {
        var talk = Talk.InRoom("account-notify extended-join chghost setname away-notify");
        talk.Hear(":carol!c@h JOIN #a carol :Carol C", ":alice!a@h ACCOUNT alice", ":alice!a@h CHGHOST ~a cloak",
            ":alice!~a@cloak SETNAME :Al Ice", ":alice!~a@cloak AWAY :lunch");
        Assert.Equal(Account.Of("carol"), talk.State.Find("carol")!.Account);
        Assert.Equal(new IrcUser("alice") { User = "~a", Host = "cloak", Account = Account.Of("alice"), RealName = "Al Ice", Away = true },
            talk.State.Find("alice"));
        talk.Hear(":alice!a@h ACCOUNT *", ":alice!~a@cloak AWAY");
        Assert.Equal(Account.None, talk.State.Find("alice")!.Account);
        Assert.False(talk.State.Find("alice")!.Away);
    }

    [Theory]
    [InlineData(":bot!~b@host CHGHOST ~x new.host", "~x@new.host")]
    [InlineData(":irc.test 396 bot cloak.test :is now your displayed host", "~b@cloak.test")]
    public void Our_own_prefix_is_learnt(string line, string expected)
    {
        var talk = Talk.InRoom();
        talk.Hear(line);
        Assert.Equal(expected, $"{talk.State.User}@{talk.State.Host}");
    }

    [Fact]
    public void A_new_casemapping_finds_everybody_again()
    {
        var talk = Talk.InRoom();
        talk.Hear(":x[]!x@h JOIN #a", ":irc.test 005 bot CASEMAPPING=ascii -STATUSMSG NETWORK=Lab\\x20Net :are supported");
        Assert.Null(talk.State.Find("X{}"));
        Assert.NotNull(talk.State.Find("X[]"));
        Assert.Equal("Lab Net", talk.State.Isupport.Network);
        Assert.Equal("", talk.State.Isupport.StatusPrefixes);
    }
}
