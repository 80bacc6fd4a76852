using Bot.Commands;
using Bot.Dispatch;
using Bot.Texts;
using Bot.Transports.Console.Editing;
using Bot.Transports.Console.Rendering;
using Bot.Transports.Conversing;
using Bot.Transports.Rendering;


namespace Bot.Transports.Console.Sessions;

/// <summary>
/// Puts a form's questions at a terminal, one by one. What was refused is a line of history and never stands there again.
/// </summary>
public sealed class Form(
    LineEditor editor, Screen screen, IFrontDoor door, Exchange exchange, ICompletion completion, ConsoleSeat seat)
{
    /// <summary>What must stand as the last line where the form that was filled last ends without being run.</summary>
    public IReadOnlyList<Block> Last { get; private set; } = [];

    /// <summary>Asks until all is known.</summary>
    /// <returns>The form, to be run; null when it was cancelled, by "cancel", Esc or Ctrl-C.</returns>
    public async Task<FormTalk?> Fill(FormTalk form, Scope scope, CancellationToken token)
    {
        var typedBefore = new History();
        while (true)
        {
            var question = form.Question(scope);
            screen.Show(string.Join('\n', question), form.Asked is null ? Colours.Name : Colours.Strong);
            Last = door.Last(form.Command, form.Given);
            if (form.Asked is null && Last.Count > 0)
                screen.Show(RichReply.Of(new Reply([.. Last]), new Reader(scope.Now, scope.Zone)));
            var (end, text) = await Read(form, typedBefore, token).ConfigureAwait(false);
            if (end != LineEnd.Entered)
                return null;
            typedBefore.Add(text);
            var turn = form.Take(text, scope, await exchange.Wrong(form, text, token).ConfigureAwait(false));
            if (turn.Next is null)
                return null;
            var found = form.Asked is null ? [] : door.Look(form.Command, text);
            if (found.Count > 0)
                screen.Show(RichReply.Of(new Reply([.. found]), new Reader(scope.Now, scope.Zone)));
            foreach (var said in turn.Said)
                screen.Show(said, said[0] == '✗' ? Colours.No : Colours.Name);
            form = turn.Next;
            if (turn.Step == FormStep.Sent)
                return form;
        }
    }

    private Task<TypedLine> Read(FormTalk form, History typedBefore, CancellationToken token)
    {
        return form.Asked is { } asked
            ? editor.Read($"  {asked.Name}> ", "", typedBefore, Values, token)
            : editor.Read("  yes?> ", "", typedBefore, null, token);

        Task<IReadOnlyList<Suggestion>> Values(string line, int cursor, CancellationToken until) =>
            completion.Complete(form.Command, form.Asked!, line[..cursor], seat.Account, seat.Team, until);
    }
}
