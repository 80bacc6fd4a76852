using Bot.Commands;
using Bot.Texts;

namespace Bot.OnCall;

/// <summary>The wording of every "no" about the duty.</summary>
internal static class OnCallRefusals
{
    private static readonly Typed Example = new("oncall set weekly 09:00 alice bob");

    public static Refusal NoRota() => new(RefusalKind.State, Text.Of($"There is no rota yet; a lead sets one with {Example}."));

    public static Refusal NobodyShares() => new(RefusalKind.Argument, Text.Of(
        $"Who shares the duty? Type the names in order, like {Example}."));

    public static Refusal NoHours(string word) => new(RefusalKind.Argument, Text.Of(
        $"“{word}” are no hours of somebody; type them like 08:00-16:00=alice."));

    public static Refusal NoMember(CommandContext call, string name)
    {
        var members = Words.List([.. call.Team.Members.Select(m => call.People.Name(m.Person))]);
        return new Refusal(RefusalKind.Argument, Text.Of($"Nobody called “{name}” is in this team. There are {members}."));
    }

    public static Refusal UntilWhen(string name) => new(RefusalKind.Argument, Text.Of(
        $"Until when? Like {new Typed($"oncall override {name} until=\"tomorrow 9am\"")}."));

    public static Refusal EndsBeforeItBegins() => new(RefusalKind.Argument, Text.Of($"It would end before it begins."));

    public static Refusal HasIt(string name, Shift shift) => new(RefusalKind.State, Text.Of(
        $"{Clause.Begun(name, "has")} that shift, from {shift.From} until {shift.To}."));

    public static Refusal NothingFree() => new(RefusalKind.State, Text.Of($"Somebody has every shift that comes."));

    public static Refusal NothingToSwap(string one, string other) => new(RefusalKind.State, Text.Of(
        $"{one} and {other} have no shifts coming that they could exchange."));
}
