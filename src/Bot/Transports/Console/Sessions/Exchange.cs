using Bot.Basics;
using Bot.Commands;
using Bot.Dispatch;
using Bot.Texts;
using Bot.Transports.Conversing;


namespace Bot.Transports.Console.Sessions;

/// <summary>Puts lines and filled forms of one seat to the front door.</summary>
public sealed class Exchange(IFrontDoor door, IdGenerator generator, ConsoleSeat seat)
{
    private readonly Place place = new(seat.Account.Network, null, seat.Team);

    /// <summary>Runs a line as typed, or a choice with its values.</summary>
    public Task<Answer> Run(Meaning meant, CancellationToken token) => door.Run(meant.Asked(Blank()), token);

    /// <summary>Runs a command with values from a form.</summary>
    public Task<Answer> Run(Command command, IReadOnlyDictionary<string, string> values, CancellationToken token) =>
        door.Run(Blank() with { Command = command, Values = values }, token);

    /// <summary>Why an answer to a form's present question would be refused for what it names; null where nothing speaks against.</summary>
    public async Task<Refusal?> Wrong(FormTalk form, string typed, CancellationToken token) => form.AnswerOf(typed) is { } answer
        ? await door.Wrong(Blank() with { Command = form.Command, Values = form.Given }, form.Asked!, answer, token).ConfigureAwait(false)
        : null;

    /// <summary>What of the values that a line gave names nothing.</summary>
    public Task<Dictionary<string, Refusal>> Wrong(
        Command command, IReadOnlyDictionary<string, string> given, CancellationToken token) =>
        WrongGiven.Of(door, Blank() with { Command = command }, given, token);

    private Request Blank() => new() { Id = generator.Id(), Account = seat.Account, Place = place };
}
