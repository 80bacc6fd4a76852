using Bot.Cases;
using Bot.Notices;
using Bot.Texts;

namespace Bot.Promises;

/// <summary>A promise was made in somebody's name by a colleague; told to them. Its subject is the promise's id.</summary>
public sealed class PromisedNotice() : CaseNotice("promised")
{
    /// <summary>The one object of it.</summary>
    public static readonly PromisedNotice Instance = new();

    /// <inheritdoc/>
    public override bool KeepsCivilHours => true;

    /// <inheritdoc/>
    protected override Reply? Words(Case of, Told told)
    {
        var promise = of.Promises.FirstOrDefault(p => p.Id == told.Notice.Subject);
        if (promise is not { IsOpen: true } || promise.Owner != told.Reader || !of.Head.IsOpen)
            return null;
        var number = of.Head.Number;
        var note = promise.Note.Length > 0 ? Text.Of($" ({promise.Note})") : Text.Empty;
        return Reply.Say($"{number}: the {promise.To} was promised an {promise.Of}{note} in your name, by {promise.At}. "
            + $"I remind you of it; if you cannot keep it, say so now rather than then.").Then(
            new Choice("Move", $"promise move {number} {promise.Id} "),
            new Choice("Give it to somebody", $"case assign {number} "),
            new Choice("Show", $"case show {number}"));
    }
}
