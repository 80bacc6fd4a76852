using System.Collections.Immutable;
using System.Text;
using Bot.Commands;
using Bot.Texts;
using NodaTime;

namespace Bot.Transports.Irc;

/// <summary>
/// A line so long that a client may have cut it, as it does behind some 400 bytes: what comes right behind it and is no command is rather
/// more of the same text.
/// </summary>
/// <param name="Command">The command that the text was given to; null for none.</param>
/// <param name="More">What came behind it so far.</param>
/// <param name="Bytes">How long the last line was.</param>
/// <param name="At">When it came.</param>
internal sealed record LongLine(Command? Command, ImmutableArray<string> More, int Bytes, Instant At)
{
    /// <summary>Lines of fewer bytes are cut by no client.</summary>
    private const int Cut = 300;

    /// <summary>A client sends the pieces at once; networks slow them down.</summary>
    private static readonly Duration Moment = Duration.FromSeconds(5);

    /// <summary>What a line is that was just said.</summary>
    public static LongLine Of(Command? command, string line, Instant now) => new(command, [], Encoding.UTF8.GetByteCount(line), now);

    /// <summary>Whether what is said now may be more of it.</summary>
    public bool MayGoOn(Instant now) => Bytes >= Cut && now - At <= Moment;

    /// <summary>The line with more of it.</summary>
    public LongLine And(string line, Instant now) =>
        this with { More = More.Add(line), Bytes = Encoding.UTF8.GetByteCount(line), At = now };

    /// <summary>What is offered for the pieces.</summary>
    public Reply Offer(CommandTable table)
    {
        var words = string.Join(' ', More);
        var reply = Reply.Say($"That looks like more of your long line, which was cut on the way: “{TypedText.Short(words)}”. "
            + $"I did nothing with it.");
        if (Command is not { More: { Length: > 0 } path } || table.Find(path) is not { Parameters: [var which, .., var text] } more)
            return reply.And($"Say the rest again, behind the command that it belongs to.");
        var values = ImmutableDictionary<string, string>.Empty.Add(which.Name, "it").Add(text.Name, words);
        return reply.Then(new Choice("Add it to the same", GivenValues.Line(more, values)) { Values = values });
    }
}
