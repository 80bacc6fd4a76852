using Bot.Tests;
using Testing.Discord;

[assembly: AssemblyFixture(typeof(CheckedBodies))]

namespace Bot.Tests;

/// <summary>Says at the end of the run how many bodies of the bot were held against Discord's schemas, or why none were.</summary>
public sealed class CheckedBodies : IDisposable
{
#pragma warning disable RS0030 // The line is for whoever runs the tests; there is no other way to show it without failing.
    public void Dispose() => System.Console.WriteLine(BodyCheck.WhyNot is { } reason
        ? $"The bot's bodies were not checked against Discord's schemas: {reason}"
        : $"The bot's bodies found valid by Discord's schemas: {BodyCheck.Checked.Values.Sum()} ({EachKind()})");

    private static string EachKind() =>
        string.Join(", ", BodyCheck.Checked.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}"));
#pragma warning restore RS0030
}
