using Bot.Cases;
using Bot.Commands;
using Bot.Notices;
using Bot.Texts;

namespace Bot.Tasks;

/// <summary>A task was given to somebody; told to them. Its subject is the task's id.</summary>
public sealed class GivenNotice() : CaseNotice("task-given")
{
    /// <summary>The one object of it.</summary>
    public static readonly GivenNotice Instance = new();

    /// <inheritdoc/>
    public override bool KeepsCivilHours => true;

    /// <inheritdoc/>
    protected override Reply? Words(Case of, Told told)
    {
        var item = of.Tasks.FirstOrDefault(t => t.Id == told.Notice.Subject);
        if (item is not { IsOpen: true } || item.Owner != told.Reader || !of.Head.IsOpen)
            return null;
        var number = of.Head.Number;
        return Reply.Say($"{number}: {told.Name(item.By)} gives you a task, by {item.At}: {item.Text}").Then(
            new Choice("It is done", $"task done {number} {item.Id}"), new Choice("Another date", $"task move {number} {item.Id} "),
            new Choice("Read the case", $"case show {number}"));
    }
}

/// <summary>A task's date has come and it is not done. Its subject is the task's id.</summary>
public sealed class TaskDueNotice() : CaseNotice("task-due")
{
    /// <summary>The one object of it.</summary>
    public static readonly TaskDueNotice Instance = new();

    /// <inheritdoc/>
    protected override Reply? Words(Case of, Told told)
    {
        var item = of.Tasks.FirstOrDefault(t => t.Id == told.Notice.Subject);
        if (item is not { IsOpen: true } || !of.Head.IsOpen || !item.Ring.IsStill(told.Notice.Step))
            return null;
        var number = of.Head.Number;
        var whose = item.Owner == told.Reader ? Text.Ours("your task") : Text.Of($"the task of {told.Name(item.Owner)}");
        return Reply.Say($"{number}: {whose} {item.Id} was to be done by {item.At}: {item.Text}").Then(
            new Choice("It is done", $"task done {number} {item.Id}"), new Choice("Another date", $"task move {number} {item.Id} "),
            new Choice("It is not needed", $"task drop {number} {item.Id}"));
    }
}

/// <summary>A task is done, or is not needed any more; told to whoever gave it. Its subject is the task's id.</summary>
public sealed class TaskDoneNotice() : CaseNotice("task-done")
{
    /// <summary>The one object of it.</summary>
    public static readonly TaskDoneNotice Instance = new();

    /// <inheritdoc/>
    public override bool KeepsCivilHours => true;

    /// <inheritdoc/>
    protected override Reply? Words(Case of, Told told)
    {
        if (of.Tasks.FirstOrDefault(t => t.Id == told.Notice.Subject) is not { IsOpen: false } item)
            return null;
        var number = of.Head.Number;
        return Reply.Say($"{number}: the task {item.Id}, which you gave {told.Name(item.Owner)}, is done: {item.Text}")
            .Then(new Choice("Read the case", $"case show {number}"));
    }
}
