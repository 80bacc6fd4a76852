using System.Security.Cryptography;
using System.Text;
using Bot.Basics;
using Bot.Documents;
using Bot.Texts;
using NodaTime;

namespace Bot.Notices;

/// <summary>Many late ones to one person are told as a list.</summary>
public sealed partial class NoticeSender
{
    /// <summary>Whether it may stand in a list of late ones: what quiet hours held back is not late at their end.</summary>
    internal bool IsLate(Notice notice, Instant now) => LateList.Takes(notice, now) && now - Due(notice) > NoticeMark.Late;

    /// <summary>Tells many late ones as one list; they are told together, or none is.</summary>
    private async Task<IReadOnlyList<SendOutcome>> TellAsList(IReadOnlyList<PendingNotice> late, CancellationToken stop)
    {
        var outcomes = new SendOutcome[late.Count];
        var listed = new List<(int At, Reply Words)>();
        for (var at = 0; at < late.Count; at++)
        {
            var prepared = await OrAgain(late[at], Said).ConfigureAwait(false);
            outcomes[at] = prepared.Otherwise;
            if (prepared.Words is { } said)
                listed.Add((at, said));
        }

        if (listed.Count == 0)
            return outcomes;
        var first = late[listed[0].At];
        var now = time.Now();
        var mayRepeat = listed.Any(l => Mark(late[l.At], now).MaybeRepeat);
        var list = LateList.Of([.. listed.Select(l => (l.Words, Due(late[l.At].Notice)))], mayRepeat);
        var told = await ToPerson(first, list, Reference(listed.Select(l => late[l.At].Notice.Id)), stop).ConfigureAwait(false);
        foreach (var (at, _) in listed)
        {
            outcomes[at] = Outcome(late[at], told);
            if (told == Delivered.Told)
                metrics.WasTold(now - Due(late[at].Notice));
        }

        return outcomes;
    }

    /// <summary>
    /// By what a network knows a list again that it was given before: by all that stands in it, since the next try may say more.
    /// </summary>
    private static string Reference(IEnumerable<string> ids) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', ids))).AsSpan(0, 12));

    /// <summary>Says something on the first network that takes it.</summary>
    private async Task<Delivered> ToPerson(PendingNotice of, Reply words, string reference, CancellationToken stop)
    {
        var person = of.Notice.Person!.Value;
        var zone = ZoneOf(person, readModel.Team(of.Slot.Team).Team!);
        foreach (var (transport, account) in methods.Ways(person))
        {
            var told = transport is ITellInTurn inTurn
                ? (await inTurn.TellInTurn(account, new NoticeTurn(false, zone, () => Task.FromResult<IReadOnlyList<Reply>>([words])), stop)
                    .ConfigureAwait(false)).How
                : await Try(t => transport.Tell(account, words, zone, reference, t), transport.Network, of.Notice).ConfigureAwait(false);
            if (told != Delivered.Refused)
                return told;
        }

        return Delivered.Later;
    }
}
