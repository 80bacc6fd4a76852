using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;

namespace Bench.Parts;

/// <summary>Parts that need no Redis and no network, in microseconds, measured by BenchmarkDotNet within this process.</summary>
internal static class Measured
{
    public static int Run()
    {
        var folder = Directory.CreateTempSubdirectory("bench-parts-").FullName;
        try
        {
            var config = ManualConfig.CreateEmpty()
                .AddJob(Job.ShortRun.WithToolchain(new InProcessNoEmitToolchain(new())))
                .AddColumnProvider(DefaultColumnProviders.Instance)
                .AddDiagnoser(MemoryDiagnoser.Default)
                .AddLogger(ConsoleLogger.Default)
                .WithArtifactsPath(folder);
            var summaries = BenchmarkRunner.Run([typeof(LineParts), typeof(DocumentParts), typeof(DangerParts)], config);
            return summaries.All(s => !s.HasCriticalValidationErrors && s.Reports.All(r => r.Success)) ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
