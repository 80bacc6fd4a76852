using System.Collections.Immutable;
using System.Text;
using Bot.Commands;
using Bot.Texts;
using NodaTime;

namespace Bot.Transports.Irc;

/// <summary>
/// What was said last, as far as what comes right behind it and is no command is rather more of the same text: a line so long that a
/// client may have cut it, as it does behind some 400 bytes, lines that were pasted, which clients and networks slow down, or words given
/// to a command that takes a text.
/// </summary>
/// <param name="Command">The command that the text was given to; null for none.</param>
/// <param name="Said">What was said.</param>
/// <param name="More">What came behind it so far.</param>
/// <param name="Last">The last line.</param>
/// <param name="IsPaste">Whether it was several lines in one go.</param>
/// <param name="At">When it came.</param>
internal sealed record LongLine(Command? Command, string Said, ImmutableArray<string> More, string Last, bool IsPaste, Instant At)
{
    /// <summary>Lines of fewer bytes are cut by no client.</summary>
    private const int Cut = 300;

    /// <summary>Whoever types a text takes so many characters at least; less is an id, a name, a date.</summary>
    private const int LeastText = 300;

    /// <summary>A client sends the pieces at once; networks slow them down.</summary>
    private static readonly Duration moment = Duration.FromSeconds(5);

    /// <summary>Clients let a line go each two seconds; a person who has read an answer and typed another line needs longer.</summary>
    private static readonly Duration paced = Duration.FromSeconds(3);

    /// <summary>What a message is that was just said.</summary>
    public static LongLine Of(Command? command, IncomingMessage message, Instant now) =>
        new(command, message.Line, [], message.Last, message.Pieces > 1, now);

    /// <summary>Whether a client may have cut a line there.</summary>
    public static bool IsCut(string line) => Encoding.UTF8.GetByteCount(line) >= Cut;

    /// <summary>Whether a command takes text, of which more may come.</summary>
    public static bool TakesText(Command command) => command.Content && command.Parameters.Any(p => p.Rest && p.Most >= LeastText);

    /// <summary>Whether what is said now may be more of it.</summary>
    /// <param name="now">Now.</param>
    /// <param name="isAnswer">Whether it can also be a choice, or answer what was asked: then only a line that was cut goes on.</param>
    public bool MayGoOn(Instant now, bool isAnswer) =>
        IsCut(Last) ? now - At <= moment
        : !isAnswer && now - At <= paced && (IsPaste || More.Length > 0 || (Command is { } command && TakesText(command)));

    /// <summary>The line with more of it.</summary>
    public LongLine And(IncomingMessage message, Instant now) => this with
    {
        More = More.Add(message.Line), Last = message.Last, IsPaste = IsPaste || message.Pieces > 1, At = now,
    };

    /// <summary>All of it, where no command took any.</summary>
    public string Whole(string line) => Said + (IsCut(Last) ? ' ' : '\n') + line;

    /// <summary>What is offered for the pieces.</summary>
    public Reply Offer(CommandTable table)
    {
        var words = string.Join(IsPaste ? '\n' : ' ', More);
        var shown = TypedText.Short(words);
        var reply = IsCut(Said)
            ? Reply.Say($"That looks like more of your long line, which was cut on the way: “{shown}”. I did nothing with it.")
            : Reply.Say($"Is that more of the same text? “{shown}” came right behind it. I did nothing with it.");
        if (Command is { Unheard: true, Parameters: [.., { Rest: true } all] } asked)
            return reply.Then(Of("Take it all as one", asked, "", ImmutableDictionary<string, string>.Empty.Add(
                all.Name, $"{table.Match(Said).Left}{(IsPaste ? '\n' : ' ')}{words}")));
        if (Command is not { More: { Length: > 0 } path } || table.Find(path) is not { Parameters: [var which, .., var text] } more)
            return reply.And($"Say the rest again, behind the command that it belongs to.");
        var values = ImmutableDictionary<string, string>.Empty.Add(which.Name, "it").Add(text.Name, words);
        return reply.Then(Of("Add it to the same", more, " it", values));
    }

    /// <summary>The text itself was just sent and need not be read again.</summary>
    private static Choice Of(string label, Command command, string shown, ImmutableDictionary<string, string> values) =>
        new(label, command.Path + shown) { Values = values };
}
