using System.Net;
using System.Net.Sockets;

namespace Testing;

/// <summary>
/// Ports of loopback for servers that must be told theirs. They lie below those that the system hands out to whoever connects, so
/// that one which was free is still free when its server takes it, and again when that server is restarted.
/// </summary>
public static class FreePorts
{
    // A Redis of a cluster takes another port 10,000 above its own.
    private const int First = 10_000, Last = 19_999;

    private static readonly Lock Gate = new();
    private static readonly HashSet<int> Given = [];

    /// <summary>So many ports that nobody listens on now, none given twice to this process.</summary>
    public static int[] Take(int count) => [.. Enumerable.Range(0, count).Select(_ => Take())];

    public static int Take()
    {
        lock (Gate)
        {
            while (true)
            {
                var port = Random.Shared.Next(First, Last + 1);
                if (IsFree(port) && Given.Add(port)) return port;
            }
        }
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
