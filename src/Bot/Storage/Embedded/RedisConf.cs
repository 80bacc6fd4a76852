using System.Globalization;
using System.Text;

namespace Bot.Storage.Embedded;

/// <summary>The configuration file of the embedded redis-server. Only directives that Redis 6.2 already knows.</summary>
internal sealed record RedisConf(string Folder, int Port, string Password, AppendFsync AppendFsync)
{
    public const string FileName = "redis.conf";

    public string Path => System.IO.Path.Combine(Folder, FileName);

    public string Text => string.Join('\n',
        "# Written by the bot at each start; changes are lost.",
        "bind 127.0.0.1",
        "protected-mode yes",
        $"port {Port.ToString(CultureInfo.InvariantCulture)}",
        $"requirepass {Password}",
        $"dir {Quoted(Folder)}",
        "pidfile redis.pid",
        "daemonize no",
        "logfile \"\"",
        "always-show-logo no",
        "save \"\"",
        "appendonly yes",
        $"appendfsync {(AppendFsync == AppendFsync.Always ? "always" : "everysec")}",
        "no-appendfsync-on-rewrite no",
        // A tail cut by a power failure is what was not yet confirmed; Redis drops it and says so.
        "aof-load-truncated yes",
        "aof-use-rdb-preamble yes",
        "maxmemory-policy noeviction",
        "");

    /// <summary>Without the password.</summary>
    public override string ToString() => Path;

    /// <summary>As redis.conf quotes: what is not plain ASCII is written as bytes, so any folder name survives.</summary>
    internal static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var octet in Encoding.UTF8.GetBytes(text))
        {
            if (octet is (byte)'"' or (byte)'\\' or < 0x20 or > 0x7e)
                quoted.Append(CultureInfo.InvariantCulture, $"\\x{octet:x2}");
            else
                quoted.Append((char)octet);
        }
        return quoted.Append('"').ToString();
    }
}
