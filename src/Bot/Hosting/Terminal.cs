#pragma warning disable RS0030 // The one place beside the console transport that may speak to the terminal: the command line itself.
namespace Bot.Hosting;

/// <summary>The terminal's output and error streams.</summary>
internal static class Terminal
{
    public static TextWriter Out => System.Console.Out;

    public static TextWriter Error => System.Console.Error;
}
