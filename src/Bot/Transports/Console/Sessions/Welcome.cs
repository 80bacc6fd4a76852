using Bot.Transports.Console.Editing;
using Bot.Transports.Console.Rendering;
using Bot.Transports.Rendering;


namespace Bot.Transports.Console.Sessions;

/// <summary>The first words of a session, with three lines to try.</summary>
internal static class Welcome
{
    private static readonly (string Line, string About)[] tries =
    [
        ("case open", "a report came in; I ask for the rest"),
        ("mine", "your open cases and what is next"),
        ("help", "everything else; Tab completes, Up goes back"),
    ];

    public static void To(ConsoleSeat seat, Screen screen)
    {
        screen.Show($"Team {seat.Team}, you are {seat.Account.Name}, times in {seat.Zone().Id}. What is due for you appears here.",
            Colours.Strong);
        screen.Show(string.Join('\n', tries.Select(t => $"  {CellWidth.Padded(t.Line, 10)} {t.About}")), Colours.Name);
    }
}
