using System.Collections.Immutable;
using Bot.Basics;
using Bot.Commands;
using Bot.People;
using Bot.Texts;

namespace Bot.Administration;

/// <summary>Help, made from the commands themselves.</summary>
public sealed class HelpCommands(Lazy<CommandTable> table, CommandGroups groups, FirstJobs jobs)
{
    /// <summary>What can be typed, for this caller.</summary>
    [Command("help", "What I can do, or how one command is typed", Role = Role.Guest, FromMemory = true, Aliases = "?",
        Example = "help case open")]
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

    /// <summary>A greeting is answered by what one can do first.</summary>
    [Command("hello", "What I am for, and what you can do first", Role = Role.Guest, FromMemory = true, Unheard = true,
        Aliases = "hi, hey, hallo, start, good morning, good afternoon, good evening, who are you, what can you")]
    public Outcome Hello(CommandContext call, [About("anything else you say", Most = 4000)] string? words)
    {
        _ = words;
        var name = call.Caller.Person is { } me ? $", {me.Name}" : "";
        var reply = Reply.Say($"Hello{name}. I keep reports, promises and dates for teams who look after others, and say where things go.")
            .And(Danger());
        return First(call, reply).And($"{new Typed("help")} shows everything.");
    }

    private Outcome Overview(CommandContext call, List<Command> mine)
    {
        var reply = First(call, new Reply([Danger()]));
        foreach (var group in mine.GroupBy(c => c.Path.Split(' ')[0]).OrderBy(g => groups.Place(g.Key)))
        {
            var title = new Strong(groups.Title(group.Key));
            var verbs = group.Where(c => c.Path != group.Key).Select(WithinGroup).ToList();
            var alone = group.Any(c => c.Path == group.Key) ? Text.Of($"{new Typed(group.Key)}") : Text.Empty;
            var between = alone.Pieces.Length > 0 && verbs.Count > 0 ? ", " : "";
            var with = verbs.Count == 0 ? Text.Empty : Text.Of($"{new Typed(group.Key + " …")} {Words.List(verbs, "or")}");
            reply = reply.And($"{title}: {alone}{Text.Ours(between)}{with}");
        }

        return reply.And($"Behind … stands one of the words after it. {new Typed("help case")} lists a group, "
            + $"{new Typed("help case open")} explains one command.");
    }

    private static Block.Paragraph Danger() => new(Text.Of($"{new Strong("A life in danger")}: emergency@wikimedia.org, now, with diffs. "
        + $"{new Strong("Child abuse imagery")}: legal-reports@wikimedia.org, with the address; copy nothing."));

    /// <summary>What somebody in this role can do first, to be pressed or typed; a guest is told how to come in.</summary>
    private Reply First(CommandContext call, Reply reply)
    {
        if (call.Caller.Role == Role.Guest)
            return reply.And($"If you are a member of a team here, a lead adds you with {new Typed("team add")}; "
                + $"if you already use me elsewhere, type {new Typed("me link")} there.");
        var mine = jobs.Of(call.Caller.Role);
        return mine.Count == 0 ? reply : reply.And($"Begin here:").Then([.. mine.Select(j => new Choice(j.What, j.Line))]);
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
