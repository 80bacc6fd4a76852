using Bot.Basics;
using Bot.People;


namespace Bot.Commands;

/// <summary>Marks a method as a command; its parameters after <see cref="CommandContext"/> become the command's.</summary>
/// <param name="path">The words that call it: "case open".</param>
/// <param name="about">What it does, in at most 100 characters.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CommandAttribute(string path, string about) : Attribute
{
    /// <summary>The words that call it.</summary>
    public string Path { get; } = path;

    /// <summary>What it does.</summary>
    public string About { get; } = about;

    /// <summary>The least role that may use it.</summary>
    public Role Role { get; init; } = Role.Investigator;

    /// <summary>
    /// Whether missing arguments are asked for one by one, or in a form, also where all that must be given can be picked or may be left
    /// out at other times. What must be written is asked for in any case.
    /// </summary>
    public bool Form { get; init; }

    /// <summary>Whether it answers from memory and so works while the store is down.</summary>
    public bool FromMemory { get; init; }

    /// <summary>Whether what is typed to it can be case content, which has no place in a room.</summary>
    public bool Content { get; init; }

    /// <summary>Whether what is typed to it may not even be audited in ids.</summary>
    public bool Unheard { get; init; }

    /// <summary>
    /// Whether what is typed to it is the caller's own exercise or draft, in which nobody's report can stand: no input screen looks at it.
    /// </summary>
    public bool OwnWords { get; init; }

    /// <summary>Whether it is for whoever runs the installation, and for nobody else.</summary>
    public bool Operator { get; init; }

    /// <summary>
    /// The command that takes more of the same text for what this one was about, as "case note": offered where more of it comes behind.
    /// </summary>
    public string More { get; init; } = "";

    /// <summary>Other ways to call it, separated by commas.</summary>
    public string Aliases { get; init; } = "";

    /// <summary>A line that works as it stands.</summary>
    public string Example { get; init; } = "";

    /// <summary>A sentence that ends every refusal of it, whatever was wrong.</summary>
    public string Refused { get; init; } = "";
}

/// <summary>Says what a parameter is.</summary>
/// <param name="about">What it means, in at most 100 characters.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class AboutAttribute(string about) : Attribute
{
    /// <summary>What it means.</summary>
    public string About { get; } = about;

    /// <summary>The question a form asks for it; the meaning where none is set.</summary>
    public string Ask { get; init; } = "";

    /// <summary>How many characters it may have.</summary>
    public int Most { get; init; } = 200;

    /// <summary>Whether several lines are usual.</summary>
    public bool Long { get; init; }

    /// <summary>Whether a form asks for it although it can be left out.</summary>
    public bool Offer { get; init; }

    /// <summary>Whether it names somebody: names hold blanks, and one that seems cut at a blank is asked about.</summary>
    public bool Name { get; init; }

    /// <summary>Whether values are offered for it although its type knows none: a feature adds an <see cref="Offer"/> for it.</summary>
    public bool Completed { get; init; }

    /// <summary>On which side of now a date must lie, so that a form can say at once what is wrong with it.</summary>
    public DateUse Date { get; init; }

    /// <summary>Given only as name=value, never by position.</summary>
    public bool Named { get; init; }
}
