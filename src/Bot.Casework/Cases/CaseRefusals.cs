using Bot.Commands;
using Bot.Texts;
using NodaTime;

namespace Bot.Cases;

/// <summary>The wording of every "no" about cases.</summary>
internal static class CaseRefusals
{
    /// <summary>What a stranger is told, and the recused, and whoever mistyped: the same words for all.</summary>
    public static Refusal NoSuchCase(CaseNumber number) =>
        new Refusal(RefusalKind.Forbidden, Text.Of(
            $"There is no case {number} that you can see. {new Typed("case list")} shows the open ones."))
            .Or(new Choice("Open cases", "case list"));

    /// <summary>A word that narrows no list down, and those that come near it.</summary>
    public static Refusal NoFilter(
        string path, string word, IReadOnlyList<string> near, IEnumerable<string> before, IEnumerable<string> members)
    {
        var meant = near.Count > 0 ? Text.Of($" Did you mean {Words.List(near, "or")}?") : Text.Empty;
        var line = string.Join(' ', before.Prepend(path));
        return new Refusal(RefusalKind.Argument, Text.Of(
            $"“{TypedText.Short(word)}” narrows no list down.{meant} There are mine, unassigned, unacknowledged, late, waiting, "
            + $"closed, all, states like investigating, kinds like threat, wikis like dewiki, and {Words.List([.. members])}."))
            .Or([.. near.Select(n => new Choice($"{line} {n}", $"{line} {n}")), new Choice("All open cases", "case list")]);
    }

    /// <summary>"it", before there was one.</summary>
    public static Refusal WhichCase() =>
        new Refusal(RefusalKind.Question, Text.Of(
            $"Which case? “it” stands for the one that you worked on last, and I know of none since I started. "
            + $"Type its number."))
            .Or(new Choice("Your cases", "case mine"));

    public static Refusal Closed(CaseNumber number) =>
        new Refusal(RefusalKind.State, Text.Of($"{number} is closed. Reopen it first if there is something new."))
            .Or(new Choice("Reopen", $"case reopen {number} "));

    public static Refusal NotClosed(CaseNumber number, CaseState state) =>
        new(RefusalKind.State, Text.Of($"{number} is not closed, it is {state}; there is nothing to reopen."));

    public static Refusal Taken(CaseNumber number, IReadOnlyList<string> by) =>
        new Refusal(RefusalKind.State, Text.Of($"{Clause.Of(by, "already has")} {number}. You can join in, or leave it to them."))
            .Or(new Choice("Join in", $"case join {number}"), new Choice("Show", $"case show {number}"));

    public static Refusal AlreadyYours(CaseNumber number) =>
        new(RefusalKind.State, Text.Of($"You already have {number}."));

    public static Refusal NoSuchMember(string name, IEnumerable<string> names) =>
        new(RefusalKind.Argument, Text.Of(
            $"Nobody called “{name}” can work on this here. You can name {Words.List([.. names], "or")}."));

    /// <summary>Somebody does not have the case; "you" for the caller.</summary>
    public static Refusal NotOnIt(CaseNumber number, string name) =>
        new(RefusalKind.State, Text.Of($"{Clause.Begun(name, "does not have")} {number}, so there is nothing to hand on."));

    public static Refusal NoNamesake(CaseNumber number, string name) =>
        new(RefusalKind.State, Text.Of($"{Clause.Begun(name, "is")} not kept away from {number} by a party's name."));

    /// <summary>A recusal is lifted for one name: which one, where several may mean the member.</summary>
    public static Refusal WhichNamesake(CaseNumber number, string member, IReadOnlyList<string> parties) =>
        new Refusal(RefusalKind.Question, Text.Of($"Several parties of {number} bear a name of {member}: {Words.List([.. parties])}. "
            + $"Which of them is somebody else? The others still keep {member} away."))
            .Or([.. parties.Take(3).Select(p => new Choice(p, $"case namesake {number} {member} lift {p}"))]);

    public static Refusal AlreadyAcknowledged(CaseNumber number, At at) =>
        new(RefusalKind.State, Text.Of(
            $"{number} was acknowledged {at}. If you wrote again, record it with {new Typed($"case told {number} reporter ")}"));

    public static Refusal NothingToSnooze(CaseNumber number, At at) =>
        new(RefusalKind.State, Text.Of($"{number} was acknowledged {at}, so nothing rings about that. A promise is put off with "
            + $"{new Typed($"promise snooze {number} ")}"));

    public static Refusal NotInvestigated(CaseNumber number, CaseState state) =>
        new(RefusalKind.State, Text.Of($"{number} is {state}; deciding comes after investigating."));

    /// <summary>What a choice of an outcome is called.</summary>
    public static string Label(CaseOutcome outcome) => outcome switch
    {
        CaseOutcome.Actioned => "Action was taken",
        CaseOutcome.NotActionable => "Not actionable",
        CaseOutcome.HandedOver => "Another team has it",
        CaseOutcome.Duplicate => "The same as another case",
        _ => "They took it back",
    };

    /// <summary>How it ended may be known; then only the reason is still asked for.</summary>
    public static Refusal NoReason(CaseNumber number, CaseOutcome? outcome)
    {
        var example = new Typed($"case close {number} actioned blocked for posting private data, diffs verified");
        return new Refusal(RefusalKind.Argument, Text.Of(
            $"{number} cannot be closed without a reason: whoever reads this in a year must see why. "
            + $"Say how it ended and why, like {example}"))
        {
            About = "reason", IsOfMissing = true,
        }
            .Or([.. (outcome is { } known ? [known] : new[] { CaseOutcome.Actioned, CaseOutcome.NotActionable })
                .Select(o => new Choice(Label(o), $"case close {number} {Words.Typed(o)} "))]);
    }

    public static Refusal NoParty(CaseNumber number, string who, IEnumerable<string> parties)
    {
        var known = Words.List([.. parties.DefaultIfEmpty("nobody yet; add them with case party")]);
        return new Refusal(RefusalKind.Argument, Text.Of($"I find nobody as “{who}” in {number}. There: {known}."));
    }

    public static Refusal NoPart(CaseNumber number, string what, string id, IEnumerable<string> ids) =>
        new(RefusalKind.Argument, Text.Of($"{number} has no {what} {id}. It has {Words.List([.. ids.DefaultIfEmpty("none")])}."));

    public static Refusal NoWiki(string wiki) =>
        new(RefusalKind.Argument, Text.Of(
            $"“{Texts.TypedText.Short(wiki)}” is no wiki I can name. "
            + $"Type its address, like de.wikipedia.org, or its short name, like dewiki or commons."))
        {
            About = "wiki",
        };

    public static Refusal BeforeReceipt(Instant acknowledged, Instant received) =>
        new(RefusalKind.Argument, Text.Of(
            $"It cannot have been acknowledged {new At(acknowledged, MomentStyle.Short)} when it was received only "
            + $"{new At(received, MomentStyle.Short)}."))
        {
            About = "acknowledged",
        };

    public static Refusal BadHash(string hash) =>
        new(RefusalKind.Argument, Text.Of($"“{Texts.TypedText.Short(hash)}” is no SHA-256: that is 64 characters of 0-9 and a-f."));

    public static Refusal TooLong(string what, int has, int most) =>
        new(RefusalKind.Argument, Text.Of($"{what} has {has} characters and {most} fit; shorten it, or split it into several."));
}
