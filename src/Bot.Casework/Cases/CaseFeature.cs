using Bot.Basics;
using Bot.Commands;


namespace Bot.Cases;

/// <summary>Cases: opening, reading, working, closing, and whose they are.</summary>
public sealed class CaseFeature : IFeature
{
    /// <inheritdoc/>
    public static void Register(Features to)
    {
        var parts = new CaseParts(to.Ready<CasePart>);
        CaseAccess.Register(to, parts);
        to.With(
                parts, new CaseNumberType(), new CaseWordsType(), new CaseSectionType(parts),
                CaseChoices.Kinds, CaseChoices.Channels, CaseChoices.Roles, CaseChoices.Verdicts,
                AssignedNotice.Instance, HandOnNotice.Instance, WaitOverNotice.Instance, HandedOnNotice.Instance,
                typeof(OpenCommands), typeof(ViewCommands), typeof(WorkCommands), typeof(AssignmentCommands), typeof(StateCommands),
                typeof(CaseAuditCommands), typeof(CaseDailyLines), typeof(CasePersonRule),
                typeof(NamesakeKeeper), new CommandGroup("case", "Cases", 50))
            .With([.. AcknowledgementNotice.All.Types])
            .With([.. CaseSettings.All])
            .With([.. CaseOffers.All])
            .With(
                new FirstJob(Role.Investigator, 20, "See what waits for somebody", "case list unassigned"),
                new FirstJob(Role.Admin, 30, "Hand in a report", "case open "),
                new FirstJob(Role.Investigator, 40, "Note your wiki name, so that cases that name you are kept from you", "me wiki "));
    }
}
