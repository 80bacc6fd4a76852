using System.Text.RegularExpressions;
using Bot.Basics;
using Bot.Commands;
using Bot.Documents;
using Bot.Names;
using Bot.People;
using Bot.Texts;
using Bot.Times;
using Bot.Times.Terms;
using NodaTime;

namespace Bot.Administration;

/// <summary>What people tell us about themselves.</summary>
public sealed partial class MeCommands(PersonRules rules)
{
    private const int MostNames = 12;

    /// <summary>What says that there is none.</summary>
    private static readonly HashSet<string> noNames =
        new(["none", "nobody", "nothing", "no", "yes", "n/a", "na", "nil", "null", "unknown", "anonymous", "me", "user",
            "user talk", "talk", "special", "my name", "my account", "myself"],
            StringComparer.OrdinalIgnoreCase);

    /// <summary>Who the bot thinks one is.</summary>
    [Command("me show", "Who I think you are, and how I reach you", Role = Role.Guest, Aliases = "me, whoami")]
    public Outcome Show(CommandContext call, [About("to list all your wiki names")] bool? all)
    {
        if (call.Caller.Person is not { } me)
            return Refusals.Guest(call.Caller.Account);

        var role = call.Caller.Team is { } team ? $"{Words.Of(call.Caller.Role)} in {team.Title}" : "in no team here";
        var accounts = Words.List([.. me.Accounts.Select(a => a.ToString())]);
        var wikiNames = me.WikiNames.Length == 0
            ? "none; with them, cases that name you stay hidden from you"
            : NamesOf(me, all == true ? int.MaxValue : MostNames);
        var quiet = me.Quiet is { } hours ? hours.ToString() : "none";
        var card = new Block.Card(Text.Of($"You are {me.Name}"),
        [
            new("role", Text.Ours(role)),
            new("accounts", Text.Theirs(accounts)),
            new("wiki names", Text.Theirs(wikiNames)),
            new("time zone", Text.Of($"{me.Zone}; now {new At(call.Now, MomentStyle.Short)}")),
            new("quiet hours", Text.Ours(quiet)),
        ]);
        return new Reply([card])
            .Then([new Choice("Time zone", "me zone "), new Choice("Quiet hours", "me quiet "), new Choice("Link an account", "me link"),
                .. all != true && me.WikiNames.Length > MostNames ? new[] { new Choice("All names", "me show all") } : []]);
    }

    /// <summary>The names under which somebody edits, those added last; all of many do not stand on a screen.</summary>
    private static string NamesOf(Person me, int most) => me.WikiNames.Length == 0 ? "none"
        : me.WikiNames.Length <= most ? Words.List([.. me.WikiNames])
        : Words.List([.. me.WikiNames.TakeLast(most), $"{me.WikiNames.Length - most} more"]);

    /// <summary>The time zone.</summary>
    [Command("me zone", "Set your time zone", Role = Role.Admin, Example = "me zone Europe/Berlin")]
    public Outcome Zone(CommandContext call, [About("a zone or city, as Europe/Berlin", Most = 60)] string zone) => Zones.Find(zone) switch
    {
        ZoneAnswer.Found found => Moved(call, found.Zone),
        ZoneAnswer.Ambiguous asked => ZoneRefusals.Of(asked, "me zone"),
        ZoneAnswer.Unknown unknown => ZoneRefusals.Of(unknown, "me zone"),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>Quiet hours.</summary>
    [Command("me quiet", "Set hours in which I hold back all but emergencies", Role = Role.Admin, Example = "me quiet 22:00-07:00")]
    public Outcome Quiet(CommandContext call, [About("from-to, or off", Most = 20)] string hours)
    {
        if (!QuietHours.TryParse(hours, out var quiet, out var why))
            return new Refusal(RefusalKind.Argument, Text.Of($"{why}"));

        var me = call.Caller.Person!;
        var reply = quiet is null
            ? Reply.Say($"No quiet hours: I tell you things when they are due.")
            : Reply.Say($"Quiet from {quiet.ToString()} in {me.Zone}: what comes due then waits for the morning, "
                + $"but for emergencies and what you yourself just asked for.");
        return Outcome.Of(reply, new Save(me with { Quiet = quiet }));
    }

    /// <summary>The name colleagues use.</summary>
    [Command("me name", "Set the name by which colleagues call you here", Role = Role.Admin)]
    public async Task<Outcome> Name(CommandContext call, [About("2 to 32 letters, digits, - or _", Most = 32)] string name)
    {
        var me = call.Caller.Person!;
        if (!PersonNames.IsName(name))
            return PersonNames.Bad(name);
        if (call.People.Named(name, out var other) && other.Id != me.Id)
            return new Refusal(RefusalKind.State, Text.Of($"Somebody is called {name} already; take another name."));

        var isMine = string.Equals(name, me.Name, StringComparison.OrdinalIgnoreCase);
        Change[] freed = isMine ? [] : [new Claim(ClaimKeys.OfName(me.Name), null)];
        var named = me with { Name = name };
        var follows = await rules.Changed(call, named).ConfigureAwait(false);
        return Outcome.Of(
            Reply.Say($"Colleagues call you {name} now."),
            [new Claim(ClaimKeys.OfName(name), me.Id), .. freed, new Save(named), .. follows]);
    }

    /// <summary>A name under which one edits.</summary>
    [Command("me wiki", "Add a name under which you edit, so that cases naming you stay hidden from you", Role = Role.Admin,
        Example = "me wiki User:Kestrel")]
    public async Task<Outcome> Wiki(CommandContext call, [About("the name, in any form in which it is pasted", Most = 300)] string name)
    {
        var me = call.Caller.Person!;
        if (call.HowMany(name, "name") is { } asked)
            return asked;
        var read = NameList.Of(name).Names.Select(WikiName.Read).ToList();
        if (read.Any(IsNone))
            return NoName(name);
        if (Sentence().Replace(name, "").Trim() is { Length: > 0 } bare && bare != name.Trim())
            return IsItTheName(call, name, bare);
        var named = me;
        foreach (var one in read.Where(r => !named.WikiNames.Any(n => WikiName.Read(n).Is(r))))
            named = named with { WikiNames = named.WikiNames.Add(one.Clean) };
        var follows = await rules.Changed(call, named).ConfigureAwait(false);
        var naming = read.Count == 1 ? read[0].Clean : "one of them";
        var reply = Reply.Say($"Noted: you edit as {Words.List([.. read.Select(r => r.Clean)])}. A case that names {naming}, open or new, "
            + $"is hidden from you until a lead who is not named has looked at it.");
        if (call.Unreadable() is > 0 and var unread)
            reply = reply.And($"{Words.Count(unread, "document")} of the team cannot be read and {Text.Ours(unread == 1 ? "was" : "were")} "
                + $"not looked at; that is made up for once {Text.Ours(unread == 1 ? "it" : "they")} can.");
        Change[] saved = named == me ? [] : [new Save(named)];
        return Outcome.Of(reply, [.. saved, .. follows]);
    }

    /// <summary>A name under which one does not edit.</summary>
    [Command("me unwiki", "Take off a name that is not one of yours; what it has hidden from you stays hidden", Role = Role.Admin,
        Example = "me unwiki User:Kestrel")]
    public Outcome Unwiki(CommandContext call, [About("the name, as me show writes it", Most = 300, Completed = true)] string name)
    {
        var me = call.Caller.Person!;
        var whole = WikiName.Read(name);
        if (whole.Key.Length == 0)
            return NoName(name);
        var isOne = me.WikiNames.Any(n => WikiName.Read(n).Is(whole));
        var read = isOne ? [whole] : NameList.Of(name).Names.Select(WikiName.Read).ToList();
        var left = me.WikiNames.RemoveAll(n => read.Any(WikiName.Read(n).Is));
        if (left.Length == me.WikiNames.Length)
            return Reply.Say($"{Words.List([.. read.Select(r => r.Clean)])} {Text.Ours(read.Count == 1 ? "is" : "are")} not noted "
                + $"as yours. Noted are {NamesOf(me, MostNames)}.");
        var reply = Reply.Say($"{Words.List([.. read.Select(r => r.Clean)])} {Text.Ours(read.Count == 1 ? "is" : "are")} no longer noted "
            + $"as yours. What that has hidden from you stays hidden until a lead who is not named has looked at it.");
        return Outcome.Of(reply, new Save(me with { WikiNames = left }));
    }

    /// <summary>The team that is meant when nothing tells.</summary>
    [Command("me team", "Choose the team that your commands mean in private", Role = Role.Guest)]
    public Outcome Team(CommandContext call, [About("the team's short name")] TeamId team)
    {
        if (call.Caller.Person is not { } me)
            return Refusals.Guest(call.Caller.Account);
        return Outcome.Of(
            Reply.Say($"In private, your commands mean {team.Value} from now on, if you are a member there."),
            new Save(me with { CurrentTeam = team }));
    }

    private static Outcome Moved(CommandContext call, DateTimeZone zone)
    {
        var there = call.Now.InZone(zone).ToString("ddd d MMM uuuu HH:mm", null);
        return Outcome.Of(
            Reply.Say($"Your zone is {zone.Id}; there it is {there} now."),
            new Save(call.Caller.Person! with { Zone = zone.Id }));
    }

    /// <summary>
    /// Whether nobody can be called so on a wiki: a mark, a prefix alone, a page of nobody's, a word that says that there is none.
    /// </summary>
    private static bool IsNone(WikiName name) => !name.Key.Any(char.IsLetterOrDigit) || name.Clean[0] is '#' or '/' or '<'
        || noNames.Contains(name.Clean.TrimEnd(':', ' ')) || (!name.IsPage && PageAddress.Is(name.Clean));

    /// <summary>A sentence around a name: a name may be a sentence too, so it is asked.</summary>
    private static Refusal IsItTheName(CommandContext call, string typed, string name) => new Refusal(RefusalKind.Question, Text.Of(
        $"Is your name on the wiki “{TypedText.Short(name)}”, or all of “{TypedText.Short(typed)}”? Nothing was done yet."))
        .Or(call.With(TypedText.Short(name), "name", name), call.With(TypedText.Short(typed), "name", NameList.AsOne(typed)));

    [GeneratedRegex(@"^\s*(?:i am|i['’]?m|i (?:also )?(?:edit|write|contribute|work) (?:as|under)(?: the name)?|(?:my|the) (?:\w+ )?"
        + @"(?:name|username|account|nick|handle)(?: on (?:the )?\w+)? is|(?:it|that)(?:['’]s| is)"
        + @"|call me|username:?|known as"
        + @"|ich (?:bin|heiße)|mein (?:\w+)?name ist"
        + @"|je suis|je m['’]appelle|soy|me llamo|sono|mi chiamo|jestem|меня зовут)\s+(?=\S)"
        + @"|\s+(?:is (?:me|mine|my (?:\w+ )?(?:name|account))|(?:that['’]s|that is) me)[.!]?\s*\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    private static Refusal NoName(string typed) => new(RefusalKind.Argument,
        Text.Of($"I find no name in “{TypedText.Short(typed)}”; type it as it stands on the wiki, like User:Kestrel."));
}
