using Bot.Basics;
using Bot.Commands;
using Bot.Documents;
using Bot.Names;
using Bot.Texts;
using NodaTime;

namespace Bot.Cases;

/// <summary>Writing things down in a case.</summary>
public sealed class WorkCommands(CaseParts parts)
{
    /// <summary>A note.</summary>
    [Command("case note", "Write a note in a case", Form = true, Content = true, More = "case note",
        Example = "case note arb-417 Diffs checked, all three are theirs")]
    public Task<Outcome> Note(CommandContext call, [About("the case")] CaseNumber @case,
        [About("the note", Most = 4000, Long = true)] string text) =>
        call.OnCase(@case, of => call.Saved(of, EntryKind.Note, text, Reply.Say($"Noted in {of.Head.Number}.")));

    /// <summary>A link to evidence.</summary>
    [Command("case link", "Keep a link to evidence, with a word on what it shows", Form = true, Content = true,
        Example = "case link arb-417 https://en.wikipedia.org/w/index.php?diff=12345 the phone number is posted")]
    public Task<Outcome> Link(CommandContext call, [About("the case")] CaseNumber @case,
        [About("the address of a diff or page; never a copy of the thing itself", Most = 4000)] WebAddress url,
        [About("where a copy is kept, because evidence gets suppressed", Named = true, Most = 500)] string? keptAt,
        [About("the copy's SHA-256", Named = true)] string? sha256,
        [About("what it shows, in a few words", Most = 500)] string shows)
    {
        if (sha256 is not null && !LinkText.IsSha256(sha256))
            return Task.FromResult<Outcome>(CaseRefusals.BadHash(sha256));
        return call.OnCase(@case, of =>
        {
            var id = CaseEdits.NextId('l', of.NumberedLinks.Select(l => l.Id!));
            var link = new EvidenceLink(url.Value, shows, keptAt, sha256 is null ? null : LinkText.Hash(sha256), id);
            var reply = Reply.Say($"Kept in {of.Head.Number}: {shows}.");
            if (keptAt is null)
                reply = reply.And(
                    $"If the page gets hidden, the link shows nothing any more: keep a copy where your team keeps such things "
                    + $"and add it with kept-at=… (never a copy of child-protection material).");
            return call.Saved(of with { Links = of.Links.Add(link) }, EntryKind.Link, $"link: {shows}", reply);
        });
    }

    /// <summary>A party.</summary>
    [Command("case party", "Add somebody to a case, or what part they play in it", Form = true, Content = true,
        Example = "case party arb-417 witness User:Heron reach=\"mail through the wiki\" language=de")]
    public Task<Outcome> Party(CommandContext call, [About("the case")] CaseNumber @case, [About("their part")] PartyRole role,
        [About("how to reach them", Named = true)] string? reach,
        [About("in which language to write to them", Named = true, Most = 40)] string? language,
        [About("yes, where the accused is the reporter or target too", Named = true)] bool? both,
        [About("their name, as on the wiki", Most = 100, Name = true)] string name) => call.OnCase(@case, of =>
    {
        if (call.HowMany(name, "name") is { } which)
            return which;
        if (PartyDoubts.NoName(call, "name", name) is { } nobody)
            return nobody;
        var names = NameList.Of(name).Names;
        var other = both == true ? null : names.FirstOrDefault(n => PartyDoubts.IsOpposite(of.Find(n), role));
        if (other is not null)
            return PartyDoubts.Both(call, of.Head.Number, of.Find(other)!, role);
        var with = names.Aggregate(of, (c, one) => c.WithParty(one, role, reach, language));
        var (kept, asked) = call.KeptFromNamesakes(with, name);
        var known = Words.List([.. names.Select(n => WikiName.Read(n).Clean)]);
        var isOne = Text.Ours(names.Length == 1 ? "is" : "are each");
        var reply = Reply.Say($"{known} {isOne} {role} in {of.Head.Number}.");
        if (kept.Head.HidesMore(with.Head))
            reply = reply.And(
                $"A member bears that name, so the case is hidden from that member until a lead who is not named has looked at it.");
        if (role == PartyRole.Target && of.Parties.FirstOrDefault(p => p.Roles.Contains(PartyRole.Reporter)
            && p.Roles.Contains(PartyRole.Target)) is { } twice && !names.Any(n => WikiName.Read(n).Is(WikiName.Read(twice.Name))))
            reply = reply.And($"{twice.Name}, who reports, still counts as target too.")
                .Then(new Choice($"{twice.Name} is only the reporter", $"case remove {of.Head.Number} {twice.Id} target"));
        if (kept.IsThirdParty && !of.IsThirdParty)
            reply = reply.And(
                $"{new Strong("Reporter and target differ")}: contact the target privately first, before anything that others can see.");
        return call.Saved(kept, EntryKind.Party, $"{known} {isOne} {Words.Of(role)}", reply, Words.Typed(role), asked);
    });

    /// <summary>What it is about.</summary>
    [Command("case kind", "Say what a case is about, or that it is not about that", Content = true,
        Example = "case kind arb-417 personal-information")]
    public Task<Outcome> Kind(CommandContext call, [About("the case")] CaseNumber @case,
        [About("what it is about")] CaseKind kind,
        [About("to take it off again")] bool? off) => call.OnCase(@case, of =>
    {
        var others = of.Head.Kinds.Remove(kind);
        var kinds = off == true ? others : others.Add(kind);
        var entry = (off == true ? "no longer about " : "about ") + Words.Of(kind);
        var reply = kinds.Length == 0
            ? Reply.Say($"{of.Head.Number} has no kind now.")
            : Reply.Say($"{of.Head.Number} is about {Words.List([.. kinds.Select(k => Words.Of(k))])}.");
        return call.Saved(of.WithHead(h => h with { Kinds = kinds }), EntryKind.Matter, entry, reply);
    });

    /// <summary>A wiki concerned.</summary>
    [Command("case wiki", "Say which wiki a case concerns", Content = true, Example = "case wiki arb-417 de.wikipedia.org")]
    public Task<Outcome> Wiki(CommandContext call, [About("the case")] CaseNumber @case,
        [About("the wiki, as de.wikipedia.org", Most = 100)] string wiki) => call.OnCase(@case, of =>
    {
        if (LinkText.Host(wiki) is not { } host)
            return CaseRefusals.NoWiki(wiki);
        if (of.Wikis.Contains(host))
            return Reply.Say($"{of.Head.Number} already names {host}.");
        var wikis = of.Wikis.Add(host);
        var reply = Reply.Say($"{of.Head.Number} concerns {Words.List([.. wikis])}.");
        return call.Saved(of with { Wikis = wikis }, EntryKind.Matter, "wiki: " + host, reply);
    });

    /// <summary>A related case.</summary>
    [Command("case relate", "Note that two cases have to do with each other", Content = true, Example = "case relate arb-417 arb-12")]
    public async Task<Outcome> Relate(CommandContext call, [About("the case")] CaseNumber @case,
        [About("the other case")] CaseNumber other)
    {
        if (call.Grant(other) is not { } second)
            return CaseRefusals.NoSuchCase(other);
        if (second.Head.Value == @case.Value)
            return new Refusal(RefusalKind.Argument, Text.Of($"A case is always related to itself; name another one."));
        const string Entry = "related to another case";
        var there = Related(await call.Read(second).ConfigureAwait(false), @case);
        return await call.OnCase(@case, here =>
        {
            var reply = Reply.Say($"{here.Head.Number} and {second.Head.Number} are related now.");
            var also = new Save(there.With(call.Now, call.Me, EntryKind.Matter, Entry));
            return call.Saved(Related(here, other), EntryKind.Matter, Entry, reply, "", also);
        }).ConfigureAwait(false);
    }

    /// <summary>What was said to a party.</summary>
    [Command("case told", "Record what was said to a party, and when", Form = true, Content = true,
        Example = "case told arb-417 reporter we are checking the diffs")]
    public Task<Outcome> Told(CommandContext call, [About("the case")] CaseNumber @case,
        [About("whom: reporter, target, accused, or a name", Most = 100)] string whom,
        [About("when, if not just now", Named = true, Date = DateUse.Past)] DateText? when,
        [About("what was said, in a line", Most = 2000, Long = true)] string said) => call.OnCase(@case, of =>
    {
        if (of.Find(whom) is not { } party)
            return CaseRefusals.NoParty(of.Head.Number, whom, of.PartyNames());
        if (when is null && call.SaysWhen("said", said) is { } asked)
            return asked;
        var at = call.Now;
        if (when is not null)
        {
            var (then, no) = call.Behind(when, $"case told {of.Head.Number} {whom} when={{date}} {said}");
            if (no is not null)
                return no;
            at = then.ToInstant();
        }

        var with = of.WithContact(party, new Contact(at, call.Me, said));
        var isReporter = party.Roles.Contains(PartyRole.Reporter);
        var isFirst = isReporter && of.Head.Acknowledged is null && at >= of.Head.Received;
        if (isFirst)
            with = with.WithHead(h => h with { Acknowledged = at, State = h.OnceAcknowledged });
        else if (isReporter && at > of.Head.Acknowledged)
            with = with.WithHead(h => h with { FirstUpdate = h.FirstUpdate ?? at });
        var turn = new CaseTurn(call, of);
        var told = parts.On(new CaseEvent.Contacted(party), with, turn);
        var reply = Reply.Say($"Recorded: {party.Name} was told, {new At(at)}.");
        if (isFirst)
            reply = reply.And($"It is the first that they heard from the team, so it counts as the acknowledgement of {of.Head.Number}.");
        else if (isReporter && of.Head.Acknowledged is null)
            reply = reply.And($"That was before the report came in, {of.Head.Received}, so it is no acknowledgement. Is that hour right?")
                .Then(new Choice("Correct the hour of receipt", $"case correct {of.Head.Number} received "));
        return call.SavedAs(at, told, EntryKind.Contact, $"to {party.Name}: {said}", turn.On(reply), isFirst ? "acknowledged" : "");
    });

    private static Case Related(Case of, CaseNumber other) =>
        of.Related.Contains(other.Value) ? of : of with { Related = of.Related.Add(other.Value) };
}
