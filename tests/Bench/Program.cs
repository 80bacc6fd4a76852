using Bench.Harness;
using Bench.Parts;
using Bench.Rows;
using Testing.Crashes;

if (await Victim.RunWhereAsked())
    return 0;

#pragma warning disable RS0030 // Here is the one place that speaks to the console.
var output = Console.Out;
#pragma warning restore RS0030

if (args is ["host", .. var settings])
    return await HostProcess.Run(settings);
if (args is ["crashes", var times] && int.TryParse(times, out var kills))
    return await Crashes.Run(kills, output);
if (args is ["parts"])
    return Measured.Run();
var rows = new Dictionary<string, Func<Report, Task>>(StringComparer.Ordinal)
{
    ["commands"] = CommandRow.Run,
    ["scheduling"] = SchedulingRow.Run,
    ["burst"] = BurstRow.Run,
    ["sparse"] = SparseRow.Run,
    ["start"] = StartRow.Run,
    ["replicas"] = ReplicaRow.Run,
    ["search"] = SearchRow.Run,
    ["teams"] = TeamsRow.Run,
    ["processes"] = ProcessesRow.Run,
};
if (args is ["teams", var many, var each] && int.TryParse(many, out var teams) && int.TryParse(each, out var cases))
{
    await TeamsRow.Run(new Report(output), cases, teams);
    return 0;
}

if (args is not [var name] || (name != "all" && !rows.ContainsKey(name)))
{
    var known = string.Join(", ", rows.Keys);
    await output.WriteLineAsync($"Say what to measure: all, {known}; parts for what needs no Redis; or crashes 50 for the crash lab.");
    return 2;
}

var report = new Report(output);
await report.Head();
foreach (var (row, run) in rows)
    if (name == "all" || name == row)
        await run(report);
return 0;
