using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Testing.Discord;

/// <summary>The HTTP API: what was asked of it, and what a test makes go wrong.</summary>
public sealed partial class RestSide
{
    private readonly DiscordSimulator _simulator;
    private readonly ConcurrentQueue<Recorded> _requests = new();
    private readonly List<(string PathContains, Fault Fault, int Times)> _faults = [];
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _released = new();
    private readonly World _world;
    private readonly Throttle _throttle;

    internal RestSide(DiscordSimulator simulator)
    {
        _simulator = simulator;
        _throttle = new Throttle(simulator);
        _world = new World(simulator);
    }

    /// <summary>All requests in the order they came, faulty ones too.</summary>
    public IReadOnlyCollection<Recorded> Requests => _requests;

    public Throttle Throttle => _throttle;

    /// <summary>Channels, messages, threads, interactions.</summary>
    public World World => _world;

    public IEnumerable<Recorded> To(string pathContains) =>
        _requests.Where(request => request.Path.Contains(pathContains, StringComparison.Ordinal));

    /// <summary>The next requests whose method and path contain the text go wrong.</summary>
    public void Fail(string pathContains, Fault fault, int times = 1)
    {
        lock (_lock)
            _faults.Add((pathContains, fault, times));
    }

    internal void Release() => _released.Cancel();

    internal async Task Handle(HttpContext context)
    {
        var request = await RequestReader.Read(context.Request);
        _requests.Enqueue(request);
        var fault = TakeFault($"{request.Method} {request.Path}");
        if (fault is not null && !HasEffect(fault))
        {
            await Break(context, fault);
            return;
        }
        if (Refuse(context.Request, request) is { } refusal)
        {
            request.Status = refusal.Status;
            await refusal.Write(context.Response);
            return;
        }
        if (await _throttle.Hold(context, request))
            return;
        var reply = await Endpoints.Answer(_simulator, _world, request);
        request.Status = reply.Status;
        if (fault is not null)
            await Break(context, fault);
        else
            await reply.Write(context.Response);
    }

    /// <summary>What Discord's front and gate refuse before any endpoint is reached.</summary>
    private RestReply? Refuse(HttpRequest http, Recorded request)
    {
        if (!http.Headers.UserAgent.ToString().StartsWith("DiscordBot (", StringComparison.Ordinal))
            return RestReply.Error(403, 40333, "internal network error");
        if (!request.HasTokenInPath && request.Authorization != "Bot " + _simulator.Token)
            return RestReply.Error(401, 0, "401: Unauthorized");
        return http.ContentLength > 0 && string.IsNullOrEmpty(http.ContentType) ? RestReply.Error(400, 50035, "Invalid Form Body") : null;
    }

    private static bool HasEffect(Fault fault) =>
        fault is Fault.Status { AfterEffect: true } or Fault.Silence { AfterEffect: true } or Fault.Cut { AfterEffect: true };

    private Fault? TakeFault(string request)
    {
        lock (_lock)
        {
            var index = _faults.FindIndex(entry => request.Contains(entry.PathContains, StringComparison.Ordinal));
            if (index < 0)
                return null;
            var (path, fault, times) = _faults[index];
            if (times > 1)
                _faults[index] = (path, fault, times - 1);
            else
                _faults.RemoveAt(index);
            return fault;
        }
    }

    private async Task Break(HttpContext context, Fault fault)
    {
        switch (fault)
        {
            case Fault.Status status:
                context.Response.StatusCode = status.Code;
                break;
            case Fault.Error error:
                var errors = error.Errors is null ? null : JsonNode.Parse(error.Errors);
                await RestReply.Error(error.Http, error.Code, error.Message, errors).Write(context.Response);
                break;
            case Fault.Limited limited:
                await Throttle.Refuse(context, limited.Scope, limited.RetryAfter);
                break;
            case Fault.Banned:
                context.Response.StatusCode = 429;
                context.Response.ContentType = "text/html";
                await context.Response.WriteAsync("<html><body>error code: 1015</body></html>");
                break;
            case Fault.Cut:
                context.Abort();
                break;
            case Fault.Silence:
                await Hang(context);
                break;
        }
    }

    private async Task Hang(HttpContext context)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(_released.Token, context.RequestAborted);
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, over.Token);
        }
        catch (OperationCanceledException)
        {
            context.Abort();
        }
    }
}
