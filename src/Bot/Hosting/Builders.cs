using Bot.Configuration;
using Bot.Health;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;

namespace Bot.Hosting;

/// <summary>
/// The two hosts: with a web server for health and metrics, and without. What is not served is not loaded: a tenth of the memory.
/// </summary>
internal static class Builders
{
    /// <summary>Settings are read once, at the start; nothing watches their file.</summary>
    private const string ReadOnce = "--hostBuilder:reloadConfigOnChange=false";

    /// <summary>Begins a host. Settings come from appsettings.json, the environment and the arguments, the last first.</summary>
    /// <param name="args">Settings as --Section:Key value.</param>
    /// <param name="health">Whether health may be served; it is where addresses are set for it.</param>
    public static IHostApplicationBuilder Begin(string[] args, bool health)
    {
        var plain = Host.CreateApplicationBuilder(
            new HostApplicationBuilderSettings { Args = [.. args, ReadOnce], ContentRootPath = Directory.GetCurrentDirectory() });
        return health && Settings.Read(plain.Configuration).Health.Urls.Length > 0 ? Web(args) : plain;
    }

    /// <summary>Makes the host.</summary>
    public static IHost End(IHostApplicationBuilder builder, Settings settings) =>
        builder is HostApplicationBuilder plain ? plain.Build() : Served(builder, settings.Health.Urls);

    /// <summary>Serves health where this host has a web server; what it tells of must stand by now.</summary>
    public static void Serve(IHost app)
    {
        if (app is WebApplication web)
            web.MapHealth();
    }

    private static WebApplicationBuilder Web(string[] args) =>
        WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { Args = [.. args, ReadOnce], ContentRootPath = Directory.GetCurrentDirectory() });

    private static WebApplication Served(IHostApplicationBuilder builder, string urls)
    {
        var web = (WebApplicationBuilder)builder;
        web.WebHost.UseUrls(urls);
        return web.Build();
    }
}
