using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Discord.Rest;

/// <summary>Sends requests: through the gate, within a time limit, again where that is harmless.</summary>
internal sealed class RestPipe : IDisposable
{
    /// <summary>Bytes a second that the slowest line is expected to carry.</summary>
    private const int SlowUpload = 128 * 1024;

    private readonly HttpMessageInvoker _http;
    private readonly RateGate _gate;
    private readonly DiscordSettings _settings;
    private readonly string _base;

    public RestPipe(DiscordSettings settings)
    {
        _settings = settings;
        _gate = new RateGate(settings);
        _base = settings.RestUrl.ToString().TrimEnd('/') + "/v10/";
        _http = new HttpMessageInvoker(WarmHandler.New());
    }

    /// <summary>Sends and reads the result.</summary>
    public async Task<Answer<T>> Send<T>(RestRequest request, JsonTypeInfo<T> type, CancellationToken cancel)
    {
        var (body, failure) = await Run(request, cancel);
        if (failure is not null)
            return failure;
        try
        {
            return JsonSerializer.Deserialize(body, type) is { } value
                ? value
                : new Failure(FailureKind.Refused, 200, Message: "The answer is empty.");
        }
        catch (JsonException e)
        {
            return new Failure(FailureKind.Refused, 200, Message: $"The answer cannot be read at {e.Path}.");
        }
    }

    /// <summary>Sends where nothing comes back that matters.</summary>
    public async Task<Answer<Done>> Send(RestRequest request, CancellationToken cancel)
    {
        var (_, failure) = await Run(request, cancel);
        return failure is null ? new Done() : failure;
    }

    public void Dispose() => _http.Dispose();

    private async ValueTask<(byte[] Body, Failure? Failure)> Run(RestRequest request, CancellationToken cancel)
    {
        var maybeDone = false;
        for (var tries = 1; ; tries++)
        {
            var passage = await _gate.Enter(request.Route, cancel);
            if (passage.Refusal is { } refusal)
                return ([], maybeDone ? refusal with { Kind = FailureKind.Unknown } : refusal);
            var result = await Try(request, passage.Ticket, cancel);
            if (result.End == TryEnd.Succeeded)
                return (result.Body, null);
            if (maybeDone && SaysItWasDone(request, result.Failure))
                return ([], null);
            maybeDone |= result.End == TryEnd.Unknown;
            var wait = RetryRule.Next(result.End, request.Repeat, tries, _settings.Tries, Random.Shared.NextDouble());
            if (wait is not { } delay)
                return (result.Body, Final(result, maybeDone));
            if (result.End != TryEnd.Limited)
                _settings.Notes(new Note.Retried(request.Route.Template, result.Failure?.Status, delay));
            if (delay > TimeSpan.Zero)
                await Task.Delay(delay, _settings.Time, cancel);
        }
    }

    /// <summary>An earlier try got through although its answer did not.</summary>
    private static bool SaysItWasDone(RestRequest request, Failure? failure) =>
        failure?.Code == ErrorCode.AlreadyAcknowledged || (request.Method == HttpMethod.Delete && failure?.Status == 404);

    private static Failure Final(TryResult result, bool maybeDone)
    {
        var failure = result.Failure ?? new Failure(FailureKind.Refused);
        return result.End switch
        {
            TryEnd.Refused => failure,
            TryEnd.Limited => failure with { Kind = FailureKind.RateLimited },
            _ => failure with { Kind = maybeDone ? FailureKind.Unknown : FailureKind.Unreachable },
        };
    }

    private async ValueTask<TryResult> Try(RestRequest request, Bucket? ticket, CancellationToken cancel)
    {
        var facts = new ResponseFacts(0);
        var limit = request.Route.Kind == RouteKind.Callback ? _settings.CallbackLimit : _settings.RequestLimit;
        // Files need time by their size.
        if (request.Files.Count > 0)
            limit += TimeSpan.FromSeconds(request.Files.Sum(file => (double)file.Content.Length) / SlowUpload);
        using var timer = new CancellationTokenSource(limit, _settings.Time);
        using var stop = cancel.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), timer);
        try
        {
            using var message = RequestWriter.Write(request, _base, _settings);
            using var response = await _http.SendAsync(message, timer.Token);
            var body = response.StatusCode == HttpStatusCode.NoContent ? [] : await response.Content.ReadAsByteArrayAsync(timer.Token);
            facts = ResponseFacts.Of(response);
            return Judge(response, body, ref facts);
        }
        catch (HttpRequestException e)
        {
            var unsent = e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
            return new TryResult(unsent ? TryEnd.NotDone : TryEnd.Unknown, [],
                new Failure(FailureKind.Unreachable, Message: e.HttpRequestError.ToString()));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new TryResult(TryEnd.Unknown, [], new Failure(FailureKind.Unknown, Message: "No answer within the time limit."));
        }
        catch (IOException)
        {
            return new TryResult(TryEnd.Unknown, [], new Failure(FailureKind.Unknown, Message: "The connection broke."));
        }
        finally
        {
            _gate.Leave(request.Route, ticket, facts);
        }
    }

    private static TryResult Judge(HttpResponseMessage response, byte[] body, ref ResponseFacts facts)
    {
        var end = RetryRule.Sort(facts.Status);
        if (end == TryEnd.Succeeded)
            return new TryResult(end, body, null);
        var failure = ErrorReader.Read(facts.Status, body);
        if (end == TryEnd.Limited)
        {
            facts = facts.WithLimit(response, LimitReader.Read(body));
            failure = failure with { RetryAfter = facts.RetryAfter };
        }
        facts = facts with { Code = failure.Code };
        return new TryResult(end, [], failure);
    }

    private readonly record struct TryResult(TryEnd End, byte[] Body, Failure? Failure);
}
