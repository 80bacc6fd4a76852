using Bot.Cases;
using Bot.Notices;
using Bot.Texts;

namespace Bot.Emergencies;

/// <summary>Danger was noticed in a case, and nobody has said yet what was done.</summary>
public sealed class DangerNotice() : CaseNotice("danger")
{
    /// <summary>The one object of it.</summary>
    public static readonly DangerNotice Instance = new();

    /// <inheritdoc/>
    protected override Reply? Words(Case of, Told told)
    {
        if (of.Danger.FirstOrDefault(d => d.Id == told.Notice.Subject) is not { IsOpen: true } danger)
            return null;
        var number = of.Head.Number;
        var what = danger.Kind == DangerKind.Life ? "somebody may be in danger" : "a child may be abused";
        var since = new At(danger.At, MomentStyle.Relative);
        return Reply.Say($"{new Strong($"{number}: {what}.")} It came in {since}, and nobody has said yet that it was sent.")
            .And($"Read it, mail {Text.Ours(DangerWords.Address(danger.Kind))}, then say so here: until then I ask again.")
            .Then([new Choice("Read it", $"case show {number} all"), .. DangerWords.Choices(number)]);
    }
}
