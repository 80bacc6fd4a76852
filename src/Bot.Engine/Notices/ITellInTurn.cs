using Bot.People;
using Bot.Texts;
using NodaTime;

namespace Bot.Notices;

/// <summary>
/// A transport on a network that lets it say only so much at a time: what is to be told waits there for its turn. The words are made when
/// the turn has come, so that they, their times, and whether they may be said, are true at the moment of saying.
/// </summary>
public interface ITellInTurn
{
    /// <summary>Tells a person in private when their turn has come. Returns when the network has taken it for certain.</summary>
    /// <param name="account">One of theirs, on this network.</param>
    /// <param name="turn">What is told.</param>
    /// <param name="token">Gives it up: what is not said by then never is.</param>
    Task<TurnTold> TellInTurn(Account account, NoticeTurn turn, CancellationToken token);
}

/// <summary>What is told in one turn.</summary>
/// <param name="Urgent">Whether it goes before those that wait.</param>
/// <param name="Zone">The reader's zone, for networks that show times as text.</param>
/// <param name="Words">
/// Makes what is said now: one reply for each notice, oldest first; none where nothing is to be told any more. Asked once at most.
/// </param>
public sealed record NoticeTurn(bool Urgent, DateTimeZone Zone, Func<Task<IReadOnlyList<Reply>>> Words);

/// <summary>How a turn ended.</summary>
/// <param name="How">For those that were said, or were to be.</param>
/// <param name="Count">For how many of the replies, the first ones, that holds; the others were not touched, and wait for the next
/// turn.</param>
public readonly record struct TurnTold(Delivered How, int Count);
