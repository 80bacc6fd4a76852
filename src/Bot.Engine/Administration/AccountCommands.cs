using Bot.Basics;
using Bot.Commands;
using Bot.Documents;
using Bot.People;
using Bot.Texts;
using NodaTime;

namespace Bot.Administration;

/// <summary>A second account of the same human: put on, and taken off.</summary>
public sealed class AccountCommands
{
    private static readonly Duration LinkLives = Duration.FromMinutes(10);

    /// <summary>Links a second account by a one-time code.</summary>
    [Command("me link", "Link a second account: get a code here, type it there", Role = Role.Guest)]
    public async Task<Outcome> Link(CommandContext call, [About("the code, on the account to be linked", Most = 20)] string? code)
    {
        if (code is null)
            return Offered(call);
        if (call.Caller.Account is not { } account)
            return Refusals.Guest(null);

        var found = await Find(call, code).ConfigureAwait(false);
        if (found is null || found.Until < call.Now || call.People.Of(found.Owner) is not { } owner)
            return new Refusal(RefusalKind.Argument, Text.Of($"That code is unknown, used or too old. "
                + $"Get a new one with {new Typed("me link")} where I know you already."));
        if (call.Caller.Person is { } already)
            return new Refusal(RefusalKind.State, already.Id == owner.Id
                ? Text.Of($"This account is linked to you already.")
                : Text.Of($"This account belongs to somebody else here."));

        return Outcome.Of(
            Reply.Say($"Welcome, {owner.Name}: {account.ToString()} is yours now, and I may reach you here."),
            new Claim(ClaimKeys.Of(account), owner.Id),
            new Save(owner with { Accounts = owner.Accounts.Add(account) }),
            new Remove(found.Doc, found.Version));
    }

    /// <summary>Takes an account off.</summary>
    [Command("me unlink", "Take an account off yourself; the one you speak from stays", Role = Role.Admin)]
    public Outcome Unlink(CommandContext call, [About("the account, as me show writes it", Most = 100)] string account)
    {
        var me = call.Caller.Person!;
        var gone = me.Accounts.FirstOrDefault(a => string.Equals(a.ToString(), account, StringComparison.OrdinalIgnoreCase));
        if (gone is null || gone == call.Caller.Account)
            return new Refusal(RefusalKind.Argument, Text.Of($"You can take off {OtherAccounts(call, me)}."));
        return Outcome.Of(
            Reply.Say($"{gone.ToString()} is no longer yours."),
            new Claim(ClaimKeys.Of(gone), null),
            new Save(me with { Accounts = me.Accounts.Remove(gone) }));
    }

    /// <summary>A new code, for somebody we know.</summary>
    private static Outcome Offered(CommandContext call)
    {
        if (call.Caller.Person is not { } me)
            return new Refusal(RefusalKind.Forbidden, Text.Of($"I do not know this account. "
                + $"Type {new Typed("me link")} where I know you already, then bring the code here: {new Typed("me link <code>")}."));
        var code = call.Generator.Id(10);
        var link = new LinkCode { Code = code, Hidden = Hidden(call, code), Owner = me.Id, Until = call.Now + LinkLives };
        var reply = Reply.Say($"Within {LinkLives}, type {new Typed($"me link {link.Code}")} to me from the other account, in private. "
            + $"The code works once.");
        return Outcome.Of(reply, new Save(link));
    }

    private static Task<LinkCode?> Find(CommandContext call, string code) =>
        call.Load<LinkCode>(LinkCodeKind.Instance, LinkCode.DocOf(Hidden(call, code.ToLowerInvariant())));

    private static string Hidden(CommandContext call, string code) => call.Hidden("link code " + code);

    private static string OtherAccounts(CommandContext call, Person me)
    {
        var others = me.Accounts.Where(a => a != call.Caller.Account).Select(a => a.ToString());
        return Words.List([.. others.DefaultIfEmpty("nothing: this is your only account")], "or");
    }
}
