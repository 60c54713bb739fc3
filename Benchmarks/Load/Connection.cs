using System.Diagnostics;
using System.Net.Sockets;

namespace CampusIssues.Benchmarks.Load;

/// <summary>
/// A keep-alive connection with one request under way: raw bytes out, and no more of the answer read than needed. To a server
/// that closes it after an answer it is opened anew.
/// </summary>
internal sealed class Connection(Uri url) : IDisposable
{
    private readonly byte[] _buffer = new byte[1 << 20];
    private int _length;
    private int _needed;
    private long _sentAt;
    private bool _closes;

    public Socket Socket { get; private set; } = Open(url);

    /// <summary>Whether the last answer was 200.</summary>
    public bool IsSuccess { get; private set; }

    public void Send(byte[] request)
    {
        _length = 0;
        _needed = 0;
        _sentAt = Stopwatch.GetTimestamp();
        if (_closes)
        {
            Socket.Dispose();
            Socket = Open(url);
        }

        Socket.Send(request);
    }

    /// <summary>Reads what has come; the time that the answer took, or null while it isn't whole.</summary>
    public TimeSpan? Receive()
    {
        var read = Socket.Receive(_buffer, _length, _buffer.Length - _length, SocketFlags.None);
        if (read == 0)
        {
            throw new IOException("The server has closed the connection.");
        }

        _length += read;
        if (_needed == 0)
        {
            ReadHead();
        }

        return _needed > 0 && _length >= _needed ? Stopwatch.GetElapsedTime(_sentAt) : null;
    }

    public string Answer() => System.Text.Encoding.UTF8.GetString(_buffer, 0, _length);

    public void Dispose() => Socket.Dispose();

    private static Socket Open(Uri url)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect("127.0.0.1", url.Port);
        return socket;
    }

    private void ReadHead()
    {
        var head = _buffer.AsSpan(0, _length);
        var end = head.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return;
        }

        IsSuccess = head[9..12].SequenceEqual("200"u8);
        _closes = head[..end].IndexOf("onnection: close"u8) >= 0;
        _needed = end + 4 + ContentLength(head[..end]);
    }

    private static int ContentLength(ReadOnlySpan<byte> head)
    {
        var at = head.IndexOf("ontent-Length: "u8);
        at = at < 0 ? head.IndexOf("ontent-length: "u8) : at;
        var length = 0;
        for (at += at < 0 ? 0 : 15; at >= 0 && at < head.Length && head[at] is >= (byte)'0' and <= (byte)'9'; at++)
        {
            length = (length * 10) + head[at] - '0';
        }

        return length;
    }
}
