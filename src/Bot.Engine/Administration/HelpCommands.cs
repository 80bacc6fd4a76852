using System.Collections.Immutable;
using Bot.Basics;
using Bot.Commands;
using Bot.People;
using Bot.Texts;

namespace Bot.Administration;

/// <summary>Help, made from the commands themselves.</summary>
public sealed class HelpCommands(Lazy<CommandTable> table, CommandGroups groups)
{
    /// <summary>What can be typed, for this caller.</summary>
    [Command("help", "What I can do, or how one command is typed", Role = Role.Guest, FromMemory = true, Example = "help case open")]
    public Outcome Help(CommandContext call, [About("a command or its first word", Most = 60)] string? command)
    {
        var isOperator = call.Caller.Person is { } person && call.People.Operator?.Id == person.Id;
        var mine = table.Value.Commands.Where(c => c.Role <= call.Caller.Role && (isOperator || !c.Operator)).ToList();
        if (command is null)
            return Overview(call, mine);

        var topic = command.Trim().TrimStart('/', '!').ToLowerInvariant();
        var below = mine.Where(c => IsBelow(c, topic)).ToList();
        if (table.Value.Find(topic) is { } one && mine.Contains(one) && below.Count == 0)
            return One(one);

        var group = mine.Where(c => c.Path == topic || IsBelow(c, topic)).ToList();
        if (group.Count == 0)
            return Refusals.UnknownCommand(topic, [.. table.Value.Nearest(topic).Where(mine.Contains)]);
        return new Reply([Listed(topic, group)]).And($"{new Typed("help " + group[0].Path)} says more of one.");
    }

    private Outcome Overview(CommandContext call, List<Command> mine)
    {
        var reply = Reply.Say($"{new Strong("A life in danger")}: emergency@wikimedia.org, now, with diffs. "
            + $"{new Strong("Child abuse imagery")}: legal-reports@wikimedia.org, with the address; copy nothing.");
        foreach (var group in mine.GroupBy(c => c.Path.Split(' ')[0]).OrderBy(g => groups.Place(g.Key)))
        {
            var words = Words.List([.. group.Select(WithinGroup)]);
            reply = reply.And($"{new Strong(groups.Title(group.Key))}: {words}");
        }

        if (call.Caller.Role == Role.Guest)
            reply = reply.And($"If you are a member of a team here, a lead adds you with {new Typed("team add")}; "
                + $"if you already use me elsewhere, type {new Typed("me link")} there.");
        return reply.And($"{new Typed("help case")} lists a group, {new Typed("help case open")} explains one command.");
    }

    private static bool IsBelow(Command command, string topic) => command.Path.StartsWith(topic + " ", StringComparison.Ordinal);

    /// <summary>A command's path without the first word; that word itself where there is no other.</summary>
    private static string WithinGroup(Command command)
    {
        var blank = command.Path.IndexOf(' ', StringComparison.Ordinal);
        return blank < 0 ? command.Path : command.Path[(blank + 1)..];
    }

    private static Reply One(Command c)
    {
        var fields = c.Parameters.Select(p => new Field(p.Name, Text.Ours(About(p))));
        var card = new Block.Card(Text.Of($"{new Typed(c.Usage)}"),
        [
            new("what", Text.Ours(c.About)),
            new("for", c.Operator ? Text.Ours("whoever runs me") : Text.Of($"{c.Role}s and up")),
            .. fields,
        ]);
        var reply = new Reply([card]);
        return c.Example.Length == 0 ? reply : reply.And($"Example: {new Typed(c.Example)}");
    }

    private static string About(Parameter p)
    {
        var choices = p.Choices.Length > 0 ? ": " + Words.List([.. p.Choices], "or") : "";
        return p.About + choices + (p.Optional ? " (can be left out)" : "");
    }

    private static Block.Table Listed(string topic, List<Command> group) =>
        new([topic, "what it does"], [.. group.Select(c => ImmutableArray.Create(Text.Of($"{new Typed(c.Usage)}"), Text.Ours(c.About)))]);
}
