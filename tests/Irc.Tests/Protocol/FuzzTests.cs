using System.Text;

namespace Irc.Tests;

public sealed class FuzzTests
{
    static readonly string[] Pieces =
    [
        "@", ":", " ", " :", "#a", "#b", "bot", "alice", "bob!b@h", ":bot!b@h ", ":alice!a@h ", ":irc.test ", "PRIVMSG ", "NOTICE ",
            "JOIN ", "PART ", "KICK ", "QUIT ", "NICK ", "MODE ", "TOPIC ",
        "INVITE ", "ACCOUNT ", "CHGHOST ", "SETNAME ", "AWAY ", "BATCH +", "BATCH -", "chathistory ", "netsplit ", "CAP bot LS :",
            "CAP bot ACK :", "CAP bot NAK ", "CAP bot NEW :", "CAP bot DEL ",
        "sasl", "sts=port=1", "echo-message ", "labeled-response ", "AUTHENTICATE ", "AAAA", "+", "-", "FAIL ", "PONG irc.test :sent-", "1",
            "9", "+ov-v ", "CHANMODES=", "PREFIX=(ov)@+ ", "PREFIX=(o",
        "CASEMAPPING=ascii", "STATUSMSG=", "BOT=B", "-WHOX ", "\u0001", "ACTION", "VERSION", "label=m1", "batch=", "time=", "msgid=",
            "account=", ";", "=", "\\", "\0", "é", "\ufffd", "x y.z a.b", "PING ",
        "001 ", "005 bot ", "324 bot ", "332 bot ", "353 bot = ", "354 bot 152 ", "352 bot ", "366 bot ", "315 bot ", "376 ", "433 ",
            "401 bot ", "404 bot ", "470 bot #a ", "473 bot ", "900 bot x ", "903 ", "904 ", "908 ",
    ];

    [Fact]
    public void A_million_lines_of_anything_throw_nothing_and_leave_nothing_behind()
    {
        var random = new Random(20261121);
        var options =
            Talk.Plain with { Channels = [new("#a")], CtcpVersion = "v", Sasl = new() { Account = "a", Password = "p", Required = false } };
        var talk = Talk.InRoom("batch echo-message", options);
        var now = talk.Now;
        var queue = new SendQueue(Casemapping.Rfc1459);
        var bucket = new FloodBucket(FloodLimit.Unlimited);
        var text = new StringBuilder();
        long before = 0;
        for (var i = 0; i < 1_000_000; i++)
        {
            text.Clear();
            for (var n = random.Next(1, 9); n > 0; n--) text.Append(Pieces[random.Next(Pieces.Length)]);
            if (IrcLine.Parse(text.ToString()) is { } line) talk.Session.Receive(line, now);
            if (i % 16 == 0) talk.Session.Sending(new("PRIVMSG", "#a", "x", new(1)), new("PRIVMSG", "#a", "x"), now);
            if (i % 64 == 0) talk.Session.Tick(now = now.AddSeconds(1));
            foreach (var (sent, lane) in talk.Session.Effects.Lines)
                if (LinePrinter.CanPrint(sent)) queue.Add(new(sent, "", null), lane);
            while (queue.TryTake(bucket, now, out var next)) Assert.NotEmpty(next.Line.ToString());
            talk.Session.Effects.Clear();
            talk.Session.Effects.Ending = null;
            if (i == 200_000) before = GC.GetTotalMemory(forceFullCollection: true);
        }
        Assert.InRange(talk.State.Channels.Count, 0, 1_000);
        Assert.InRange(talk.Session.Held, 0, 2_000);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 16 << 20);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_cut_into_lines_all_the_same()
    {
        var random = new Random(7);
        var buffer = new LineBuffer();
        var talk = Talk.InRoom();
        var bytes = new byte[4_096];
        for (var i = 0; i < 5_000; i++)
        {
            random.NextBytes(bytes);
            var chunk = bytes.AsMemory(0, Math.Min(random.Next(1, bytes.Length), buffer.Space().Length));
            chunk.CopyTo(buffer.Space());
            buffer.Filled(chunk.Length);
            while (buffer.TryRead(out var raw))
                if (IrcLine.Parse(Encoding.UTF8.GetString(raw)) is { } line) talk.Session.Receive(line, talk.Now);
            talk.Session.Effects.Clear();
        }
        Assert.Equal(["#a"], talk.State.Channels.Keys);
    }
}
