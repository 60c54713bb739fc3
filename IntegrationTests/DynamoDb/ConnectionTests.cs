using System.Net;
using System.Net.Sockets;
using System.Text;
using CampusIssues.Emulator;
using CampusIssues.IntegrationTests.Support;

namespace CampusIssues.IntegrationTests.DynamoDb;

public sealed class ConnectionTests
{
    private const string ListTables = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-amz-json-1.0\r\nX-Amz-Target: DynamoDB_20120810.ListTables\r\nAuthorization: AWS4-HMAC-SHA256 Credential=anyone/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0\r\nX-Amz-Date: 20260101T000000Z\r\nContent-Length: 2\r\n\r\n{}";

    [Fact]
    public async Task A_thousand_idle_connections_disturb_nobody()
    {
        // In a process of its own: the tests beside this one need files and sockets too.
        var data = Directory.CreateTempSubdirectory("idle-").FullName;
        using var aws = await EmulatorProcess.StartAsync(data);
        var idle = new List<Socket>();
        try
        {
            for (var index = 0; index < Math.Min(1_000, OpenFiles() / 4); index++)
            {
                idle.Add(await ConnectAsync(aws.Endpoint));
            }

            using var client = DynamoDbClients.Client(aws.Endpoint);
            ((await client.ListTablesAsync()).TableNames ?? []).ShouldBeEmpty();
        }
        finally
        {
            idle.ForEach(socket => socket.Dispose());
            aws.Dispose();
            await Folders.DeleteAsync(data);
        }
    }

    [Fact]
    public async Task A_slow_client_gets_its_answer()
    {
        await using var aws = await AwsEmulator.StartAsync();
        using var socket = await ConnectAsync(aws.Endpoint);
        foreach (var piece in Encoding.ASCII.GetBytes(ListTables).Chunk(7))
        {
            await socket.SendAsync(piece);
            await Task.Yield();
        }

        (await AnswerAsync(socket)).ShouldContain("\"TableNames\":[]");
    }

    [Fact]
    public async Task Each_answer_has_a_checksum_and_a_request_id()
    {
        await using var aws = await AwsEmulator.StartAsync();
        using var socket = await ConnectAsync(aws.Endpoint);
        await socket.SendAsync(Encoding.ASCII.GetBytes(ListTables));

        var answer = await AnswerAsync(socket);

        answer.ShouldContain("x-amz-crc32: ");
        answer.ShouldContain("Content-Type: application/x-amz-json-1.0");
        System.Text.RegularExpressions.Regex.IsMatch(answer, "x-amzn-RequestId: [0-9A-Z]{52}\r\n").ShouldBeTrue(answer);
    }

    [Fact]
    public async Task Its_health_page_says_that_it_is_healthy()
    {
        await using var aws = await AwsEmulator.StartAsync();
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, aws.Endpoint) { Headers = { Host = "dynamodb.us-east-1.amazonaws.com" } };

        using var response = await client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await response.Content.ReadAsStringAsync()).ShouldBe("healthy: dynamodb.us-east-1.amazonaws.com ");
    }

    /// <summary>How many files and sockets a process of this machine may have open.</summary>
    private static int OpenFiles() =>
        File.Exists("/proc/self/limits")
        && File.ReadLines("/proc/self/limits").First(line => line.StartsWith("Max open files", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, _, _, var soft, ..]
        && int.TryParse(soft, System.Globalization.CultureInfo.InvariantCulture, out var count)
            ? count
            : int.MaxValue;

    private static async Task<Socket> ConnectAsync(Uri endpoint)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync("127.0.0.1", endpoint.Port);
        return socket;
    }

    private static async Task<string> AnswerAsync(Socket socket)
    {
        var buffer = new byte[4096];
        var text = new StringBuilder();
        while (!text.ToString().EndsWith('}'))
        {
            var read = await socket.ReceiveAsync(buffer);
            read.ShouldBeGreaterThan(0);
            text.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }

        return text.ToString();
    }
}
