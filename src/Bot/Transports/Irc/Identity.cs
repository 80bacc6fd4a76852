using Bot.Basics;
using Irc;
using Account = Bot.People.Account;
using Services = Irc.Account;

namespace Bot.Transports.Irc;

/// <summary>Who somebody is: the services account that the network vouches for, now. Nick and host prove nothing.</summary>
internal sealed class Identity(IrcClient client, string network, TimeProvider time)
{
    /// <summary>The sender of a message: by its account tag; where the network has none, by asking WHOIS now.</summary>
    public async ValueTask<Correspondent> Of(MessageReceived said)
    {
        var nick = said.From.Nick;
        if (client.State.Has("account-tag"))
            return new Correspondent(nick, Of(said.Account), time.Now(), true);
        var asked = (await client.WhoisAsync(nick).ConfigureAwait(false)).Value;
        // Whoever took the nick between the message and the question is somebody else.
        var same = asked is not null && (said.From.Host is null || (asked.Host == said.From.Host && asked.User == said.From.User));
        return new Correspondent(nick, same ? Of(asked!.Account) : null, time.Now(),
            same && HasAccounts && asked!.Account.Knowledge != AccountKnowledge.Unknown);
    }

    /// <summary>A WHOIS without an account says "not logged in" only where there is something to log in to.</summary>
    private bool HasAccounts => client.State.Has("account-notify") || client.State.Has("extended-join");

    /// <summary>Whether the holder of a nick is still logged in to an account.</summary>
    /// <param name="nick">The nick.</param>
    /// <param name="account">The account.</param>
    /// <param name="ask">Asks WHOIS in any case.</param>
    /// <param name="lane">How urgent the question is.</param>
    public async ValueTask<bool> Holds(string nick, Account account, bool ask, Lane lane = Lane.Question)
    {
        var state = client.State;
        if (!ask && state.Has("account-notify") && state.Find(nick) is { Account.Knowledge: not AccountKnowledge.Unknown } seen)
            return Of(seen.Account) == account;
        return (await client.WhoisAsync(nick, lane).ConfigureAwait(false)).Value is { } whois && Of(whois.Account) == account;
    }

    /// <summary>The nicks that are logged in to an account, as far as they can be seen; those who are not away first.</summary>
    public IEnumerable<string> Nicks(Account account) => client.State.Users.Values
        .Where(u => !u.IsBot && u.Account.Name is not null && Of(u.Account) == account).OrderBy(u => u.Away == true).Select(u => u.Nick);

    /// <summary>
    /// An account as we write it. Only A to Z are folded: a letter that merely looks like one (U+212A) must not become it.
    /// </summary>
    public Account? Of(Services account) =>
        account.Name is { } name
            ? new Account(network, string.Concat(name.Select(c => c is >= 'A' and <= 'Z' ? (char)(c + 32) : c)))
            : null;
}
