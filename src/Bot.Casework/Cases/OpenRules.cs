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
        Offer.Ruled(Path, "reporter", (typed, reader, _) => Differ(typed, reader.Given.GetValueOrDefault("accused"))),
        Offer.Ruled(Path, "accused", (typed, reader, _) => Differ(typed, reader.Given.GetValueOrDefault("reporter"))),
        Offer.Ruled(Path, "wiki", (typed, _, _) => Task.FromResult(
            LinkText.Host(LineReader.Unquoted(typed)) is null ? CaseRefusals.NoWiki(typed) : null)),
        Offer.Ruled(Path, "acknowledged", (typed, reader, scope) => Task.FromResult(AfterReceipt(typed, reader, scope))),
    ];

    private static Task<Refusal?> Differ(string typed, string? other)
    {
        var isSame = other is not null
            && NameList.Of(typed).Names.Any(a => NameList.Of(other).Names.Any(b => WikiName.Read(a).Is(WikiName.Read(b))));
        return Task.FromResult(isSame ? OpenReplies.OneAndTheSame(typed) : null);
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
