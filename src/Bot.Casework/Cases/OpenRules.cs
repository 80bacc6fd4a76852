using Bot.Commands;
using Bot.Names;
using Bot.Texts;
using Bot.Times;
using Bot.Times.Terms;
using NodaTime;

namespace Bot.Cases;

/// <summary>What of a report cannot be so, said when the answer is given that it follows from.</summary>
internal static class OpenRules
{
    private const string Path = "case open";

    public static readonly Offer[] All =
    [
        Offer.Ruled(Path, "reporter", (typed, reader, _) => Differ(reader.Given.GetValueOrDefault("accused"), PartyRole.Reporter, typed)),
        Offer.Ruled(Path, "target", (typed, reader, _) => Differ(reader.Given.GetValueOrDefault("accused"), PartyRole.Target, typed)),
        Offer.Ruled(Path, "accused", async (typed, reader, _) =>
            await Differ(reader.Given.GetValueOrDefault("reporter"), PartyRole.Reporter, typed).ConfigureAwait(false)
            ?? await Differ(reader.Given.GetValueOrDefault("target"), PartyRole.Target, typed).ConfigureAwait(false)),
        Offer.Ruled(Path, "wiki", (typed, _, _) => Task.FromResult(
            LinkText.Host(LineReader.Unquoted(typed)) is null ? CaseRefusals.NoWiki(typed) : null)),
        Offer.Ruled(Path, "acknowledged", (typed, reader, scope) => Task.FromResult(AfterReceipt(typed, reader, scope))),
    ];

    /// <summary>Why a party's name cannot stand as it was typed, or is asked about; null where nothing speaks against it.</summary>
    /// <param name="call">The call.</param>
    /// <param name="parameter">For whom the name was given.</param>
    /// <param name="names">The name, or several.</param>
    /// <param name="summary">The words behind.</param>
    public static Refusal? Doubt(CommandContext call, string parameter, string names, string summary) =>
        call.HowMany(names, parameter) ?? PartyDoubts.NoName(call, parameter, names)
            ?? CutNames.Of(call, parameter, names, ("summary", summary));

    private static Task<Refusal?> Differ(string? other, PartyRole part, string typed)
    {
        var isSame = other is not null
            && NameList.Of(typed).Names.Any(a => NameList.Of(other).Names.Any(b => WikiName.Read(a).Is(WikiName.Read(b))));
        return Task.FromResult(isSame ? OpenReplies.OneAndTheSame(typed, part) : null);
    }

    private static Refusal? AfterReceipt(string typed, CompletionReader reader, Scope scope)
    {
        var received = reader.Given.GetValueOrDefault("received") is { Length: > 0 } given ? At(given, scope) : scope.Now;
        return At(typed, scope) is { } told && told < received ? CaseRefusals.BeforeReceipt(told, received.Value) : null;
    }

    /// <summary>The moment that was typed; null where it can be several, or none, which is said elsewhere.</summary>
    private static Instant? At(string typed, Scope scope) =>
        (When.Parse(LineReader.Unquoted(typed), scope.Now, scope.Zone, WhenRules.Event) as WhenResult.Understood)?.At.ToInstant();
}
