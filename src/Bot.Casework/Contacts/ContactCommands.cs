using Bot.Basics;
using Bot.Commands;
using Bot.Documents;
using Bot.People;
using Bot.Routes;
using Bot.Texts;


namespace Bot.Contacts;

/// <summary>The team's escalation contacts.</summary>
public sealed class ContactCommands
{
    /// <summary>Finds one.</summary>
    [Command("contact find", "Find an escalation contact by any word", Role = Role.Admin, FromMemory = true,
        Example = "contact find oversight")]
    public Outcome Find(CommandContext call, [About("a word of its name, use, route or address", Most = 100)] string words)
    {
        var wanted = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var hits = Book(call).All.Where(c => wanted.All(w => Has(c, w))).ToList();
        if (hits.Count > 0)
            return Listed(call, hits);
        return Reply.Say(
            $"No contact has “{words}”. {new Typed("contact list")} shows them all; "
            + $"{new Typed("where " + words)} says where such things go in general.");
    }

    /// <summary>All of them.</summary>
    [Command("contact list", "All escalation contacts of the team", Role = Role.Admin, FromMemory = true, Aliases = "contacts")]
    public Outcome List(CommandContext call)
    {
        if (Book(call).All is { Length: > 0 } all)
            return Listed(call, all);
        var example = new Typed("contact set oversighters address=oversight-en@example.org route=oversight the local oversighters");
        return Reply.Say($"No contact is noted yet. A lead adds one: {example}.");
    }

    /// <summary>Adds or changes one; also confirms that it is right.</summary>
    [Command("contact set", "Add, change or confirm an escalation contact", Role = Role.Lead,
        Example = "contact set oversighters address=oversighters@example.org route=oversight by mail, never on a page")]
    public Outcome Set(CommandContext call, [About("what the team calls it", Most = 60)] string name,
        [About("how to reach it", Named = true, Most = 200)] string? address,
        [About("the route it belongs to, as oversight", Named = true, Completed = true, Most = 40)] string? route,
        [About("when it answers", Named = true, Most = 100)] string? hours,
        [About("in which language", Named = true, Most = 40)] string? language,
        [About("when to use it", Most = 300)] string? use)
    {
        var book = Book(call);
        var known = book.Named(name);
        if (known is null && address is null)
            return new Refusal(RefusalKind.Argument, Text.Of(
                $"{name} is new here, so its address is needed: {new Typed($"contact set {name} address=…")}"));
        if (route is not null && !RouteIds.All.Contains(route))
            return RouteRefusals.NoRoute(route);
        var contact = new Contact
        {
            Name = known?.Name ?? name, Address = address ?? known!.Address, Route = route ?? known?.Route,
            Hours = hours ?? known?.Hours ?? "", Language = language ?? known?.Language ?? "", Use = use ?? known?.Use ?? "",
            Confirmed = call.Now, By = call.Me,
        };
        return Outcome.Of(Reply.Say($"{contact.Name}: {contact.Address}. Confirmed today; I ask again in {ContactBook.Fresh}."),
            new Save(book with { All = known is null ? book.All.Add(contact) : book.All.Replace(known, contact) }));
    }

    /// <summary>Takes one out.</summary>
    [Command("contact remove", "Take an escalation contact out", Role = Role.Lead)]
    public Outcome Remove(CommandContext call, [About("which", Most = 60)] string name)
    {
        var book = Book(call);
        if (book.Named(name) is { } known)
            return Outcome.Of(Reply.Say($"{known.Name} is out."), new Save(book with { All = book.All.Remove(known) }));
        var names = Words.List([.. book.All.Select(c => c.Name).DefaultIfEmpty("none")]);
        return new Refusal(RefusalKind.Argument, Text.Of($"There is no contact “{name}”. There are {names}."));
    }

    internal static ContactBook Book(CommandContext call) => ContactBook.Of(call.View);

    /// <summary>A contact, in one line.</summary>
    internal static Text Line(Contact c, NodaTime.Instant now)
    {
        var confirmed = Text.Ours(ContactBook.IsStale(c, now) ? "NOT confirmed since " : "confirmed ");
        return Text.Of(
            $"{c.Name}: {new Strong(c.Address)}{Part(", ", c.Use)}{Part("; hours: ", c.Hours)}{Part("; language: ", c.Language)}"
            + $"; {confirmed}{new At(c.Confirmed, MomentStyle.Short)}");
    }

    /// <summary>Whether a word stands anywhere in what the team noted of a contact.</summary>
    private static bool Has(Contact c, string word) =>
        $"{c.Name} {c.Use} {c.Route} {c.Address} {c.Language}".Contains(word, StringComparison.OrdinalIgnoreCase);

    private static Text Part(string before, string words) => words.Length == 0 ? Text.Empty : Text.Ours(before) + Text.Theirs(words);

    private static Outcome Listed(CommandContext call, IEnumerable<Contact> contacts) =>
        new Reply([new Block.Lines(null, [.. contacts.Take(40).Select(c => Line(c, call.Now))])]);
}
