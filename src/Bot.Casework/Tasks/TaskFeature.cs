using Bot.Cases;
using Bot.Commands;
using NodaTime;

namespace Bot.Tasks;

/// <summary>Tasks in a case, each with a date and an owner.</summary>
public sealed class TaskFeature : IFeature
{
    private static readonly string[] OfOpen = ["task done", "task drop", "task move"];

    /// <inheritdoc/>
    public static void Register(Features to) => to
        .With(TasksPart.Instance, GivenNotice.Instance, TaskDueNotice.Instance, TaskDoneNotice.Instance, typeof(TaskCommands))
        .With(new CommandGroup("task", "Tasks in a case", 65))
        .With(CaseOffers.Open("task add"), CaseOffers.Open("task reopen"), CaseOffers.Readers("task add", "owner"))
        .With([.. OfOpen.Select(path => CaseOffers.Cases(path, (head, _) => head.InstantOf(TasksPart.Next) is not null))])
        .With([.. OfOpen.Select(path => PartOffers.Of(path, "task", Open))])
        .With(PartOffers.Of("task reopen", "task", Done));

    private static IEnumerable<(string Id, string Word, Instant? At)> Open(Case of) =>
        of.Tasks.Where(t => t.IsOpen).Select(t => (t.Id, "by", (Instant?)t.At));

    private static IEnumerable<(string Id, string Word, Instant? At)> Done(Case of) =>
        of.Tasks.Where(t => !t.IsOpen).Select(t => (t.Id, "done", t.Done));
}
