using Bot.Cases;
using Bot.Commands;
using Bot.People;
using Bot.Texts;
using NodaTime;

namespace Bot.Promises;

/// <summary>Who promised whom what by when.</summary>
public sealed class PromiseFeature : IFeature
{
    /// <summary>Commands about a promise that is open.</summary>
    private static readonly string[] Promised = ["promise keep", "promise move", "promise break", "promise snooze"];

    /// <inheritdoc/>
    public static void Register(Features to) => to
        .With(PromisesPart.Instance, PromiseSettings.Slack, PromisedNotice.Instance, typeof(PromiseCommands), typeof(PromiseDailyLines))
        .With(CaseOffers.Open("promise make"), CaseOffers.Readers("promise make", "owner"), CaseOffers.Readers("promise list", "whose"))
        .With(PromisedTo.Offered)
        .With([.. Promised.Select(path => CaseOffers.Cases(path, (head, _) => head is { IsOpen: true, NextPromise: not null }))])
        .With([.. Promised.Select(path => PartOffers.Of(path, "promise", Open))])
        .With(new CommandGroup("promise", "Promises", 60))
        .With([.. PromiseNotice.All.Types]);

    private static IEnumerable<(string Id, string Word, Instant? At)> Open(Case of) =>
        of.Promises.Where(p => p.IsOpen).Select(p => (p.Id, $"to the {Words.Of(p.To)}, by", (Instant?)p.At));
}

/// <summary>What teams can set about promises.</summary>
public static class PromiseSettings
{
    /// <summary>The least slack that passes without the advice to leave more.</summary>
    public static readonly SpanSetting Slack = new("slack", "Slack", Duration.FromHours(24), "the least slack without advice");
}
