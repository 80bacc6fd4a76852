using System.Collections.Immutable;
using Bot.Basics;
using Bot.Commands;
using Bot.Emergencies;
using Bot.Languages;
using Bot.People;
using Bot.Routes;
using Bot.Texts;

namespace Bot.Guidance;

/// <summary>What to do and what to write: the right snippet in the room, from memory.</summary>
public sealed class GuideCommands(TeamGuidance guidance)
{
    private const int MostRelated = 4;

    /// <summary>Where a child is abused no other topic comes before it: those that speak of searching and looking would do harm.</summary>
    private const string OfChildren = "child-protection";

    private const string Organisations = "Hotlines and organisations";

    /// <summary>Topics that lead on to the list of support organisations, or to the command that they are about.</summary>
    private static readonly Dictionary<string, string> Needs = new(StringComparer.Ordinal)
    {
        ["recusal"] = "case recuse ",
        ["intimate-images"] = "support",
        ["outside-support"] = "support",
        ["self-harm-or-suicide"] = "support suicide prevention",
        ["no-counselling"] = "support mental health",
        ["no-legal-advice"] = "support legal aid",
        ["support-actionable"] = "support",
        ["support-non-actionable"] = "support",
        ["self-care"] = "support self care",
    };

    /// <summary>The best snippet, two more titles, and what is near it.</summary>
    [Command("guide", "What to do, or what to write: a topic, or a question in your own words", Role = Role.Admin,
        FromMemory = true, Content = true, Unheard = true, Aliases = "how do i, how can i, how to",
        Example = "guide what do i write to her first")]
    public Outcome Guide(CommandContext call, [About("a topic or a question; nothing of it is kept", Most = 1000)] string? question)
    {
        var reader = guidance.Of(call.Caller.Team);
        if (question is null)
            return Contents(reader);
        if (!question.Any(char.IsLetter))
            return NothingFound(question);
        var command = AskedCommand.Of(question);
        var found = reader.Search.Find(question, 3);
        if (DangerFinder.All(question).Kinds().Contains(DangerKind.Child) && reader.Pack.Find(OfChildren) is not null)
            found = [(OfChildren, 1), .. found.Where(f => f.TopicId != OfChildren).Take(2)];
        if ((command?.Topic ?? AskedCommand.TopicOf(question)) is { } topic && reader.Pack.Find(topic) is not null)
            found = [(topic, 1), .. found.Where(f => f.TopicId != topic).Take(2)];
        if (command is not null && (command.Topic is null || found.Count == 0))
            return DoneBy(command, found.Select(f => reader.Pack.Find(f.TopicId)).OfType<Snippet>());
        if (found.Count == 0)
            return NothingFound(question);
        var best = reader.Pack.Find(found[0].TopicId)!;
        Block[] does = command is null ? [] : [Does(command)];
        var reply = new Reply([.. does, new Block.Paragraph(Text.Of($"{new Strong(best.Title)}")), new Block.Markdown(best.Body)]);
        var others = found.Skip(1).Select(f => reader.Pack.Find(f.TopicId)).OfType<Snippet>().ToList();
        if (others.Count > 0 && !string.Equals(question.Trim(), best.Id, StringComparison.OrdinalIgnoreCase))
            reply = reply.And($"Perhaps also: {Words.List([.. others.Select(o => o.Title)])}.");
        var near = others.Select(o => o.Id).Concat(best.Related).Distinct().Where(id => id != best.Id).Take(2 + MostRelated)
            .Select(id => reader.Pack.Find(id)).OfType<Snippet>();
        var choices = near.Select(s => new Choice(s.Title, $"guide {s.Id}"));
        if (Needs.TryGetValue(best.Id, out var line))
            choices = choices.Prepend(new Choice(line.StartsWith("support", StringComparison.Ordinal) ? Organisations : "Step back", line));
        if (command is not null)
            choices = choices.Prepend(new Choice(command.Label, command.Line));
        return Broken(call, reader, reply.Then([.. choices]));
    }

    private static Block.Paragraph Does(AskedCommand command) => new(Text.Of(
        $"{new Typed(command.Line.TrimEnd())} does that; {new Typed("help " + command.Line.TrimEnd())} says how it is typed."));

    /// <summary>Only the command was asked for: it is named, with what may be worth reading.</summary>
    private static Reply DoneBy(AskedCommand command, IEnumerable<Snippet> near) => new Reply([Does(command)])
        .Then([new Choice(command.Label, command.Line), .. near.Select(s => new Choice(s.Title, $"guide {s.Id}"))]);

    /// <summary>In another language danger may be meant; in English nothing of the field was.</summary>
    private static Outcome NothingFound(string question)
    {
        var spoken = SpokenLanguages.Of(question);
        if (spoken.Kind == SpokenKind.Other)
            return Reply.Say($"{spoken.Said} {new Typed("guide")} lists all topics, {new Typed("where")} asks a few questions.")
                .And(new Block.Paragraph(Text.Ours(RouteTable.SafetyLine)));
        return new Refusal(RefusalKind.Argument, Text.Of(
            $"I could not tell what “{TypedText.Short(question)}” is about. Try other words; {new Typed("guide")} lists all topics."));
    }

    /// <summary>Who can mend the team's own files is told that one cannot be read; the shipped text stands meanwhile.</summary>
    private static Reply Broken(CommandContext call, GuidanceShelf reader, Reply reply)
    {
        var canMendIt = call.Caller.Role == Role.Lead;
        if (reader.Pack.Problems.Count == 0 || !canMendIt)
            return reply;
        var problems = Words.List([.. reader.Pack.Problems]);
        return reply.And($"Of your team's own guidance I could not read: {problems}. The shipped text stands in its place.");
    }

    private static Outcome Contents(GuidanceShelf reader)
    {
        var reply = new Reply([]);
        foreach (var phase in reader.Pack.Topics().GroupBy(t => t.Phase))
            reply = reply.And(new Block.Paragraph(Text.Of($"{new Strong(phase.Key)}: {Words.List([.. phase.Select(t => t.Id)])}")));
        return reply.And($"{new Typed("guide good-reply")} shows one; {new Typed("guide what do i write to her first")} finds one.");
    }
}
