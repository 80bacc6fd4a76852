using System.Reflection;
using System.Text.RegularExpressions;

namespace Bot.Drafts;

/// <summary>Reads the rules that ship with the program; their format stands at the head of the file.</summary>
internal static class DraftRules
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>No sentence that a person writes needs a hundredth of it; a garbled one must not hold the room up.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static readonly Lazy<IReadOnlyList<DraftRule>> Shipped = new(() => ReadShipped("drafts/rules.txt"));
    private static readonly Lazy<IReadOnlyList<DraftRule>> ShippedPlain = new(() => ReadShipped("drafts/plain.txt"));

    /// <summary>Those that the classifiers weigh with.</summary>
    public static IReadOnlyList<DraftRule> English => Shipped.Value;

    /// <summary>Those that words alone settle.</summary>
    public static IReadOnlyList<DraftRule> Plain => ShippedPlain.Value;

    private static IReadOnlyList<DraftRule> ReadShipped(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The program was built without its resource {resource}.");
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd());
    }

    internal static IReadOnlyList<DraftRule> Read(string text)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var rules = new List<DraftRule>();
        foreach (var block in text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = block.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').ToArray();
            foreach (var line in lines.Where(line => line[0] == '@'))
            {
                var equals = line.IndexOf(" = ", StringComparison.Ordinal);
                names[line[1..equals]] = Spell(line[(equals + 3)..], names);
            }
            if (lines.Length > 0 && lines[0][0] == '[')
                rules.Add(Rule(lines, names));
        }
        return rules;
    }

    private static DraftRule Rule(string[] lines, Dictionary<string, string> names)
    {
        var end = lines[0].IndexOf(']', StringComparison.Ordinal);
        var kinds = lines[0][(end + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(kind => Enum.Parse<DraftKind>(kind, true));
        var flag = lines[0][1..end];
        return new DraftRule(flag, kinds.ToHashSet(), After(lines, "topic: "), After(lines, "why: "), After(lines, "better: "))
        {
            Raising = Patterns(lines, '+', names),
            Excusing = Patterns(lines, '-', names),
            Required = Patterns(lines, '?', names),
            Settling = Patterns(lines, '!', names),
            Forbidding = Patterns(lines, '~', names),
        };
    }

    private static string After(string[] lines, string head) =>
        lines.First(line => line.StartsWith(head, StringComparison.Ordinal))[head.Length..];

    private static Regex[] Patterns(string[] lines, char sign, Dictionary<string, string> names) =>
        [.. lines.Where(line => line[0] == sign && line[1] == ' ').Select(line => new Regex(Spell(line[2..], names), Options, Patience))];

    private static string Spell(string pattern, Dictionary<string, string> names)
    {
        foreach (var (name, meaning) in names)
            pattern = pattern.Replace("{" + name + "}", meaning, StringComparison.Ordinal);
        return pattern;
    }
}
