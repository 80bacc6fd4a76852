using System.Collections.Immutable;
using Bot.Basics;
using Bot.Commands;
using Bot.People;
using Bot.Texts;

namespace Bot.Administration;

/// <summary>Help, made from the commands themselves.</summary>
public sealed class HelpCommands(Lazy<CommandTable> table)
{
    private static readonly ImmutableArray<(string Group, string Title)> Titles =
    [
        ("where", "Where does this go"), ("guide", "What to do and say"), ("draft", "Drafts"), ("question", "Questions from others"), ("case", "Cases"), ("promise", "Promises"), ("remind", "Reminders"), ("contact", "Contacts"), ("oncall", "On duty"), ("train", "Training"), ("me", "You"), ("team", "The team"), ("audit", "The audit"), ("help", "Help"),
    ];

    /// <summary>What can be typed, for this caller.</summary>
    [Command("help", "What I can do, or how one command is typed", Role = Role.Guest, FromMemory = true, Example = "help case open")]
    public Outcome Help(CommandContext call, [About("a command or its first word", Most = 60)] string? command)
    {
        var mine = table.Value.Commands.Where(c => c.Role <= call.Caller.Role).ToList();
        if (command is null)
            return Overview(call, mine);
        var topic = command.Trim().TrimStart('/', '!').ToLowerInvariant();
        if (table.Value.Find(topic) is { } one && one.Role <= call.Caller.Role && !mine.Any(c => c.Path.StartsWith(topic + " ", StringComparison.Ordinal)))
            return One(one);
        var group = mine.Where(c => c.Path == topic || c.Path.StartsWith(topic + " ", StringComparison.Ordinal)).ToList();
        return group.Count > 0 ? new Reply([Listed(topic, group)]).And($"{new Typed("help " + group[0].Path)} says more of one.") : Refusals.UnknownCommand(topic, [.. table.Value.Nearest(topic).Where(mine.Contains)]);
    }

    private static Outcome Overview(CommandContext call, List<Command> mine)
    {
        var reply = Reply.Say($"{new Strong("A life in danger")}: emergency@wikimedia.org, now, with diffs. {new Strong("Child abuse imagery")}: legal-reports@wikimedia.org, with the address; copy nothing.");
        foreach (var group in mine.GroupBy(c => c.Path.Split(' ')[0]).OrderBy(g => Order(g.Key)))
            reply = reply.And(new Block.Paragraph(Text.Of($"{new Strong(Titles.FirstOrDefault(t => t.Group == group.Key).Title ?? group.Key)}: {Words.List([.. group.Select(c => c.Path.Contains(' ', StringComparison.Ordinal) ? c.Path[(c.Path.IndexOf(' ', StringComparison.Ordinal) + 1)..] : c.Path)])}")));
        if (call.Caller.Role == Role.Guest)
            reply = reply.And($"If you are a member of a team here, a lead adds you with {new Typed("team add")}; if you already use me elsewhere, type {new Typed("me link")} there.");
        return reply.And($"{new Typed("help case")} lists a group, {new Typed("help case open")} explains one command.");
    }

    private static int Order(string group) => Titles.Select((t, i) => (t.Group, i)).Where(t => t.Group == group).Select(t => t.i).DefaultIfEmpty(Titles.Length - 2).First();

    private static Reply One(Command c)
    {
        var fields = c.Parameters.Select(p => new Field(p.Name, Text.Ours(p.About + (p.Choices.Length > 0 ? ": " + Words.List([.. p.Choices], "or") : "") + (p.Optional ? " (can be left out)" : "")))).ToImmutableArray();
        var reply = new Reply([new Block.Card(Text.Of($"{new Typed(c.Usage)}"), [new("what", Text.Ours(c.About)), new("for", Text.Of($"{c.Role}s and up")), .. fields])]);
        return c.Example.Length == 0 ? reply : reply.And($"Example: {new Typed(c.Example)}");
    }

    private static Block.Table Listed(string topic, List<Command> group) =>
        new([topic, "what it does"], [.. group.Select(c => ImmutableArray.Create(Text.Of($"{new Typed(c.Usage)}"), Text.Ours(c.About)))]);
}
