using Bot.Acts;
using Bot.Cases;
using Bot.Commands;

namespace Bot.Corrections;

/// <summary>Mistakes in cases are put right.</summary>
public sealed class CorrectionFeature : IFeature
{
    /// <inheritdoc/>
    public static void Register(Features to) =>
        to.With(typeof(CorrectionCommands), new CorrectionTargetType(), Offered("case correct"), Offered("case remove"));

    /// <summary>What can be put right in any case, and the ids of what stands in this one.</summary>
    private static Offer Offered(string path) => new(path, "what", (_, _) => [])
    {
        Read = async (typed, reader) => CorrectionTargetType.Words(typed, path)
            .Concat(await PartOffers.Read(typed, reader, Ids).ConfigureAwait(false)),
    };

    private static IEnumerable<Suggestion> Ids(Case of) =>
    [
        .. of.Parties.Select(p => new Suggestion(p.Id, p.Name)),
        .. of.NumberedLinks.Select(l => new Suggestion(l.Id!, "link")),
        .. of.Acts.Select(a => new Suggestion(a.Id, "done at once")),
        .. WordCorrections.Ids(of),
    ];
}
