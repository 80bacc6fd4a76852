using Bot.Administration;
using Bot.Basics;
using Bot.Cases;
using Bot.Commands;
using Bot.Notices;
using Bot.Texts;


namespace Bot.Promises;

/// <summary>One's own promises in the daily message: those past their date, and on Mondays all of them.</summary>
public sealed class PromiseDailyLines : IDailyLines
{
    private const int MostCases = 256;

    /// <inheritdoc/>
    public int Place => 10;

    /// <inheritdoc/>
    public Choice? Next { get; } = new("My promises", "promise list");

    /// <inheritdoc/>
    public async Task<DailyList> Of(Told told, bool monday)
    {
        var mine = from of in await WithPromises(told).ConfigureAwait(false)
                   from promise in of.Promises
                   where promise.IsOpen && promise.Owner == told.Reader && (monday || promise.At <= told.At.Now)
                   orderby promise.At
                   select Line(of.Head, promise, told);
        return new DailyList(monday ? "Your promises this week" : "Promises past their date", [.. mine]);
    }

    /// <summary>
    /// The open cases with open promises that the reader may see, their own first: a promise can be theirs in a case that is not.
    /// </summary>
    private static async Task<IEnumerable<Case>> WithPromises(Told told)
    {
        var (team, reader) = (told.At.Team, told.Reader);
        var heads = told.At.View.Get<CaseIndex>().VisibleTo(reader).Where(h => h.NextPromise is not null)
            .OrderByDescending(h => h.Investigators.Contains(reader)).ThenBy(h => h.NextPromise).Take(MostCases);
        var grants = heads.Select(h => CaseAccess.For(h, team, reader)).OfType<Grant>().ToList();
        var loaded = await CaseAccess.LoadReadable(told.Load, grants).ConfigureAwait(false);
        return loaded.OfType<Case>().Where(c => CaseAccess.For(c.Head, team, reader) is not null);
    }

    private static Text Line(CaseHead head, Promise promise, Told told) => Text.Of(
        $"{head.Number}: {promise.Of} to the {promise.To}, {(promise.At <= told.At.Now ? "was due" : "due")} {promise.At}");
}
