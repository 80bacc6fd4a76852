using System.Collections.Immutable;
using Bot.Basics;
using Bot.People;

namespace Bot.Commands;

/// <summary>A command, as data: usage lines, help, completion, forms and slash commands all derive from it.</summary>
public sealed record Command
{
    /// <summary>The words that call it: "case open".</summary>
    public required string Path { get; init; }

    /// <summary>What it does.</summary>
    public required string About { get; init; }

    /// <summary>The least role that may use it.</summary>
    public required Role Role { get; init; }

    /// <summary>Its parameters, in order.</summary>
    public required ImmutableArray<Parameter> Parameters { get; init; }

    /// <summary>Other ways to call it.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>A line that works as it stands.</summary>
    public string Example { get; init; } = "";

    /// <summary>A sentence that ends every refusal of it; empty for none.</summary>
    public string Refused { get; init; } = "";

    /// <summary>Whether missing arguments are asked for.</summary>
    public bool Form { get; init; }

    /// <summary>Whether it works while the store is down.</summary>
    public bool FromMemory { get; init; }

    /// <summary>Whether what is typed to it can be case content.</summary>
    public bool Content { get; init; }

    /// <summary>Whether nothing of its use is audited.</summary>
    public bool Unheard { get; init; }

    /// <summary>Whether what is typed to it is the caller's own exercise or draft, in which nobody's report can stand.</summary>
    public bool OwnWords { get; init; }

    /// <summary>Whether it is for whoever runs the installation, and for nobody else.</summary>
    public bool Operator { get; init; }

    /// <summary>The path of the command that takes more of the same text; empty for none.</summary>
    public string More { get; init; } = "";

    /// <summary>Runs it with bound values.</summary>
    public required Func<CommandContext, object?[], Task<Outcome>> Run { get; init; }

    /// <summary>How it is typed: "case open &lt;summary…&gt; [received=…]".</summary>
    public string Usage => Path + string.Concat(Parameters.Select(p => " " + UsageOf(p)));

    /// <summary>
    /// Whether name=value is taken for this parameter wherever it stands. What must be given by position is not looked for in free text:
    /// a note may speak of "case=5".
    /// </summary>
    internal bool IsNamedAnywhere(string name) =>
        Parameters.Any(p => p.Name == name && (p.NamedOnly || (!p.Rest && (p.Optional || !Parameters.Any(r => r.Rest)))));

    /// <summary>Whether name=value is taken for this parameter before anything else was typed.</summary>
    internal bool IsNamedFirst(string name) => Parameters.Any(p => p.Name == name && (!p.Rest || p.NamedOnly));

    private static string UsageOf(Parameter p)
    {
        var name = p.Choices is { Length: > 0 and <= 4 } choices ? string.Join('|', choices) : p.Rest ? p.Name + "…" : p.Name;
        if (p.NamedOnly)
            return $"[{p.Name}=…]";
        return p.Optional ? $"[{name}]" : $"<{name}>";
    }
}
