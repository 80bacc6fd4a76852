using Bot.Administration;
using Bot.Basics;
using Bot.Commands;
using Bot.People;


namespace Bot.Cases;

/// <summary>Reading the audit, also of one case.</summary>
public sealed class CaseAuditCommands(AuditPage page)
{
    /// <summary>The last entries.</summary>
    [Command("audit list", "The last entries of the audit, or those of one case", Role = Role.Lead)]
    public async Task<Outcome> List(CommandContext call, [About("only of this case")] CaseNumber? @case)
    {
        if (@case is not { } number)
            return await page.Of(call, null).ConfigureAwait(false);
        return call.Grant(number) is { } grant
            ? await page.Of(call, grant.Head.Doc).ConfigureAwait(false)
            : CaseRefusals.NoSuchCase(number);
    }
}
