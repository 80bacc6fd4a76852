using System.Collections.Immutable;
using Bot.Basics;
using Bot.Commands;
using Bot.Guidance;
using Bot.People;
using Bot.Routes;
using Bot.Texts;

namespace Bot.Drafts;

/// <summary>A second pair of eyes on a draft; nothing of it is stored.</summary>
public sealed class DraftCommands
{
    private const int MostTopics = 4;

    /// <summary>Checks one.</summary>
    [Command("draft check", "What a careful colleague would say about a draft; nothing of it is kept", Role = Role.Admin,
        FromMemory = true, Form = true, Content = true, Unheard = true, OwnWords = true,
        Example = "draft check reply Thank you for writing. "
            + "We look at it and write again by Friday; tell us if something new happens.")]
    public Outcome Check(CommandContext call,
        [About("what it is")] DraftKind kind,
        [About("the draft", Ask = "Paste the draft.", Most = 6000, Long = true)] string text)
    {
        if (DraftDoubt.Of(text) is { Length: > 0 } doubt)
            return Reply.Say($"{doubt} So I say nothing of this {kind}; let a colleague who reads it well look at it.")
                .And(new Block.Paragraph(Text.Ours(RouteTable.SafetyLine)))
                .Then(new Choice("What to look for", $"guide {TopicOf(kind)}"));
        var judged = DraftCheck.Check(kind, text);
        List<Finding> findings = [.. judged, .. PlainCheck.Check(kind, text, judged)];
        if (findings.Count == 0)
            return Reply.Say($"Nothing stands out in this {kind}. Read it once more as the person who gets it.")
                .Then(new Choice("What to look for", $"guide {TopicOf(kind)}"));
        var heading = Text.Of($"{Words.Count(findings.Count, "thing")} to look at in this {kind}");
        var topics = findings.Select(f => f.TopicId).Distinct().Take(MostTopics);
        return new Reply([new Block.Lines(heading, [.. findings.Select(Line)], Numbered: true)])
            .Then([.. topics.Select(t => new Choice(GuidancePack.Shipped.Find(t)!.Title, $"guide {t}"))]);
    }

    private static Text Line(Finding f)
    {
        var words = f.Words.Length > 0 ? Text.Of($": “{f.Words}”") : Text.Empty;
        return Text.Of($"{new Strong(f.Flag.Replace('-', ' '))}{words}. {Text.Ours(f.Why)} {Text.Ours(f.Better)}");
    }

    private static string TopicOf(DraftKind kind) => kind switch
    {
        DraftKind.Reply => "good-reply",
        DraftKind.Closure => "closing-non-actionable",
        DraftKind.Sanction => "notifying-sanctioned-user",
        _ => "announcement-contents",
    };
}
