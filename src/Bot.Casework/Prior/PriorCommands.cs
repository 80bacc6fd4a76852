using Bot.Basics;
using Bot.Cases;
using Bot.Commands;
using Bot.Names;
using Bot.People;
using Bot.Texts;

namespace Bot.Prior;

/// <summary>
/// Cases in which a name appeared: part, outcome and date, and nothing else of them. What the caller may not see is neither shown nor
/// counted, and what is not kept any more is not known. [Background research]
/// </summary>
public sealed class PriorCommands
{
    private const int Most = 25;
    private const int PageOfReading = 512;

    /// <summary>Looks a name up.</summary>
    [Command("case prior", "Prior dealings with somebody: their part in cases that you can see, outcome and date", Content = true,
        Example = "case prior User:Jackdaw")]
    public async Task<Outcome> Prior(CommandContext call, [About("whose name, as on the wiki", Most = 100, Name = true)] string name)
    {
        var asked = WikiName.Read(name);
        if (asked.Key.Length == 0)
            return NoName(name);
        var found = await Named(call, asked).ConfigureAwait(false);
        if (found.Count == 0)
            return new Outcome
            {
                Reply = call.WithUnreadable(Reply.Say($"No case that you can see has “{asked.Clean}” among its people.")),
                Noted = [DocId.Team],
                Detail = Words.Count(0, "case"),
            };
        var lines = found.Take(Most).Select(c => Line(call, c, asked)).ToList();
        if (found.Count > Most)
            lines.Add(Text.Of($"and {found.Count - Most} older ones"));
        var heading = Text.Of($"{asked.Clean} stands in {Words.Count(found.Count, "case")} that you can see");
        return new Outcome
        {
            Reply = call.WithUnreadable(new Reply([new Block.Lines(heading, [.. lines])])
                .And($"What was before may explain a report. It excuses nobody and makes nobody guilty: look at what this report says.")),
            Noted = [.. found.Take(Most).Select(c => c.Doc)],
            Detail = Words.Count(found.Count, "case"),
        };
    }

    /// <summary>The cases that the caller may see and that have somebody of that name, the newest first.</summary>
    private static async Task<List<Case>> Named(CommandContext call, WikiName asked)
    {
        var keys = PartyKeys.Of([asked]);
        var found = new List<Case>();
        var heads = call.Cases(onlyOpen: false).Where(h => PartyKeys.MayHold(h, keys)).OrderByDescending(h => h.Received);
        foreach (var page in heads.Chunk(PageOfReading))
        {
            var grants = page.Select(h => call.Grant(h.Number)).OfType<Grant>().ToList();
            found.AddRange((await call.Read(grants).ConfigureAwait(false)).Where(c => Those(c, asked).Any()));
        }

        return found;
    }

    private static IEnumerable<Party> Those(Case of, WikiName asked) => of.Parties.Where(p => WikiName.Read(p.Name).MightBe(asked));

    private static Text Line(CommandContext call, Case of, WikiName asked)
    {
        var parts = Text.Join("; ", Those(of, asked).Select(p => Part(call, of.Head, p, asked)));
        var received = Text.Of($"received {of.Head.Received}");
        if (of.Head.IsOpen)
            return Text.Of($"{of.Head.Number}: {parts}; open, {received}");
        var outcome = of.Outcome is { } how ? Text.Of($" as {how}") : Text.Empty;
        var closed = of.Head.Closed is { } at ? Text.Of($"closed{outcome} {at}") : Text.Of($"closed{outcome}, {received}");
        return Text.Of($"{of.Head.Number}: {parts}; {closed}");
    }

    private static Text Part(CommandContext call, CaseHead head, Party party, WikiName asked)
    {
        var spelt = WikiName.Read(party.Name).Is(asked) ? Text.Empty : Text.Of($", if “{party.Name}” is the same");
        return Text.Of($"{Text.Ours(Said(call, head, party))}{spelt}");
    }

    /// <summary>
    /// Who reported is said in this list only to those who work on that case, and to leads. To others all but the accused are said in
    /// the same words, so that what is left out tells nothing either.
    /// </summary>
    private static string Said(CommandContext call, CaseHead head, Party party)
    {
        if (head.Investigators.Contains(call.Me) || call.Team.RoleOf(call.Me) == Role.Lead)
            return Words.List([.. party.Roles.Select(r => Words.Of(r))]);
        return party.Roles.Contains(PartyRole.Accused) ? Words.Of(PartyRole.Accused) : "not accused";
    }

    private static Refusal NoName(string typed) => new(RefusalKind.Argument, Text.Of(
        $"“{TypedText.Short(typed)}” is no name. Type it as on the wiki, like {new Typed("case prior User:Jackdaw")}"))
    {
        About = "name",
    };
}
