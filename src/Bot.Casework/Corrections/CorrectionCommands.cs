using Bot.Cases;
using Bot.Commands;
using Bot.Names;
using Bot.Texts;

namespace Bot.Corrections;

/// <summary>
/// Putting mistakes right. Nobody is told of it; what was wrong is kept nowhere but as "corrected by, when". Who was kept away because of
/// a wrong name stays away until a lead lifts that; a right name keeps its member away at once.
/// </summary>
public sealed class CorrectionCommands(CaseParts parts)
{
    /// <summary>Before a name: it is to stand in one part alone of somebody who plays several.</summary>
    private const string Only = "only ";

    private const int MostWords = 30;
    private const int MostOffered = 5;

    /// <summary>Puts something right.</summary>
    [Command("case correct", "Put right what is wrong in a case: a name or part, a time, a link, a note, an act", Content = true,
        Example = "case correct arb-417 accused User:Jackdaw")]
    public Task<Outcome> Correct(CommandContext call, [About("the case")] CaseNumber @case,
        [About("what: summary, received, acknowledged, accused, an id as n2 or e5; empty lists them")] CorrectionTarget? what,
        [About("when it happened, if that was wrong", Named = true)] DateText? when,
        [About("how it should be", Most = 4000, Long = true)] string? right) => call.OnCase(@case, of =>
    {
        var all = Correctables.Of(call, of);
        if (what is not { } typed)
            return Listed(call, of, [.. all.Where(c => !c.IsNotYet)]);
        var (found, rest, no) = new CorrectionFinder(call, of, all).Find(typed.Value, right ?? "");
        if (found is null)
            return no!;
        if (found.Correct is not { } correct)
            return CorrectionRefusals.OnlyOut(of.Head.Number, found);
        if (rest.Length == 0 && when is null)
            return CorrectionRefusals.HowShouldItBe(of.Head.Number, found);
        var isOnly = rest.StartsWith(Only, StringComparison.OrdinalIgnoreCase);
        var name = isOnly ? rest[Only.Length..].Trim() : rest;
        if (found.Sort == "party" && when is null && PartyCorrections.RoleOf(typed.Value) is { } role
            && of.Parties.FirstOrDefault(p => p.Id == found.Id) is { Roles.Length: > 1 } party && PartyCorrections.IsName(name))
            return isOnly
                ? Saved(call, of, found, PartyCorrections.Parted(new Asked(call, of, name, null), party, role), name)
                : CorrectionRefusals.OnlyThisPart(of.Head.Number, party, role, name);
        return Saved(call, of, found, correct(new Asked(call, of, rest, when)), rest);
    });

    /// <summary>Takes something out.</summary>
    [Command("case remove", "Take out of a case what should not be in it: a party, part, link, note, act, contact", Content = true,
        Example = "case remove arb-417 n2")]
    public Task<Outcome> Remove(CommandContext call, [About("the case")] CaseNumber @case,
        [About("what: acknowledged, witness, an id as n2 or e5; empty lists them")] CorrectionTarget? what,
        [About("only this part of a party; anything else is refused", Most = 200)] string? part) => call.OnCase(@case, of =>
    {
        var all = Correctables.Of(call, of);
        if (what is not { } typed)
            return Listed(call, of, [.. all.Where(c => c.Remove is not null && !c.IsNotYet)]);
        var (found, rest, no) = new CorrectionFinder(call, of, all).Find(typed.Value, part ?? "");
        if (found is null)
            return no!;
        // "witness" names a part, also where it is said whose: only that goes where they play others too.
        var isOfThem = found.Sort == "party" && (rest.Length == 0 || WikiName.Read(rest).Is(WikiName.Read(found.Name)));
        if (isOfThem && PartyCorrections.RoleOf(typed.Value) is { } role)
            rest = Words.Typed(role);
        return found.Remove is { } remove
            ? Saved(call, of, found, remove(new Asked(call, of, rest, null)))
            : CorrectionRefusals.MustBe(of.Head.Number, found);
    });

    private Outcome Saved(CommandContext call, Case of, Correctable what, Righted righted, string typed = "")
    {
        if (righted.To is not { } to)
            return righted.No!;
        if (ReferenceEquals(to, of))
            return Reply.Say($"{righted.Said}");
        var turn = new CaseTurn(call, of);
        foreach (var renamed in WrongNames.Changed(of, to))
            to = parts.On(renamed, to, turn);
        var (kept, asked) = call.KeptFromNamesakes(to, what.Sort == "party" ? [typed] : []);
        var reply = Reply.Say($"{righted.Said}");
        foreach (var more in righted.More)
            reply = reply.And(new Block.Paragraph(more));
        if (kept.Head.HidesMore(to.Head))
            reply = reply.And(
                $"A member bears that name, so the case is hidden from that member until a lead who is not named has looked at it.");
        if (kept.IsThirdParty && !of.IsThirdParty)
            reply = reply.And(
                $"{new Strong("Reporter and target differ")}: contact the target privately first, before anything that others can see.");
        return call.Saved(kept, Corrected.Entry, righted.Entry, reply, what.Id, asked);
    }

    private static Outcome Listed(CommandContext call, Case of, IReadOnlyList<Correctable> all)
    {
        if (all.Count == 0)
            return Reply.Say($"There is nothing in {of.Head.Number} that could be taken out.");
        var path = call.Command.Path;
        var (words, others) = (all.Where(c => c.IsOfWords).ToList(), all.Where(c => !c.IsOfWords).ToList());
        var lines = others.Concat(words.TakeLast(MostWords)).Select(c => Text.Of($"{new Strong(c.Id)}: {c.Shown}"));
        var heading = path == "case remove" ? "can be taken out" : "can be put right";
        var choices = all.Take(MostOffered)
            .Select(c => new Choice($"{Label(c)}", $"{path} {of.Head.Number} {c.Id}{(path == "case remove" ? "" : " ")}"));
        var reply = new Reply([new Block.Lines(Text.Of($"What of {of.Head.Number} {heading}"), [.. lines])]);
        if (words.Count > MostWords)
            reply = reply.And($"Older notes too: {words[0].Id} to {words[^(MostWords + 1)].Id}.");
        return new Outcome
        {
            Reply = reply.Then([.. choices]),
            Noted = [of.Doc],
        };
    }

    private static string Label(Correctable what) => what.Id == what.Sort ? what.Sort : $"{what.Sort} {what.Id}";
}
