using Bot.Basics;
using Bot.Cases;
using Bot.Commands;
using Bot.Texts;


namespace Bot.Acts;

/// <summary>What was done at once, and writing it up. [Immediate action]</summary>
public sealed class ActCommands(CaseParts parts)
{
    private const int MostListed = 40;
    private const int MostOffered = 3;

    /// <summary>Something done at once.</summary>
    [Command("case act", "Record what was done at once: a block, hiding, suppression", Form = true, Content = true,
        Example = "case act arb-417 suppressed the revision")]
    public Task<Outcome> Act(CommandContext call, [About("the case")] CaseNumber @case,
        [About("when, if not just now", Named = true, Date = DateUse.Past)] DateText? when,
        [About("what was done", Most = 1000)] string what) => call.OnCase(@case, of =>
    {
        if (when is null && call.SaysWhen("what", what) is { } asked)
            return asked;
        var at = call.Now;
        if (when is not null)
        {
            var (then, no) = call.Behind(when, $"case act {of.Head.Number} when={{date}} {what}");
            if (no is not null)
                return no;
            at = then.ToInstant();
        }

        var act = new ImmediateAct(CaseEdits.NextId('a', of.Acts.Select(a => a.Id)), at, call.Me, what);
        var reply = Reply.Say($"Recorded in {of.Head.Number} as {act.Id}. It stays on the list “done, not yet written up” until it is.")
            .Then(new Choice("It is written up", $"case written {of.Head.Number} {act.Id}"));
        var turn = new CaseTurn(call, of);
        var acted = parts.On(new CaseEvent.Acted(what), of.WithActs(of.Acts.Add(act)), turn);
        return call.SavedAs(at, acted, ActsPart.Entry, what, turn.On(reply));
    });

    /// <summary>It is written up.</summary>
    [Command("case written", "Say that something done at once is written up now", Content = true)]
    public Task<Outcome> Written(CommandContext call, [About("the case")] CaseNumber @case,
        [About("which, as a1")] PartId act) => call.OnCase(@case, of =>
    {
        if (of.Acts.FirstOrDefault(a => a.Id == act.Value) is not { } done)
            return CaseRefusals.NoPart(of.Head.Number, "act", act.Value, of.Acts.Select(a => a.Id));
        var written = of.WithActs(of.Acts.Replace(done, done with { WrittenUp = true }));
        var reply = Reply.Say($"{done.Id} of {of.Head.Number} is written up.");
        return call.Saved(written, ActsPart.Entry, $"{done.Id} written up", reply);
    });

    /// <summary>What is done and not yet written up.</summary>
    [Command("case unwritten", "What was done at once and is not yet written up")]
    public async Task<Outcome> Unwritten(CommandContext call)
    {
        var heads = call.Cases(onlyOpen: false).Where(h => h.NotWrittenUp).OrderBy(h => h.Touched).Take(MostListed);
        var grants = heads.Select(h => call.Grant(h.Number)).OfType<Grant>().ToList();
        var open = (await call.Read(grants).ConfigureAwait(false))
            .SelectMany(c => c.Acts.Where(a => !a.WrittenUp).Select(a => (c.Head.Number, Act: a)))
            .OrderBy(x => x.Act.At).Take(MostListed).ToList();
        if (open.Count == 0)
            return Reply.Say($"Everything that was done at once is written up.");
        var lines = open.Select(x => Text.Of($"{x.Number} {ActsPart.Line(call, x.Act)}"));
        var written = open.Take(MostOffered)
            .Select(x => new Choice($"{x.Act.Id} of {x.Number} is written up", $"case written {x.Number} {x.Act.Id}"));
        return new Outcome
        {
            Reply = new Reply([new Block.Lines(Text.Ours("Done, not yet written up"), [.. lines])]).Then([.. written]),
            Noted = [.. grants.Select(g => g.Head.Doc)],
        };
    }
}
