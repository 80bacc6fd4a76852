using Bot.Basics;
using Bot.People;
using Bot.Texts;
using NodaTime;

namespace Bot.Commands;

/// <summary>The wording of every "no" of the front door: what was wrong, and what would be right.</summary>
public static partial class Refusals
{
    /// <summary>So many letters may be wrong in a command's words where all behind them is kept.</summary>
    private const int MostSlips = 2;

    /// <summary>A short word is soon another: "he" is not "help".</summary>
    private const int LettersASlip = 4;

    /// <summary>A value that is not what it should be.</summary>
    public static Refusal BadArgument(Command command, string name, string why) =>
        new Refusal(RefusalKind.Argument,
            Text.Of($"{new Strong(name)}: {why.TrimEnd('.')}{Text.Ours(why.EndsWith('?') ? " " : ". ")}")
                + Text.Of($"It is typed {new Typed(command.Usage)}"))
        { About = name }
            .Or(Example(command));

    /// <summary>A name that no member has.</summary>
    public static Refusal NoMember(string name, IEnumerable<string> names) => new(RefusalKind.Argument, Text.Of(
        $"Nobody called “{TypedText.Short(name)}” is in this team. There are {Words.List([.. names])}."));

    /// <summary>Something is missing.</summary>
    public static Refusal Missing(Command command, Parameter parameter) =>
        new Refusal(RefusalKind.Argument,
            Text.Of($"{new Strong(parameter.Name)} is missing: {parameter.About}. It is typed {new Typed(command.Usage)}"))
        { About = parameter.Name }
            .Or(Example(command));

    /// <summary>More than fits.</summary>
    public static Refusal TooMany(Command command, string extra) =>
        new Refusal(RefusalKind.Argument,
            Text.Of($"I do not know what to do with “{TypedText.Short(extra)}”. It is typed {new Typed(command.Usage)}"))
            .Or(Example(command));

    /// <summary>No such command.</summary>
    public static Refusal UnknownCommand(string line, IReadOnlyList<Command> nearest)
    {
        var words = TypedText.Short(line);
        var what = nearest.Count == 0
            ? Text.Of($"I know no command “{words}”. {new Typed("help")} lists them all.")
            : Text.Of($"I know no command “{words}”. Nearest: {Near(nearest)}. {new Typed("help")} lists them all.");
        return new Refusal(RefusalKind.Usage, what).Or([.. nearest.Select(c => Begun(c, line))]);
    }

    /// <summary>No such command, and what may have been meant.</summary>
    /// <param name="line">As typed.</param>
    /// <param name="meant">Whole lines that it may stand for.</param>
    public static Refusal PerhapsMeant(string line, IReadOnlyList<string> meant)
    {
        var offered = Text.Join(" or ", meant.Select(m => Text.Of($"{new Typed(m.TrimEnd())}")));
        return new Refusal(RefusalKind.Usage, Text.Of($"“{TypedText.Short(line)}” alone is no command. Did you mean {offered}?"))
            .Or([.. meant.Select(m => new Choice(m.TrimEnd(), m)), new Choice("Help", "help")]);
    }

    /// <summary>A group's first word alone: how it goes on.</summary>
    public static Refusal GoesOn(string word, IReadOnlyList<Command> group)
    {
        var verbs = Words.List([.. group.Select(c => c.Path[(word.Length + 1)..])], "or");
        var list = group.FirstOrDefault(c => c.Path == word + " list" || c.Path == word + " show");
        var help = new Typed("help " + word);
        return new Refusal(RefusalKind.Usage, Text.Of($"{new Typed(word)} goes on with {verbs}; {help} says what each does."))
            .Or([.. list is null ? [] : new[] { Whole(list) }, new Choice("What each does", "help " + word)]);
    }

    /// <summary>Nothing was typed.</summary>
    public static Refusal Nothing() => new(RefusalKind.Usage, Text.Of($"Type a command; {new Typed("help")} lists them."));

    /// <summary>A guest asks for what members may do.</summary>
    public static Refusal Guest(Account? account)
    {
        if (account is null)
            return new(RefusalKind.Forbidden, Text.Of($"Your network does not tell me who you are. "
                + $"Log in to your services account there, then ask again; {new Typed("help")} says what is open to everybody."));
        var adding = new Typed("team add <your name> " + account.Network + "/" + account.Name);
        return new(RefusalKind.Forbidden, Text.Of($"I do not know the account {account.ToString()} as a member of a team. "
            + $"If you are one, ask a lead for {adding}; if you already use me elsewhere, type {new Typed("me link")} there."));
    }

    /// <summary>A role that is too small.</summary>
    public static Refusal Role(Command command, Role has) =>
        new(RefusalKind.Forbidden, Text.Of($"{new Typed(command.Path)} is for {command.Role}s; your role in this team is {has}. "
            + $"A lead can do it, or change your role."));

    /// <summary>Somebody else than the operator; said to all of them alike.</summary>
    public static Refusal ForTheOperator(Command command) =>
        new(RefusalKind.Forbidden, Text.Of($"{new Typed(command.Path)} is for whoever runs me, and for nobody else."));

    /// <summary>No team to act in.</summary>
    public static Refusal WhichTeam(IReadOnlyList<TeamId> teams)
    {
        if (teams.Count == 0)
            return new(RefusalKind.Forbidden, Text.Of($"You are in no team yet. A lead can add you with {new Typed("team add")}."));
        var names = Words.List([.. teams.Select(t => t.Value)]);
        var what = Text.Of($"Which team? You are in {names}. Choose one with {new Typed("me team <name>")}");
        return new Refusal(RefusalKind.Question, what)
            .Or([.. teams.Select(t => new Choice(t.Value, $"me team {t.Value}"))]);
    }

    /// <summary>Content in a room.</summary>
    public static Refusal NotInARoom(Command command) =>
        new(RefusalKind.Place, Text.Of($"A room is no place for that. Ask me in private: {new Typed(command.Path)}"));

    /// <summary>The store is away.</summary>
    public static Refusal StoreAway(Instant since, Duration wait)
    {
        var away = Text.Of($"My storage does not answer since {new At(since, MomentStyle.Relative)}, "
            + $"so I changed nothing and know of nothing new. Nothing confirmed before is lost. "
            + $"Try again in {wait}; {new Typed("where")}, {new Typed("guide")} and {new Typed("help")} work meanwhile.");
        return new(RefusalKind.Unavailable, away);
    }

    /// <summary>Somebody was faster, three times.</summary>
    public static Refusal TooBusy() =>
        new(RefusalKind.State, Text.Of($"Several people are changing this at once; your change was not made. "
            + $"Look at it again, then try once more."));

    /// <summary>A repeated request.</summary>
    public static Refusal Duplicate() =>
        new(RefusalKind.State, Text.Of($"That was already done; nothing was done twice."));

    /// <summary>Something stored cannot be read.</summary>
    public static Refusal Unreadable(DocId document) =>
        new(RefusalKind.Unavailable, Text.Of($"What is stored as {document.Value} cannot be read; nothing was changed. "
            + $"Tell whoever runs me: the key file may not fit the data, or the data were damaged."));

    /// <summary>A mistake of ours.</summary>
    public static Refusal Bug(string reference) =>
        new(RefusalKind.Unavailable, Text.Of($"That went wrong on my side, and nothing was changed. "
            + $"Whoever runs me finds it in the log under {new Strong(reference)}."));

    private static Choice[] Example(Command command) => command.Example.Length == 0 ? [] : [new Choice("Example", command.Example)];

    /// <summary>A command to go on with: one that takes nothing is whole, any other wants more typed after it.</summary>
    private static Choice Begun(Command command) => new(command.Path, command.Path + (command.Parameters.Length > 0 ? " " : ""));

    /// <summary>The same with what was typed behind words that are the command's but for a slip.</summary>
    private static Choice Begun(Command command, string line)
    {
        var count = command.Path.Split(' ').Length;
        var words = line.Split((char[]?)null, count + 1, StringSplitOptions.RemoveEmptyEntries);
        var typed = string.Join(' ', words.Take(count)).ToLowerInvariant();
        var slips = Math.Min(MostSlips, (command.Path.Length + 2) / LettersASlip);
        var isSlip = words.Length > count && command.Parameters.Length > 0 && Distance.Between(command.Path, typed) <= slips;
        return isSlip ? new Choice(command.Path, $"{command.Path} {words[count]}") : Begun(command);
    }

    /// <summary>The same where only what must be given counts.</summary>
    private static Choice Whole(Command command) =>
        new(command.Path, command.Path + (command.Parameters.Any(p => !p.Optional) ? " " : ""));

    private static string Near(IReadOnlyList<Command> nearest) => Words.List([.. nearest.Select(c => c.Path)], "or");
}
