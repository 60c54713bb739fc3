using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace CampusIssues.IntegrationTests.DynamoDb;

/// <summary>Calls of the streams API, whose client is in a package that not every registry has.</summary>
internal sealed class StreamCalls(Uri endpoint) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = endpoint };

    /// <summary>The new images of all records of a stream, oldest first.</summary>
    public async Task<List<JsonElement>> NewImagesAsync(string arn)
    {
        var stream = await CallAsync("DescribeStream", $$"""{"StreamArn":"{{arn}}"}""");
        var shard = stream.GetProperty("StreamDescription").GetProperty("Shards")[0].GetProperty("ShardId").GetString();
        var iterator = await CallAsync("GetShardIterator", $$"""{"StreamArn":"{{arn}}","ShardId":"{{shard}}","ShardIteratorType":"TRIM_HORIZON"}""");
        var next = iterator.GetProperty("ShardIterator").GetString();
        var images = new List<JsonElement>();
        while (true)
        {
            var page = await CallAsync("GetRecords", $$"""{"ShardIterator":"{{next}}"}""");
            var records = page.GetProperty("Records").EnumerateArray().ToArray();
            if (records.Length == 0)
            {
                return images;
            }

            images.AddRange(records.Select(record => record.GetProperty("dynamodb").GetProperty("NewImage")));
            next = page.GetProperty("NextShardIterator").GetString();
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<JsonElement> CallAsync(string operation, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StringContent(body, Encoding.UTF8) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.0");
        request.Headers.Add("X-Amz-Target", $"DynamoDBStreams_20120810.{operation}");
        request.Headers.TryAddWithoutValidation("Authorization", "AWS4-HMAC-SHA256 Credential=anyone/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0");
        request.Headers.Add("X-Amz-Date", "20260101T000000Z");
        using var response = await _http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue(text);
        return JsonDocument.Parse(text).RootElement;
    }
}
