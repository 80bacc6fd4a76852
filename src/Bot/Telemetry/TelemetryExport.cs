using Bot.Basics;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Bot.Telemetry;

/// <summary>
/// Sends metrics and traces by OTLP (HTTP, protobuf) to the endpoint that the operator names. What is sent are names of commands, how they
/// ended and how long they took; no case, no person, no team, and no network's name. Nothing of this is loaded where no endpoint is named.
/// </summary>
internal sealed class TelemetryExport : IDisposable
{
    private readonly MeterProvider meters;
    private readonly TracerProvider traces;

    /// <param name="endpoint">The collector's address without a path, as http://127.0.0.1:4318.</param>
    /// <param name="metrics">Their instruments and spans.</param>
    public TelemetryExport(Uri endpoint, BotMetrics metrics)
    {
        // Begun empty: what the environment says of host and user stays out.
        var resource = ResourceBuilder.CreateEmpty().AddService("casebot");
        meters = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(metrics.Meter.Name).AddView(Stream)
            .AddOtlpExporter(o => To(o, endpoint, "v1/metrics")).Build();
        traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(metrics.Spans.Name)
            .AddOtlpExporter(o => To(o, endpoint, "v1/traces")).Build();
    }

    /// <summary>Sends what is left, a second at most for each.</summary>
    public void Dispose()
    {
        traces.Shutdown(1000);
        meters.Shutdown(1000);
        traces.Dispose();
        meters.Dispose();
    }

    /// <summary>What is counted by team or network is not sent at all: a sum over them would say nothing.</summary>
    private static MetricStreamConfiguration? Stream(System.Diagnostics.Metrics.Instrument instrument) =>
        instrument.Name is "casebot.next_due" or "casebot.network_up" or "casebot.network_standby"
            ? MetricStreamConfiguration.Drop
            : new MetricStreamConfiguration { TagKeys = ["command", "result"] };

    private static void To(OtlpExporterOptions options, Uri endpoint, string path)
    {
        options.Protocol = OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = new Uri(endpoint, path);
        options.TimeoutMilliseconds = 5000;
    }
}
