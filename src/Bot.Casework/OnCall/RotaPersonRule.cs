using System.Collections.Immutable;
using Bot.Administration;
using Bot.Basics;
using Bot.Commands;
using Bot.Documents;
using Bot.People;
using Bot.Texts;
using Bot.Views;

namespace Bot.OnCall;

/// <summary>
/// Who leaves, or works on cases no more, is off the rota. Their shifts are nobody's, and are offered to the leads and to whoever shares
/// the duty still.
/// </summary>
public sealed class RotaPersonRule : IPersonRule
{
    /// <summary>Duty is no reason to stay.</summary>
    public Refusal? Leaves(CommandContext call, Person who, Role to) => null;

    /// <inheritdoc/>
    public Task<ImmutableArray<Change>> Changed(Moment at, ILoad load, Person member) =>
        Task.FromResult(ImmutableArray<Change>.Empty);

    /// <inheritdoc/>
    public Leaving Left(CommandContext call, Person who, Role to)
    {
        if (to >= Role.Investigator || Rota.Of(call.View) is not { } rota || !rota.Sharing(call.Now).Contains(who.Id))
            return Leaving.Nothing;
        var wasOnDuty = rota.At(call.Now).Person == who.Id;
        var after = rota.Without(who.Id);
        var told = call.Team.AtLeast(Role.Lead).Concat(after.Sharing(call.Now)).Distinct().Where(p => p != call.Me && p != who.Id).ToList();
        var notices = told.Select(p => FreeShiftsNotice.Instance.To(p, call.Now, call.Generator, subject: who.Id.Value));
        var now = wasOnDuty ? " Nobody is on duty now." : "";
        var names = told.Count == 0 ? "nobody else is there to be asked" : Clause.Of([.. told.Select(call.People.Name)], "is") + " asked";
        return new Leaving(
            [new Save(after), .. notices.Select(n => new Notify(n))],
            [Text.Of($"{who.Name} is off the rota too.{now} Who takes those shifts: {names}; {new Typed("oncall take")} takes the next.")]);
    }
}
