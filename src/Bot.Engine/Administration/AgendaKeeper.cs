using Bot.Basics;
using Bot.Commits;
using Bot.Documents;
using Bot.People;
using Bot.Scheduling;
using Bot.Views;


namespace Bot.Administration;

/// <summary>Sees to it that every investigator has daily lines.</summary>
public sealed class AgendaKeeper(ReadModel readModel, Committer committer, TimeProvider time) : IMinuteTask
{
    /// <inheritdoc/>
    public async Task Run(TeamId team, CancellationToken token)
    {
        var view = readModel.Team(team);
        if (view.Team is not { } members)
            return;
        var now = time.Now();
        foreach (var person in members.AtLeast(Role.Investigator).Where(p => view.Find<Agenda>(Agenda.DocOf(p)) is null).ToList())
        {
            var zone = readModel.People.Of(person)?.TimeZone ?? members.TimeZone;
            var agenda = new Agenda { Owner = person, Next = Agenda.After(now, members, zone) };
            var entry = new AuditEntry(now, PersonId.Clock, "clock agenda", [agenda.Doc]);
            await committer.Commit(new Commit(Slot.Of(team), null, entry, [new Save(agenda)]), token).ConfigureAwait(false);
        }
    }
}
