using System.Globalization;
using Bot.Commands;
using Bot.Texts;

namespace Bot.Cases;

/// <summary>A case in two lines of a list: how it stands and what is late, then what it is about and who is in it.</summary>
internal sealed class CaseRows(CommandContext call, CaseDues dues)
{
    /// <summary>So much of a summary and of names fits a terminal of 80 columns, beside the number by which a row is picked.</summary>
    private const int Summary = 44, People = 28;

    private const int Whose = 24;

    /// <summary>A case's row; picking it shows its card.</summary>
    public Row Of(Case of)
    {
        var head = of.Head;
        var whose = head.Investigators switch
        {
            [] => "nobody’s",
            [var only] when only == call.Me => "yours",
            _ => Cut(CaseCards.Whose(call, head), Whose),
        };
        var stands = head.IsOpen ? Text.Of($"{head.State} · {whose} · {Due(head)}") : Ended(of);
        return new Row(
            Text.Of($"{head.Number} · {stands}"), Text.Theirs(About(of)), new Choice(head.Number.ToString(), $"case show {head.Number}"));
    }

    private Text Due(CaseHead head) => head.WaitsUntil is { } until && until > call.Now
        ? Text.Of($"waits until {new At(until, MomentStyle.Short)}, {dues.Said(head)}")
        : dues.Said(head);

    private static Text Ended(Case of)
    {
        var how = of.Outcome is { } outcome ? Text.Of($" as {outcome}") : Text.Empty;
        return of.Head.Closed is { } at ? Text.Of($"closed {new At(at, MomentStyle.Short)}{how}") : Text.Of($"closed{how}");
    }

    private static string About(Case of)
    {
        var people = Cut(Named(of), People);
        var room = people.Length == 0 ? Summary + People : Summary + People - new StringInfo(people).LengthInTextElements;
        var summary = Cut(of.Summary, room);
        return people.Length == 0 ? summary : $"{summary} ({people})";
    }

    /// <summary>"from Ann, about Bob": whoever reports, is to be protected, is accused; each once, by what they are first.</summary>
    private static string Named(Case of)
    {
        (PartyRole Role, string Word)[] roles = [(PartyRole.Reporter, "from"), (PartyRole.Target, "for"), (PartyRole.Accused, "about")];
        var said = new List<string>();
        var left = of.Parties.ToList();
        foreach (var (role, word) in roles)
        {
            var these = left.FindAll(p => p.Roles.Contains(role));
            if (these.Count > 0)
                said.Add($"{word} {Words.List([.. these.Select(p => Short(p.Name))])}");
            left.RemoveAll(these.Contains);
        }

        // Who it is about says more than who reports it, where not all fit.
        var all = string.Join(", ", said);
        var isTooLong = all.Length > People && said.Count > 1 && said[0].StartsWith("from ", StringComparison.Ordinal);
        return isTooLong ? string.Join(", ", said.Skip(1).Reverse()) : all;
    }

    /// <summary>In a line of its own there is no doubt that it is a user.</summary>
    private static string Short(string name) => name.StartsWith("User:", StringComparison.OrdinalIgnoreCase) ? name[5..].TrimStart() : name;

    /// <summary>The first characters as people see them, in one line.</summary>
    private static string Cut(string text, int most)
    {
        var line = new StringInfo(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        if (line.LengthInTextElements <= most)
            return line.String;
        var cut = line.SubstringByTextElements(0, most - 1);
        // A word that is cut in two may say something else; one that is all there is may not be left out.
        var blank = line.SubstringByTextElements(most - 1).StartsWith(' ') ? cut.Length : cut.LastIndexOf(' ');
        return (blank > cut.Length / 2 ? cut[..blank] : cut).TrimEnd(' ', ',') + "…";
    }
}
