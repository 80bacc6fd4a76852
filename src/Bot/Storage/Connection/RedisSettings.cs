using System.Net;
using StackExchange.Redis;

namespace Bot.Storage.Connection;

/// <summary>How the bot reaches Redis, and how soon it notices that it does not.</summary>
public sealed record RedisSettings
{
    /// <summary>The client library's options. They hold the password: never logged.</summary>
    public required ConfigurationOptions Client { get; init; }

    /// <summary>How often Redis is asked for a sign of life.</summary>
    public TimeSpan HeartbeatEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a sign of life may take. With the interval: the longest that a frozen server goes unnoticed.</summary>
    public TimeSpan HeartbeatLimit { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>After how long an outage a fresh connection is tried beside the old one, which may be half dead.</summary>
    public TimeSpan RenewAfter { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>From <c>Redis:Configuration</c>, as StackExchange.Redis writes it: <c>host:6379,password=…,ssl=true</c>.</summary>
    /// <exception cref="StartupException">It cannot be read, or names no endpoint.</exception>
    public static RedisSettings Parse(string configuration)
    {
        ConfigurationOptions client;
        try
        {
            client = ConfigurationOptions.Parse(configuration);
        }
        catch (Exception cause) when (cause is ArgumentException or FormatException)
        {
            // Neither the text nor the cause, which may quote it, is repeated: it holds a password.
            throw new StartupException("Redis:Configuration cannot be read. " + Example);
        }
        if (client.EndPoints.Count == 0)
            throw new StartupException("Redis:Configuration names no server. " + Example);
        if (Unfit(client, configuration) is { } key)
            throw new StartupException($"Redis:Configuration holds {key}, which the bot cannot follow: replicas are waited for on a plain "
                + "connection to the server itself, under Redis's own names of commands. Take it out.");
        return new RedisSettings { Client = Fit(client) };
    }

    /// <summary>For a server of the bot's own on this machine.</summary>
    public static RedisSettings For(IPEndPoint endpoint, string password) =>
        new() { Client = Fit(new ConfigurationOptions { EndPoints = { endpoint }, Password = password, ConnectTimeout = 2000 }) };

    /// <summary>Without the password.</summary>
    public override string ToString() => Client.ToString(includePassword: false);

    /// <summary>A key that the library follows and the connection on which replicas are waited for cannot; null for none.</summary>
    private static string? Unfit(ConfigurationOptions client, string configuration)
    {
        if (client.Tunnel is not null)
            return "tunnel=";
        if (client.Proxy != Proxy.None)
            return "proxy=";
        var keys = configuration.Split(',').Select(k => k.Split('=')[0].Trim());
        return keys.FirstOrDefault(k => Said.Contains(k)) is { } renamed ? renamed + "=" : null;
    }

    /// <summary>The commands of that connection, as the configuration would rename them.</summary>
    private static readonly HashSet<string> Said =
        new(["$AUTH", "$SELECT", "$INFO", "$EVAL", "$WAIT", "$WAITAOF"], StringComparer.OrdinalIgnoreCase);

    private const string Example = "It should be like: redis.example.org:6379,password=secret,ssl=true";

    private static ConfigurationOptions Fit(ConfigurationOptions client)
    {
        client.AbortOnConnectFail = false;
        client.BacklogPolicy = BacklogPolicy.FailFast; // What cannot be sent now says so: the queue knows better when to send it.
        client.ReconnectRetryPolicy = new ExponentialRetry(250, 5000);
        client.ClientName ??= "bot";
        return client;
    }
}
