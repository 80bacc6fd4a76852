using BenchmarkDotNet.Attributes;
using Bot.Commands;
using Bot.Hosting;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Testing.Desk;

namespace Bench.Parts;

/// <summary>From a typed line to a command with its values.</summary>
public class LineParts
{
    private const string Line = "case open received=\"2 days ago\" reporter=User:Kestrel accused=User:Jackdaw Phone number on a talk page";
    private readonly Scope scope = new(Instant.FromUtc(2026, 11, 18, 9, 0), DateTimeZone.Utc);
    private CommandTable table = null!;
    private Command command = null!;
    private string left = "";

    [GlobalSetup]
    public void Setup()
    {
        table = new ServiceCollection().AddCommands(Shipped.Features).BuildServiceProvider().GetRequiredService<CommandTable>();
        (var found, left) = table.Match(Line);
        command = found!;
        if (Binder.Line(command, left, scope).Values is null)
            throw new InvalidOperationException("the line does not bind");
    }

    [Benchmark(Description = "a line finds its command")]
    public object? Find() => table.Match(Line).Command;

    [Benchmark(Description = "a line is bound to parameters")]
    public object? Bind() => Binder.Line(command, left, scope).Values;
}
