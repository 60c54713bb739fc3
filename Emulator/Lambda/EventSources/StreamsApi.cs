using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CampusIssues.Emulator.Lambda.EventSources;

/// <summary>
/// DynamoDB Streams' API (https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Operations_Amazon_DynamoDB_Streams.html)
/// of a server that checks no signatures: the credentials only say which service and region are meant.
/// </summary>
internal sealed class StreamsApi(Uri endpoint) : IDisposable
{
    private const string Authorization =
        "AWS4-HMAC-SHA256 Credential=streams-reader/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0";

    private readonly HttpClient _http = new() { BaseAddress = endpoint };

    /// <summary>The newest stream of a table; null where it has none.</summary>
    public async Task<string?> FindAsync(string table, CancellationToken cancellationToken)
    {
        var answer = await CallAsync("ListStreams", new JsonObject { ["TableName"] = table }, cancellationToken);
        return answer.GetProperty("Streams").EnumerateArray().Select(stream => stream.GetProperty("StreamArn").GetString()!).Max(StringComparer.Ordinal);
    }

    public async Task<IReadOnlyList<string>> ShardsAsync(string arn, CancellationToken cancellationToken)
    {
        var answer = await CallAsync("DescribeStream", new JsonObject { ["StreamArn"] = arn }, cancellationToken);
        return [.. answer.GetProperty("StreamDescription").GetProperty("Shards").EnumerateArray().Select(shard => shard.GetProperty("ShardId").GetString()!)];
    }

    /// <summary>Where to read on: after a record, or at the oldest.</summary>
    public async Task<string> IteratorAsync(string arn, string shard, string? after, CancellationToken cancellationToken)
    {
        var question = new JsonObject { ["StreamArn"] = arn, ["ShardId"] = shard, ["ShardIteratorType"] = after is null ? "TRIM_HORIZON" : "AFTER_SEQUENCE_NUMBER" };
        if (after is not null)
        {
            question["SequenceNumber"] = after;
        }

        return (await CallAsync("GetShardIterator", question, cancellationToken)).GetProperty("ShardIterator").GetString()!;
    }

    public Task<JsonElement> RecordsAsync(string iterator, CancellationToken cancellationToken) =>
        CallAsync("GetRecords", new JsonObject { ["ShardIterator"] = iterator }, cancellationToken);

    public void Dispose() => _http.Dispose();

    private async Task<JsonElement> CallAsync(string operation, JsonObject question, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/")
        {
            Content = new StringContent(question.ToJsonString(), Encoding.UTF8, MediaTypeHeaderValue.Parse("application/x-amz-json-1.0")),
        };
        request.Headers.TryAddWithoutValidation("Authorization", Authorization);
        request.Headers.Add("X-Amz-Target", $"DynamoDBStreams_20120810.{operation}");
        using var response = await _http.SendAsync(request, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            throw new HttpRequestException($"{operation}: {(int)response.StatusCode} {text}", inner: null, response.StatusCode);
        }

        using var answer = JsonDocument.Parse(text);
        return answer.RootElement.Clone();
    }
}
