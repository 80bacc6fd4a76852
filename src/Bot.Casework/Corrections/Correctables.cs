using Bot.Cases;
using Bot.Commands;

namespace Bot.Corrections;

/// <summary>All that can be put right in a case, in the order in which it is listed.</summary>
internal static class Correctables
{
    public static IReadOnlyList<Correctable> Of(CommandContext call, Case of) =>
    [
        .. PartyCorrections.Of(of), .. ReportCorrections.Of(of), .. EndCorrections.Of(of),
        .. LinkCorrections.Of(of), .. WikiCorrections.Of(of),
        .. ActCorrections.Of(call, of), .. WordCorrections.Of(call, of),
    ];
}
