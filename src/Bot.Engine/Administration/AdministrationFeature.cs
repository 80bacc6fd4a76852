using Bot.Basics;
using Bot.Commands;
using Bot.Notices;
using Bot.People;
using Bot.Views;


namespace Bot.Administration;

/// <summary>People, teams, the audit, help and the daily message: what any bot of this kind has.</summary>
public sealed class AdministrationFeature : IFeature
{
    /// <inheritdoc/>
    public static void Register(Features to) => to.With(
        new TeamKind(), new PersonKind(), new AgendaKind(), LinkCodeKind.Instance, Agenda.At, AlarmNotice.Instance, typeof(DigestNotice),
        StoreLossNotice.Instance, DamageNotice.Instance, typeof(DamageTeller),
        new MemberNameType(), new PartIdType(), new TeamIdType(),
        new ChoiceWords<Role>(
            (Role.Admin, "administrator, sysop, admins"), (Role.Investigator, "investigators, arb, arbitrator, functionary"),
            (Role.Lead, "leader, leads, coordinator, chair")),
        new FitsRoomsType<DateText>(), new FitsRoomsType<bool>(), new FitsRoomsType<int>(),
        typeof(AuditPage), typeof(AgendaKeeper), typeof(HelpCommands), typeof(MeCommands), typeof(AccountCommands),
        typeof(TeamCommands), typeof(MemberCommands), typeof(AuditCommands),
        new Offer("team remove", "member", Removable),
        new Offer("me unwiki", "name", (typed, reader) =>
            Suggestion.Starting(typed, (reader.Person?.WikiNames ?? []).Select(n => new Suggestion(n, "noted as yours")))),
        new FirstJob(Role.Admin, 80, "Say when you are not to be rung", "me quiet 22-7"),
        new FirstJob(Role.Lead, 90, "Bring a colleague in", "team add "),
        new CommandGroup("hello", "Hello", CommandGroups.Untitled + 2),
        new CommandGroup("me", "You", 200), new CommandGroup("team", "The team", 210),
        new CommandGroup("audit", "The audit", CommandGroups.Untitled), new CommandGroup("help", "Help", CommandGroups.Untitled + 1));

    /// <summary>The members whom a lead can take out: not the only lead.</summary>
    private static IEnumerable<Suggestion> Removable(string typed, CompletionReader reader)
    {
        if (reader.Role < Role.Lead || reader.View?.Team is not { } team)
            return [];
        var leads = team.AtLeast(Role.Lead).ToList();
        var members = team.Members.Where(m => leads is not [var only] || m.Person != only)
            .Select(m => new Suggestion(reader.People.Name(m.Person), Texts.Words.Of(m.Role)));
        return Suggestion.Starting(typed.TrimStart('@'), members.OrderBy(s => s.Value, StringComparer.OrdinalIgnoreCase));
    }
}
