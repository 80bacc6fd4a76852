using System.Collections.Immutable;
using Bot.Cases;
using Bot.Commands;
using Bot.Texts;

namespace Bot.FollowUps;

/// <summary>Things to look at again, also once a case is closed. [After a case]</summary>
public sealed class FollowUpCommands
{
    private const int Most = 20;
    private const int MostListed = 40;
    private const int MostRead = 200;

    /// <summary>Sets one.</summary>
    [Command("followup set", "Note something to look at again in a case, closed or open, and when", Content = true, Form = true,
        Example = "followup set arb-417 \"in 4 weeks\" has it started again?")]
    public Task<Outcome> Set(CommandContext call, [About("the case")] CaseNumber @case,
        [About("when to look", Date = DateUse.Deadline)] DateText when,
        [About("at what", Most = 1000)] string what) => call.OnCase(@case, of =>
    {
        var (at, no) = call.Ahead(when, $"followup set {of.Head.Number} {{date}} {what}");
        if (no is not null)
            return no;
        if (of.FollowUps.Length >= Most)
            return TooMany(of.Head.Number);
        var item = new FollowUp
        {
            Id = CaseEdits.NextId('f', of.FollowUps.Select(f => f.Id)), Owner = call.Me, Made = call.Now, Text = what,
            At = at.ToInstant(), Zone = at.Zone.Id,
        };
        var reply = Reply.Say($"{item.Id} of {of.Head.Number}, for {call.Echo(at)}: {what}")
            .And($"It stands in your daily message of that day, and again each week until it is done.").Then(
                new Choice("It is done", $"followup done {of.Head.Number} {item.Id}"), new Choice("My follow-ups", "followup list"));
        return call.Saved(of.WithFollowUps(of.FollowUps.Add(item)), FollowUpsPart.Entry, $"{item.Id}: {what}", reply, item.Id);
    });

    /// <summary>Those of a case, or one's own.</summary>
    [Command("followup list", "What is to be looked at again: yours, or a case's", Content = true, Aliases = "followups",
        Example = "followup list")]
    public async Task<Outcome> List(CommandContext call, [About("of this case only")] CaseNumber? @case)
    {
        var heads = @case is { } number
            ? call.Cases(onlyOpen: false).Where(h => h.Value == number.Value)
            : call.Cases(onlyOpen: false).Where(h => h.InstantOf(FollowUpsPart.Next) is not null);
        var first = heads.OrderBy(h => h.InstantOf(FollowUpsPart.Next)).Take(MostRead);
        var grants = first.Select(h => call.Grant(h.Number)).OfType<Grant>().ToList();
        if (@case is { } asked && grants.Count == 0)
            return CaseRefusals.NoSuchCase(asked);
        var lines = (await call.Read(grants).ConfigureAwait(false))
            .SelectMany(c => c.FollowUps.Where(f => @case is not null || f.Owner == call.Me).Select(f => (Of: c, Item: f)))
            .OrderBy(x => x.Item.At).Take(MostListed)
            .Select(x => Text.Of($"{x.Of.Head.Number} {FollowUpsPart.Line(call, x.Item)}")).ToImmutableArray();
        var none = Reply.Say($"Nothing is to be looked at again. {new Typed("followup set ")} notes something.");
        return new Outcome
        {
            Reply = lines.IsEmpty ? none : new Reply([new Block.Lines(Text.Ours("To look at again"), lines)]),
            Noted = [.. grants.Select(g => g.Head.Doc)],
        };
    }

    /// <summary>It was looked at.</summary>
    [Command("followup done", "Say that a follow-up was looked at")]
    public Task<Outcome> Done(CommandContext call, [About("the case")] CaseNumber @case, [About("which, as f1")] PartId followup) =>
        Off(call, @case, followup, "done");

    /// <summary>It need not be looked at.</summary>
    [Command("followup drop", "Take a follow-up off without looking")]
    public Task<Outcome> Drop(CommandContext call, [About("the case")] CaseNumber @case, [About("which, as f1")] PartId followup) =>
        Off(call, @case, followup, "dropped");

    private static Refusal TooMany(CaseNumber number) => new(RefusalKind.State, Text.Of(
        $"{number} has {Most} follow-ups already; {new Typed("followup list")} shows them. Take one off first."));

    private static Task<Outcome> Off(CommandContext call, CaseNumber @case, PartId followup, string how) => call.OnCase(@case, of =>
        of.FollowUps.FirstOrDefault(f => f.Id == followup.Value) is not { } item
            ? CaseRefusals.NoPart(of.Head.Number, "follow-up", followup.Value, of.FollowUps.Select(f => f.Id))
            : call.Saved(of.WithFollowUps(of.FollowUps.Remove(item)), FollowUpsPart.Entry, $"{item.Id} {how}",
                Reply.Say($"{item.Id} of {of.Head.Number} is {how}: {item.Text}."), item.Id + " " + how));
}
