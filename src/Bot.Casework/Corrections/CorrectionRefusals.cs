using Bot.Cases;
using Bot.Commands;
using Bot.Texts;

namespace Bot.Corrections;

/// <summary>The wording of every "no" about corrections.</summary>
internal static class CorrectionRefusals
{
    private const int MostOffered = 8, LeastWords = 2;

    /// <summary>No such thing: all that there is, with its words, and each to be picked for the same line.</summary>
    public static Refusal NoSuch(CommandContext call, CaseNumber number, string what, string rest, IEnumerable<Correctable> all)
    {
        var isOut = call.Command.Path == "case remove";
        var there = all.Where(c => !c.IsNotYet && (!isOut || c.Remove is not null)).ToList();
        // What stands behind a word that is not understood is never offered in the place of what happened.
        var others = there.Where(c => !c.IsOfWords && (rest.Length == 0 || c.Sort is not ("summary" or "received" or "acknowledged")))
            .ToList();
        if (what.ToLowerInvariant() is "kind" or "kinds" or "matter")
            return Elsewhere(number, "What a case is about", $"case kind {number} {rest}");
        if (what.ToLowerInvariant() is "wiki" or "wikis" or "project" && !all.Any(c => c.Sort == "wiki"))
            return Elsewhere(number, "Which wiki a case concerns", $"case wiki {number} {rest}");
        // What can be picked is little: the newest notes are the likeliest, and the rest stands in the list.
        var words = there.Where(c => c.IsOfWords).TakeLast(Math.Max(LeastWords, MostOffered - others.Count)).ToList();
        var shown = others.Take(MostOffered - words.Count).Concat(words);
        Choice[] part = Enum.TryParse<PartyRole>(what, true, out var role)
            ? [new Choice($"Name the {Words.Of(role)}", $"case party {number} {Words.Typed(role)} ")]
            : [];
        var has = there.Count == 0 ? "nothing of that sort" : Words.List([.. there.Select(c => c.Id)]);
        return new Refusal(RefusalKind.Argument, Text.Of($"I find nothing as “{TypedText.Short(what)}” in {number}. It has {has}."))
            .Or([.. part, .. shown.Select(c => new Choice(c.Label(call), Line(call, number, c, rest))),
                new Choice("Show them", $"{call.Command.Path} {number}")]);
    }

    private static Refusal Elsewhere(CaseNumber number, string what, string line) => new Refusal(RefusalKind.Argument, Text.Of(
        $"{Text.Ours(what)} has a command of its own: {new Typed(line)}. Nothing was done in {number} yet."))
        .Or(new Choice(line.TrimEnd(), line));

    /// <summary>One who plays several parts is to have another name: in one of them, or in all.</summary>
    public static Refusal OnlyThisPart(CaseNumber number, Party party, PartyRole role, string right) => new Refusal(RefusalKind.Question,
        Text.Of($"{party.Name} is {Words.List([.. party.Roles.Select(r => Words.Of(r))])} in {number}. Is only the {role} somebody else, "
            + $"or is the name wrong in each part? Nothing was done yet."))
        .Or(new Choice($"Only the {Words.Of(role)} is {TypedText.Short(right)}", $"case correct {number} {Words.Typed(role)} only {right}"),
            new Choice("The name is wrong in each", $"case correct {number} {party.Id} {right}"));

    /// <summary>The same line again, for each of those that it could mean.</summary>
    public static Refusal WhichOne(CommandContext call, CaseNumber number, string what, string rest, IEnumerable<Correctable> found) =>
        new Refusal(RefusalKind.Question, Text.Of(
            $"{number} has several of “{TypedText.Short(what)}”. Which one? Nothing was done yet."))
            .Or([.. found.TakeLast(MostOffered)
                .Select(c => new Choice(c.Label(call), Line(call, number, c, rest)))]);

    /// <summary>The same line for this one; it wants more typed after it where nothing says yet how it should be.</summary>
    private static string Line(CommandContext call, CaseNumber number, Correctable what, string rest) =>
        $"{call.Command.Path} {number} {what.Id} {rest}".TrimEnd() + (rest.Length == 0 && call.Command.Path != "case remove" ? " " : "");

    public static Refusal HowShouldItBe(CaseNumber number, Correctable what) =>
        new Refusal(RefusalKind.Question, Text.Of($"{new Strong(what.Id)} of {number} stands as: {what.Shown}. How should it be?"))
            .Or([new Choice("Correct it", $"case correct {number} {what.Id} "),
                .. what.Remove is null ? [] : new[] { new Choice("Take it out", $"case remove {number} {what.Id}") }]);

    public static Refusal OnlyOut(CaseNumber number, Correctable what) =>
        new Refusal(RefusalKind.State, Text.Of($"{new Strong(what.Id)} of {number} can only be taken out."))
            .Or(new Choice("Take it out", $"case remove {number} {what.Id}"));

    public static Refusal MustBe(CaseNumber number, Correctable what) =>
        new Refusal(RefusalKind.State, Text.Of(
            $"{new Strong(what.Id)} of {number} can be corrected, but not taken out."))
            .Or(new Choice("Correct it", $"case correct {number} {what.Id} "));

    public static Refusal NotSoMuch(CaseNumber number, Correctable what, string extra) =>
        new Refusal(RefusalKind.Question, Text.Of(
            $"I do not know what to do with “{TypedText.Short(extra)}”. Shall {new Strong(what.Id)} be taken out, or be put right so?"))
            .Or(new Choice("Take it out", $"case remove {number} {what.Id}"),
                new Choice("Put it right so", $"case correct {number} {what.Id} {extra}"));

    /// <summary>The right name is one that the case has already.</summary>
    public static Refusal AlreadyThere(CaseNumber number, Party wrong, Party there) =>
        new Refusal(RefusalKind.Question, Text.Of($"{there.Name} is {there.Id} in {number} already, as "
            + $"{Words.List([.. there.Roles.Select(r => Words.Of(r))])}. Two cannot be the same: take {wrong.Id} out, "
            + $"and give {there.Id} the part if it is theirs."))
            .Or([new Choice($"Take {wrong.Id} out", $"case remove {number} {wrong.Id}"), .. wrong.Roles.Except(there.Roles)
                .Select(r => new Choice($"{there.Id} is {Words.Of(r)}", $"case party {number} {Words.Typed(r)} {there.Name}"))]);

    public static Refusal WhichOutcome(CaseNumber number, SaidOutcome said)
    {
        var all = Words.List([.. Enum.GetValues<CaseOutcome>().Select(o => Words.Typed(o))], "or");
        return new Refusal(RefusalKind.Question, Text.Of($"How did {number} end: {all}? Nothing was done yet."))
            .Or([.. said.Near.Union(Enum.GetValues<CaseOutcome>())
                .Select(o => new Choice(CaseRefusals.Label(o), $"case correct {number} outcome {Words.Typed(o)} {said.Reason}"))]);
    }

    public static Refusal WhichChannel(CaseNumber number, string typed)
    {
        var all = Enum.GetValues<ReportChannel>().Select(c => Words.Typed(c)).ToList();
        return new Refusal(RefusalKind.Argument, Text.Of(
            $"“{TypedText.Short(typed)}” is no way in which reports come: {Words.List(all, "or")}."))
            .Or([.. all.Take(MostOffered).Select(c => new Choice(c, $"case correct {number} channel {c}"))]);
    }

    public static Refusal NotAcknowledged(CaseNumber number) =>
        new Refusal(RefusalKind.State, Text.Of($"{number} is not acknowledged, so there is no time of it to put right."))
            .Or(new Choice("It was acknowledged", $"case ack {number}"));

    public static Refusal AfterAcknowledgement(CaseNumber number, NodaTime.Instant received, NodaTime.Instant acknowledged) =>
        new Refusal(RefusalKind.Argument, Text.Of(
            $"{number} was acknowledged {acknowledged}, so it cannot have been received only {received}. "
            + $"Correct the acknowledgement first."))
            .Or(new Choice("Correct the acknowledgement", $"case correct {number} acknowledged "));

    public static Refusal NotOfWords(CaseNumber number, Correctable what) =>
        new(RefusalKind.Argument, Text.Of($"{new Strong(what.Id)} of {number} has no time of its own; say how it should be instead."));
}
