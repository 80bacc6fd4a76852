using Bot.Basics;
using Bot.Commands;
using Bot.Documents;
using Bot.People;
using Bot.Texts;
using Bot.Times;
using Bot.Times.Terms;
using NodaTime;

namespace Bot.Administration;

/// <summary>What people tell us about themselves.</summary>
public sealed class MeCommands(PersonRules rules)
{
    private static readonly Duration LinkLives = Duration.FromMinutes(10);

    /// <summary>Who the bot thinks one is.</summary>
    [Command("me show", "Who I think you are, and how I reach you", Role = Role.Guest, Aliases = "me, whoami")]
    public Outcome Show(CommandContext call)
    {
        if (call.Caller.Person is not { } me)
            return Refusals.Guest(call.Caller.Account);
        return new Reply([new Block.Card(Text.Of($"You are {me.Name}"),
        [
            new("role", Text.Ours(call.Caller.Team is { } team ? $"{Words.Of(call.Caller.Role)} in {team.Title}" : "in no team here")),
            new("accounts", Text.Theirs(Words.List([.. me.Accounts.Select(a => a.ToString())]))),
            new("wiki names", Text.Theirs(me.WikiNames.Length == 0 ? "none; with them, cases that name you stay hidden from you" : Words.List([.. me.WikiNames]))),
            new("time zone", Text.Of($"{me.Zone}; now {new At(call.Now, MomentStyle.Short)}")),
            new("quiet hours", Text.Ours(me.Quiet is { } quiet ? quiet.ToString() : "none")),
        ])]).Then(new Choice("Time zone", "me zone "), new Choice("Quiet hours", "me quiet "), new Choice("Link an account", "me link"));
    }

    /// <summary>The time zone.</summary>
    [Command("me zone", "Set your time zone", Role = Role.Admin, Example = "me zone Europe/Berlin")]
    public Outcome Zone(CommandContext call, [About("a zone or city, as Europe/Berlin", Most = 60)] string zone) => Zones.Find(zone) switch
    {
        ZoneAnswer.Found found => Outcome.Of(Reply.Say($"Your zone is {found.Zone.Id}; there it is {call.Now.InZone(found.Zone).ToString("ddd d MMM uuuu HH:mm", null)} now."), new Save(call.Caller.Person! with { Zone = found.Zone.Id })),
        ZoneAnswer.Ambiguous asked => new Refusal(RefusalKind.Question, Text.Of($"{asked.Question}")).Or([.. asked.Ids.Select(z => new Choice(z, $"me zone {z}"))]),
        ZoneAnswer.Unknown unknown => new Refusal(RefusalKind.Argument, Text.Of($"{unknown.Why}")).Or([.. unknown.Nearest.Select(z => new Choice(z, $"me zone {z}"))]),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>Quiet hours.</summary>
    [Command("me quiet", "Set hours in which I hold back all but emergencies", Role = Role.Admin, Example = "me quiet 22:00-07:00")]
    public Outcome Quiet(CommandContext call, [About("from-to, or off", Most = 20)] string hours)
    {
        if (!QuietHours.TryParse(hours, out var quiet, out var why))
            return new Refusal(RefusalKind.Argument, Text.Of($"{why}"));
        if (quiet is null)
            return Outcome.Of(Reply.Say($"No quiet hours: I tell you things when they are due."), new Save(call.Caller.Person! with { Quiet = null }));
        return Outcome.Of(Reply.Say($"Quiet from {quiet.ToString()} in {call.Caller.Person!.Zone}: what comes due then waits for the morning, but for emergencies and what you yourself just asked for."),
            new Save(call.Caller.Person! with { Quiet = quiet }));
    }

    /// <summary>The name colleagues use.</summary>
    [Command("me name", "Set the name by which colleagues call you here", Role = Role.Admin)]
    public Outcome Name(CommandContext call, [About("2 to 32 letters, digits, - or _", Most = 32)] string name)
    {
        var me = call.Caller.Person!;
        if (!PersonNames.IsName(name))
            return PersonNames.Bad(name);
        if (call.People.Named(name, out var other) && other.Id != me.Id)
            return new Refusal(RefusalKind.State, Text.Of($"Somebody is called {name} already; take another name."));
        Change[] freed = string.Equals(name, me.Name, StringComparison.OrdinalIgnoreCase) ? [] : [new Claim(ClaimKeys.OfName(me.Name), null)];
        return Outcome.Of(Reply.Say($"Colleagues call you {name} now."), [new Claim(ClaimKeys.OfName(name), me.Id), .. freed, new Save(me with { Name = name })]);
    }

    /// <summary>A name under which one edits.</summary>
    [Command("me wiki", "Add a name under which you edit, so that cases naming you stay hidden from you", Role = Role.Admin, Example = "me wiki User:Kestrel")]
    public async Task<Outcome> Wiki(CommandContext call, [About("the name; given again, it is taken off", Most = 100)] string name)
    {
        var me = call.Caller.Person!;
        var has = me.WikiNames.FirstOrDefault(n => WikiNames.Same(n, name));
        if (has is not null)
            return Outcome.Of(Reply.Say($"{has} is no longer noted as yours."), new Save(me with { WikiNames = me.WikiNames.Remove(has) }));
        var named = me with { WikiNames = me.WikiNames.Add(name) };
        var follows = await rules.Changed(call, me, named).ConfigureAwait(false);
        return Outcome.Of(Reply.Say($"Noted: you edit as {name}. A case that names {name}, open or new, is hidden from you until a lead who is not named has looked at it."),
            [new Save(named), .. follows]);
    }

    /// <summary>The team that is meant when nothing tells.</summary>
    [Command("me team", "Choose the team that your commands mean in private", Role = Role.Guest)]
    public Outcome Team(CommandContext call, [About("the team's short name")] TeamId team)
    {
        if (call.Caller.Person is not { } me)
            return Refusals.Guest(call.Caller.Account);
        return Outcome.Of(Reply.Say($"In private, your commands mean {team.Value} from now on, if you are a member there."), new Save(me with { CurrentTeam = team }));
    }

    /// <summary>Links a second account by a one-time code.</summary>
    [Command("me link", "Link a second account: get a code here, type it there", Role = Role.Guest)]
    public async Task<Outcome> Link(CommandContext call, [About("the code, on the account to be linked", Most = 20)] string? code)
    {
        if (code is null)
        {
            if (call.Caller.Person is not { } me)
                return new Refusal(RefusalKind.Forbidden, Text.Of($"I do not know this account. Type {new Typed("me link")} where I know you already, then bring the code here: {new Typed("me link <code>")}."));
            var link = new Administration.LinkCode { Code = call.Generator.Id(10), Owner = me.Id, Until = call.Now + LinkLives };
            return Outcome.Of(Reply.Say($"Within {LinkLives}, type {new Typed($"me link {link.Code}")} to me from the other account, in private. The code works once."), new Save(link));
        }

        if (call.Caller.Account is not { } account)
            return Refusals.Guest(null);
        var found = await call.Load<Administration.LinkCode>(Administration.LinkCodeKind.Instance, Administration.LinkCode.DocOf(code.ToLowerInvariant())).ConfigureAwait(false);
        if (found is null || found.Until < call.Now || call.People.Of(found.Owner) is not { } owner)
            return new Refusal(RefusalKind.Argument, Text.Of($"That code is unknown, used or too old. Get a new one with {new Typed("me link")} where I know you already."));
        if (call.Caller.Person is { } already)
            return new Refusal(RefusalKind.State, already.Id == owner.Id ? Text.Of($"This account is linked to you already.") : Text.Of($"This account belongs to somebody else here."));
        return Outcome.Of(Reply.Say($"Welcome, {owner.Name}: {account.ToString()} is yours now, and I may reach you here."),
            new Claim(ClaimKeys.Of(account), owner.Id), new Save(owner with { Accounts = owner.Accounts.Add(account) }), new Remove(found.Doc, found.Version));
    }

    /// <summary>Takes an account off.</summary>
    [Command("me unlink", "Take an account off yourself; the one you speak from stays", Role = Role.Admin)]
    public Outcome Unlink(CommandContext call, [About("the account, as me show writes it", Most = 100)] string account)
    {
        var me = call.Caller.Person!;
        var gone = me.Accounts.FirstOrDefault(a => string.Equals(a.ToString(), account, StringComparison.OrdinalIgnoreCase));
        if (gone is null || gone == call.Caller.Account)
            return new Refusal(RefusalKind.Argument, Text.Of($"You can take off {Words.List([.. me.Accounts.Where(a => a != call.Caller.Account).Select(a => a.ToString()).DefaultIfEmpty("nothing: this is your only account")], "or")}."));
        return Outcome.Of(Reply.Say($"{gone.ToString()} is no longer yours."), new Claim(ClaimKeys.Of(gone), null), new Save(me with { Accounts = me.Accounts.Remove(gone) }));
    }
}
