using Bench.Harness;
using Bench.Rows;

#pragma warning disable RS0030 // Here is the one place that speaks to the console.
var output = Console.Out;
#pragma warning restore RS0030

if (args is ["host", .. var settings])
    return await HostProcess.Run(settings);
var rows = new Dictionary<string, Func<Report, Task>>(StringComparer.Ordinal)
{
    ["commands"] = CommandRow.Run,
    ["scheduling"] = SchedulingRow.Run,
    ["burst"] = BurstRow.Run,
    ["sparse"] = SparseRow.Run,
    ["start"] = StartRow.Run,
};
if (args is not [var name] || (name != "all" && !rows.ContainsKey(name)))
{
    await output.WriteLineAsync($"Say what to measure: all, {string.Join(", ", rows.Keys)}");
    return 2;
}

var report = new Report(output);
await report.Head();
foreach (var (row, run) in rows)
    if (name == "all" || name == row)
        await run(report);
return 0;
