using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Testing.Discord;

/// <summary>Has recorded bodies checked against the official schemas, by one Node process for the whole run.</summary>
public static class BodyCheck
{
    private static readonly SemaphoreSlim One = new(1, 1);
    private static readonly Dictionary<string, int> Counts = [];
    private static Process? _node;

    /// <summary>Why nothing is checked on this machine; null when it is.</summary>
    public static string? WhyNot => NodeTools.WhyNot;

    /// <summary>Bodies found valid so far, by operation.</summary>
    public static IReadOnlyDictionary<string, int> Checked
    {
        get
        {
            lock (Counts)
                return new Dictionary<string, int>(Counts);
        }
    }

    /// <exception cref="InvalidBodyException">One was invalid; the message names the operation, the rules and the body.</exception>
    public static async Task Run(IEnumerable<Recorded> requests)
    {
        if (WhyNot is not null)
            return;
        var complaints = new List<string>();
        await One.WaitAsync();
        try
        {
            foreach (var request in requests.Where(request => request.Body is not null))
            {
                var rules = await Ask(request);
                if (rules.Count > 0)
                    complaints.Add($"{request.Operation}: {string.Join("; ", rules)}\n    {request.Body!.ToJsonString()}");
            }
        }
        finally
        {
            One.Release();
        }
        if (complaints.Count > 0)
            throw new InvalidBodyException(string.Join('\n', complaints));
    }

    /// <summary>What is wrong with one body.</summary>
    public static async Task<IReadOnlyList<string>> Complaints(Recorded request)
    {
        await One.WaitAsync();
        try
        {
            return await Ask(request);
        }
        finally
        {
            One.Release();
        }
    }

    private static async Task<IReadOnlyList<string>> Ask(Recorded request)
    {
        _node ??= Start();
        var question = new JsonObject
        {
            ["operation"] = request.Operation,
            ["body"] = request.Body!.DeepClone(),
            ["files"] = new JsonArray([.. request.Files.Select(file => JsonValue.Create(file.Field))]),
        };
        await _node.StandardInput.WriteLineAsync(question.ToJsonString());
        await _node.StandardInput.FlushAsync();
        var line = await _node.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30))
            ?? throw new InvalidOperationException("The checker ended: " + await _node.StandardError.ReadToEndAsync());
        var rules = JsonNode.Parse(line)!.AsArray().Select(rule => rule!.GetValue<string>()).ToList();
        lock (Counts)
        {
            if (rules.Count == 0)
                Counts[request.Operation] = Counts.GetValueOrDefault(request.Operation) + 1;
        }
        return rules;
    }

    private static Process Start() => Process.Start(new ProcessStartInfo("node", [Path.Combine(NodeTools.Folder, "validate.mjs")])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
