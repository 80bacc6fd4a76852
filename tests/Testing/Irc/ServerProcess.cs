using System.Diagnostics;

namespace Testing.Irc;

/// <summary>A server program that cannot outlive the test run: a shell beside it ends it when our end of a pipe goes.</summary>
sealed class ServerProcess : IAsyncDisposable
{
    const string Watch =
        """log=$1; shift; exec 3<&0 2>>"$log"; "$@" </dev/null >>"$log" 2>&1 & child=$!; """
        + """read -r signal <&3; kill "-${signal:-KILL}" $child; wait $child""";

    readonly Process shell;

    public ServerProcess(string log, string? user, params IEnumerable<string> command)
    {
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardInput = true };
        foreach (var word in (string[])["-c", Watch, "sh", log]) start.ArgumentList.Add(word);
        if (user is not null)
            foreach (var word in (string[])["setpriv", $"--reuid={user}", $"--regid={user}", "--init-groups", "--"])
                start.ArgumentList.Add(word);
        foreach (var word in command) start.ArgumentList.Add(word);
        shell = Process.Start(start)!;
    }

    public bool Runs => !shell.HasExited;

    public async Task EndAsync(string signal)
    {
        if (shell.HasExited) return;
        await shell.StandardInput.WriteLineAsync(signal);
        await shell.StandardInput.FlushAsync();
        await shell.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(10));
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync("KILL");
        shell.Dispose();
    }
}
