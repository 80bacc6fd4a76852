using System.Collections.Immutable;
using Bot.Basics;
using Bot.Notices;
using Bot.Texts;
using Bot.Transports.Rendering;
using Irc;
using Account = Bot.People.Account;
using Delivery = Irc.Delivery;

namespace Bot.Transports.Irc;

/// <summary>
/// Tells what is due within the network's flood limit: one person after the other, each when their words would leave at once, and what
/// waits for one person together. What is given up is taken out of the queue again, so that nothing is told twice.
/// </summary>
internal sealed class NoticeTeller(
    IrcClient client, IrcNetwork network, MessageSender sender, Identity identity, Conversations conversations, TimeProvider time)
{
    private readonly TurnGate gate = new();

    /// <summary>Tells somebody who is logged in to the account now; WHOIS says so before anything is said.</summary>
    /// <param name="account">The account.</param>
    /// <param name="nicks">Who may be logged in to it when the turn comes, the likeliest first.</param>
    /// <param name="turn">What is told.</param>
    /// <param name="token">Gives up what is not said yet.</param>
    public async Task<TurnTold> Tell(Account account, Func<IEnumerable<string>> nicks, NoticeTurn turn, CancellationToken token)
    {
        var begun = false;
        try
        {
            using var mine = await gate.Enter(turn.Urgent, token).ConfigureAwait(false);
            foreach (var nick in nicks().ToList())
            {
                if (!await Holds(nick, account, token).ConfigureAwait(false))
                    continue;
                await client.OpeningAsync(token).ConfigureAwait(false);
                var replies = await turn.Words().ConfigureAwait(false);
                begun = true;
                if (replies.Count == 0)
                    return new TurnTold(Delivered.Told, 0);
                var who = new Correspondent(nick, account, time.Now(), true);
                var (lines, rest, count) = Fitting(who, replies, turn);
                var how = await Say(who, lines, mine, token).ConfigureAwait(false);
                if (how == Delivered.Told && rest.Length > 0)
                    conversations.With(who, time.Now()).Conversation.Rest = rest;
                return new TurnTold(how, count);
            }

            return new TurnTold(client.State.Ready ? Delivered.Refused : Delivered.Later, 0);
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested && !begun)
        {
            return new TurnTold(Delivered.Later, 0);
        }
    }

    /// <summary>Says a line in a room, before answers and listings.</summary>
    public async Task<Delivered> SayInRoom(string channel, string line, CancellationToken token)
    {
        var said = client.Say(channel, line, MessageKind.Message, Lane.Notice, token);
        return Outcome(await said.Delivered.ConfigureAwait(false), said.Sent);
    }

    private async Task<bool> Holds(string nick, Account account, CancellationToken token) =>
        await identity.Holds(nick, account, ask: true, Lane.Notice).AsTask().WaitAsync(token).ConfigureAwait(false);

    /// <summary>As many as fit a page; a first one that is longer goes alone, its rest after "more".</summary>
    private (IReadOnlyList<string> Lines, ImmutableArray<string> Left, int Count) Fitting(
        Correspondent who, IReadOnlyList<Reply> replies, NoticeTurn turn)
    {
        var reader = new Reader(time.Now(), turn.Zone);
        var (first, rest) = Page.Of(Cut(replies[0]), network.PageLines);
        List<string> lines = [.. first];
        var count = 1;
        for (; count < replies.Count && rest.Length == 0; count++)
        {
            var next = Cut(replies[count]);
            if (lines.Count + next.Count > network.PageLines)
                break;
            lines.AddRange(next);
        }

        return (lines, rest, count);

        IReadOnlyList<string> Cut(Reply reply) => sender.Cut(who.Nick, IrcText.Notice(reply, reader));
    }

    /// <summary>Says them; the turn is over when the last has left.</summary>
    private async Task<Delivered> Say(Correspondent who, IReadOnlyList<string> lines, IDisposable turn, CancellationToken token)
    {
        var (step, sent) = (sender.Step, 0);
        for (var at = 0; at < lines.Count; at += step)
        {
            if (at > 0 && !await StillHolds(who, token).ConfigureAwait(false))
                return Delivered.Unproved;
            var said = client.Say(who.Nick, string.Join('\n', lines.Skip(at).Take(step)), network.Answers, Lane.Notice, token);
            if (at + step >= lines.Count)
            {
                await said.Left.ConfigureAwait(false);
                turn.Dispose();
            }

            var done = await said.Delivered.ConfigureAwait(false);
            sent += said.Sent;
            if (done.Outcome != DeliveryOutcome.Delivered)
                return Outcome(done, sent);
        }

        return Delivered.Told;
    }

    /// <summary>A part is said already: whoever gives up here says so, and does not throw.</summary>
    private async Task<bool> StillHolds(Correspondent who, CancellationToken token)
    {
        try
        {
            return await Holds(who.Nick, who.Account!, token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            return false;
        }
    }

    private static Delivered Outcome(Delivery done, int sent) => done switch
    {
        { Outcome: DeliveryOutcome.Delivered } => Delivered.Told,
        { Outcome: DeliveryOutcome.Refused, Numeric: 401 or 403 or 404 } => Delivered.Refused,
        { Outcome: DeliveryOutcome.Refused } when sent <= 1 => Delivered.Later,
        _ => sent > 0 ? Delivered.Unproved : Delivered.Later,
    };
}
