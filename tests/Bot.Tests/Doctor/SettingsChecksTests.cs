using System.Net;
using System.Runtime.Versioning;
using System.Text;
using Bot.Doctor;
using Testing;

namespace Bot.Tests.Doctor;

[UnsupportedOSPlatform("windows")]
public sealed class SettingsChecksTests : IDisposable
{
    private readonly Installation bot = new();

    public void Dispose() => bot.Dispose();

    [Fact]
    public async Task Without_a_team_the_bot_does_not_start()
    {
        bot.Set.Remove("Teams:arb:Lead");
        bot.Set.Remove("Teams:arb:Account");
        await bot.Said("teams", Condition.Wrong);
    }

    [Fact]
    public async Task Accounts_on_networks_that_are_not_configured_are_wrong()
    {
        bot.Set["Teams:arb:Account"] = "irc:libera/alice";
        bot.Set["Operator:Account"] = "discord/1234567890";
        Assert.Contains("irc:libera", await bot.Said("teams", Condition.Wrong), StringComparison.Ordinal);
        Assert.Contains("discord", await bot.Said("operator", Condition.Wrong), StringComparison.Ordinal);
        bot.Set["Operator:Account"] = "";
        await bot.Said("operator", Condition.Look);
    }

    [Theory]
    [InlineData("http://127.0.0.1:8089", Condition.Ok)]
    [InlineData("http://0.0.0.0:8089", Condition.Look)]
    public async Task Health_is_for_this_machine(string url, Condition condition)
    {
        bot.Set["Health:Urls"] = url;
        await bot.Said("health", condition);
    }

    [Fact]
    public async Task A_guidance_folder_that_is_not_there_and_a_missing_network_are_to_be_looked_at()
    {
        bot.Set["Guidance:Folder"] = Path.Combine(bot.Root, "guidance");
        await bot.Said("guidance", Condition.Look);
        Assert.Contains("only the console", await bot.Said("networks", Condition.Look), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Password", "", "no way to log in", Condition.Look)]
    [InlineData("Tls", "false", "reads along", Condition.Wrong)]
    [InlineData("AllowPlainWithoutTls", "true", "AllowPlainWithoutTls", Condition.Look)]
    [InlineData("IdentityRequired", "false", "could not log in", Condition.Look)]
    [InlineData("PasswordFile", "/nowhere/password", "is not there", Condition.Wrong)]
    public async Task What_an_irc_network_lacks_is_said(string key, string value, string said, Condition condition)
    {
        bot.Set["Irc:Networks:libera:Servers"] = "irc.libera.chat:6697";
        bot.Set["Irc:Networks:libera:Password"] = Installation.Password;
        Assert.Contains("complete", await bot.Said("irc:libera", Condition.Ok), StringComparison.Ordinal);
        bot.Set["Irc:Networks:libera:" + key] = value;
        Assert.Contains(said, await bot.Said("irc:libera", condition), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, """{"flags":0}""", """[{"id":"1","permissions":"343597386752"}]""", "no right too many", Condition.Ok)]
    [InlineData(200, """{"flags":0,"bot_public":false}""", """[{"id":"1","permissions":"8"}]""", "Administrator", Condition.Look)]
    [InlineData(200, """{"flags":0,"bot_public":true}""", "[]", "Public Bot", Condition.Look)]
    [InlineData(200, """{"flags":262144,"bot_public":false}""", "[]", "message content", Condition.Look)]
    [InlineData(200, """{"flags":0}""", "[]", "in no server", Condition.Look)]
    [InlineData(401, "{}", "[]", "refuses the token", Condition.Wrong)]
    [InlineData(500, "{}", "[]", "could not be asked", Condition.Look)]
    public async Task Discord_is_asked_what_the_bot_may_do(int status, string application, string guilds, string said, Condition condition)
    {
        var url = $"http://127.0.0.1:{FreePorts.Take()}/";
        using var discord = new HttpListener { Prefixes = { url } };
        discord.Start();
        var serving = Serve(discord, status, application, guilds);
        bot.Set["Discord:Token"] = Installation.Password;
        bot.Set["Discord:RestUrl"] = url + "api";
        Assert.Contains(said, await bot.Said("discord", condition), StringComparison.Ordinal);
        discord.Stop();
        await serving;
    }

    private static async Task Serve(HttpListener discord, int status, string application, string guilds)
    {
        try
        {
            while (true)
            {
                var call = await discord.GetContextAsync();
                Assert.Equal("Bot " + Installation.Password, call.Request.Headers["Authorization"]);
                call.Response.StatusCode = status;
                var path = call.Request.Url!.AbsolutePath;
                var answer = path == "/api/v10/applications/@me" ? application : path == "/api/v10/users/@me/guilds" ? guilds : "?";
                await call.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(answer));
                call.Response.Close();
            }
        }
        catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
