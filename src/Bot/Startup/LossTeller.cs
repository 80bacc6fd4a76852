using System.Collections.Frozen;
using System.Threading.Channels;
using Bot.Administration;
using Bot.Basics;
using Bot.Commits;
using Bot.Configuration;
using Bot.Documents;
using Bot.People;
using Bot.Storage;
using Bot.Views;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Bot.Startup;

/// <summary>
/// What follows when the store has lost what was confirmed: what is held in memory is read anew, teams that are no more are founded
/// again as the configuration names them, and the leads are told.
/// </summary>
public sealed partial class LossTeller(
    OpenStore open, ReadModel readModel, Committer committer, Bootstrap bootstrap, IReadOnlyList<FoundingTeam> teams, Settings settings,
    IdGenerator generator, TimeProvider time, ILogger<LossTeller> log)
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);
    private static readonly Duration OncePer = Duration.FromMinutes(1);
    private readonly Channel<StoreLoss> losses = Channel.CreateUnbounded<StoreLoss>();
    private Instant operatorTold = Instant.MinValue;

    /// <summary>Takes in what is noticed, from now on.</summary>
    public void Listen(PositionKeeper positions)
    {
        positions.Lost += loss =>
        {
            readModel.ReadAnew(loss.Slot);
            open.Store.Damages.Settle(loss.Slot, Instant.MaxValue, FrozenSet<DocId>.Empty); // It was of what is no more.
            losses.Writer.TryWrite(loss);
        };
        positions.Back += readModel.ReadAnew;
    }

    /// <summary>Tells until told to stop; what cannot be told because the store is away is tried again.</summary>
    public async Task Run(LoopBeats beats, CancellationToken token)
    {
        var beat = beats.Of("the telling of losses", Again);
        try
        {
            await foreach (var loss in losses.Reader.ReadAllAsync(token).ConfigureAwait(false))
            {
                for (beat.Turn(); !await Tried(loss, token).ConfigureAwait(false); beat.Turn())
                    await Task.Delay(Again, time, token).ConfigureAwait(false);
                beat.Rest();
            }
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            beat.Rest(); // The host stops; at the next start it is said again, until it is accepted.
        }
    }

    private async Task<bool> Tried(StoreLoss loss, CancellationToken token)
    {
        try
        {
            await open.Store.Prepare(token).ConfigureAwait(false);
            await bootstrap.Found(teams, token).ConfigureAwait(false);
            await bootstrap.FoundOperator(Founding.Operator(settings), token).ConfigureAwait(false);
            foreach (var team in teams.Where(t => loss.Slot.IsPeople || Slot.Of(t.Id) == loss.Slot))
                if (readModel.Team(team.Id).Team is { } known)
                    await Tell(known, loss, token).ConfigureAwait(false);
            return true;
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
        catch (Exception wrong) when (wrong is FoundingException or Storage.Sealing.MasterKeyException or UnreadableDocumentException)
        {
            Log.NotMended(log, loss.Slot.Tag, wrong.Message);
            return true;
        }
    }

    private async Task Tell(Team team, StoreLoss loss, CancellationToken token)
    {
        var now = time.Now();
        // Where many teams lost something at once, whoever runs this is told once.
        var runs = now - operatorTold > OncePer ? readModel.People.Operator?.Id : null;
        await committer.Commit(StoreLossNotice.ToLeads(team, runs, loss, now, generator), token).ConfigureAwait(false);
        if (runs is not null)
            operatorTold = now;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Slot}: after the store's loss nobody could be told: {Why}")]
        public static partial void NotMended(ILogger log, string slot, string why);
    }
}
