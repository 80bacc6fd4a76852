namespace Irc.Tests;

public sealed class DeliveryTests
{
    static (Task<Delivery> Delivery, IrcLine Line) Say(Talk talk, string target, string text)
    {
        var parcel = new Parcel(1);
        var line = talk.Session.Sending(new("PRIVMSG", target, text, parcel), new("PRIVMSG", target, text), talk.Now);
        return (parcel.Delivery, line);
    }

    [Fact]
    public async Task By_label_and_echo()
    {
        var talk = Talk.InRoom("labeled-response batch echo-message message-tags");
        var (first, line) = Say(talk, "#a", "hi");
        var (second, other) = Say(talk, "#a", "hi");
        Assert.Equal("@label=m1 PRIVMSG #a hi", line.ToString());
        talk.Hear($"@label={other.Tags["label"]};msgid=id2 :bot!b@h PRIVMSG #a :hi");
        Assert.Equal(new(DeliveryOutcome.Delivered) { MsgId = "id2" }, await second);
        Assert.False(first.IsCompleted);
        talk.Hear("@label=m1 :irc.test 404 bot #a :Cannot send to channel");
        Assert.Equal(new(DeliveryOutcome.Refused, "Cannot send to channel") { Numeric = 404 }, await first);
    }

    [Theory]
    [InlineData("@label=m1 :irc.test ACK", DeliveryOutcome.Delivered)]
    [InlineData("@label=m1 :irc.test FAIL PRIVMSG CANNOT_SEND #a :No", DeliveryOutcome.Refused)]
    [InlineData("@label=m1 :irc.test 401 bot #a :No such nick", DeliveryOutcome.Refused)]
    public async Task By_label_alone(string answer, DeliveryOutcome outcome)
    {
        var talk = Talk.InRoom("labeled-response batch");
        var (delivery, _) = Say(talk, "#a", "hi");
        talk.Hear(answer);
        Assert.Equal(outcome, (await delivery).Outcome);
    }

    [Fact]
    public async Task By_a_labelled_batch()
    {
        var talk = Talk.InRoom("labeled-response batch echo-message");
        var (delivery, _) = Say(talk, "bob", "hi");
        talk.Hear("@label=m1 BATCH +b labeled-response", "@batch=b :irc.test 301 bot bob :away", "@batch=b :bot!b@h PRIVMSG bob :hi",
            "BATCH -b");
        Assert.Equal(DeliveryOutcome.Delivered, (await delivery).Outcome);
    }

    [Fact]
    public async Task By_echo_in_order_even_where_the_server_changed_the_text()
    {
        var talk = Talk.InRoom("echo-message");
        var (first, _) = Say(talk, "#a", "\u0002one");
        var (second, _) = Say(talk, "#a", "two");
        var (third, _) = Say(talk, "ghost", "three");
        talk.Hear(":bot!b@h PRIVMSG #A :one");
        Assert.Equal(DeliveryOutcome.Delivered, (await first).Outcome);
        Assert.False(second.IsCompleted);
        talk.Hear(":irc.test 401 bot Ghost :No such nick", ":bot!b@h PRIVMSG #a :two");
        Assert.Equal(DeliveryOutcome.Refused, (await third).Outcome);
        Assert.Equal(DeliveryOutcome.Delivered, (await second).Outcome);
    }

    [Fact]
    public async Task By_one_ping_after_all_where_there_is_nothing_better()
    {
        var talk = Talk.InRoom();
        var (first, _) = Say(talk, "#a", "one");
        Assert.Null(talk.Session.Confirmations.Barrier(moreToCome: true));
        var (second, _) = Say(talk, "ghost", "two");
        Assert.Equal("PING sent-1", talk.Session.Confirmations.Barrier(moreToCome: false)!.ToString());
        Assert.Null(talk.Session.Confirmations.Barrier(moreToCome: false));
        var (third, _) = Say(talk, "#a", "three");
        talk.Hear(":irc.test 401 bot ghost :No such nick", ":irc.test PONG irc.test :sent-1");
        Assert.Equal((DeliveryOutcome.Delivered, DeliveryOutcome.Refused), ((await first).Outcome, (await second).Outcome));
        Assert.False(third.IsCompleted);
        talk.Hear(":irc.test PONG irc.test :sent-99", ":irc.test PONG irc.test :sent-x");
        Assert.False(third.IsCompleted);
    }

    [Fact]
    public async Task Silence_is_neither_yes_nor_no()
    {
        var talk = Talk.InRoom("echo-message");
        var (delivery, _) = Say(talk, "#a", "hi");
        talk.Pass(30);
        Assert.Equal(DeliveryOutcome.Unconfirmed, (await delivery).Outcome);
        Assert.Equal(0, talk.Session.Held);
    }

    [Fact]
    public async Task Of_several_parts_the_worst_counts()
    {
        var parcel = new Parcel(3);
        parcel.Settle(new(DeliveryOutcome.Delivered) { MsgId = "first" });
        parcel.Settle(new(DeliveryOutcome.Refused, "no"));
        parcel.Settle(new(DeliveryOutcome.Delivered));
        Assert.Equal(new(DeliveryOutcome.Refused, "no") { MsgId = "first" }, await parcel.Delivery);
    }
}
