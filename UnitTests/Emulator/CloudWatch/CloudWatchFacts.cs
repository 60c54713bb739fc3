using System.Formats.Cbor;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using CampusIssues.Emulator.Wire.Protocols;
using CampusIssues.UnitTests.Emulator.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CampusIssues.UnitTests.Emulator.CloudWatch;

/// <summary>Facts about CloudWatch, played in its JSON protocol, at a time that the test moves.</summary>
public abstract class CloudWatchFacts : IAsyncLifetime
{
    private protected CloudWatchFacts() => Aws = new LocalAws(replace: Replace);

    private protected ManualClock Clock { get; } = new();

    private protected LocalAws Aws { get; }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => Aws.DisposeAsync().AsTask();

    private protected virtual void Replace(IServiceCollection services) => services.AddSingleton<TimeProvider>(Clock);

    /// <summary>Seconds since 1970, so many minutes from now.</summary>
    protected long Minute(int fromNow) => Clock.GetUtcNow().AddMinutes(fromNow).ToUnixTimeSeconds();

    protected async Task<JsonObject> CallAsync(string operation, JsonObject input, string region = "us-east-1")
    {
        var (status, answer, _) = await TryAsync(operation, input, region);
        return status == 200 ? answer : throw new InvalidOperationException(answer.ToJsonString());
    }

    /// <summary>The error that an operation answers, as <c>code: message</c>, with the query protocol's code behind where it differs.</summary>
    protected async Task<string> RefusalAsync(string operation, JsonObject input)
    {
        var (status, answer, error) = await TryAsync(operation, input, "us-east-1");
        status.ShouldBeInRange(400, 499);
        return $"{answer["__type"]!.ToString().Split('#')[1]} ({error}): {answer["message"]}";
    }

    private protected async Task<(int Status, JsonObject Answer, string? QueryError)> TryAsync(string operation, JsonObject input, string region)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StringContent(input.ToJsonString(), Encoding.UTF8, "application/x-amz-json-1.0") };
        request.Headers.Add("X-Amz-Target", $"GraniteServiceVersion20100801.{operation}");
        request.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential=anyone/20260101/{region}/monitoring/aws4_request, SignedHeaders=host, Signature=0");
        using var response = await Aws.Http.SendAsync(request);
        var error = response.Headers.TryGetValues("x-amzn-query-error", out var values) ? values.Single() : null;
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject(), error);
    }

    /// <summary>Calls an action of the query protocol; throws <see cref="QueryFault"/> for an error.</summary>
    private protected Task<XElement> QueryAsync(string action, params (string Name, string Value)[] parameters) => QueryAsync("monitoring", "2010-08-01", action, parameters);

    /// <summary>Calls an action of another service's query protocol.</summary>
    private protected async Task<XElement> QueryAsync(string service, string version, string action, params (string Name, string Value)[] parameters)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/")
        {
            Content = new FormUrlEncodedContent([.. parameters.Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value)), new("Action", action), new("Version", version)]),
        };
        request.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential=anyone/20260101/us-east-1/{service}/aws4_request, SignedHeaders=host, Signature=0");
        using var response = await Aws.Http.SendAsync(request);
        var answer = XElement.Parse(await response.Content.ReadAsStringAsync());
        foreach (var element in answer.DescendantsAndSelf())
        {
            element.Name = element.Name.LocalName;
            element.Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
        }

        return response.IsSuccessStatusCode
            ? answer.Element($"{action}Result") ?? answer
            : throw new QueryFault((int)response.StatusCode, answer.Element("Error")!.Element("Code")!.Value, answer.Element("Error")!.Element("Message")!.Value);
    }

    private protected async Task<(HttpResponseMessage Response, JsonObject Answer)> CborAsync(string operation, Action<CborWriter> write, bool gzip = false)
    {
        var cbor = new CborWriter();
        write(cbor);
        var body = cbor.Encode();
        if (gzip)
        {
            var compressed = new MemoryStream();
            await using (var stream = new GZipStream(compressed, CompressionMode.Compress, leaveOpen: true))
            {
                await stream.WriteAsync(body);
            }

            body = compressed.ToArray();
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, $"/service/GraniteServiceVersion20100801/operation/{operation}") { Content = new ByteArrayContent(body) };
        request.Headers.Add("smithy-protocol", "rpc-v2-cbor");
        request.Content.Headers.Add("Content-Type", "application/cbor");
        if (gzip)
        {
            request.Content.Headers.Add("Content-Encoding", "gzip");
        }

        var response = await Aws.Http.SendAsync(request);
        return (response, CborJson.Read(await response.Content.ReadAsByteArrayAsync()));
    }

    protected static JsonObject Dimension(string name, string value) => new() { ["Name"] = name, ["Value"] = value };

    protected Task PutAsync(string metric, double value, int minutesAgo = 0, string unit = "Count", params JsonObject[] dimensions) => CallAsync("PutMetricData", new()
    {
        ["Namespace"] = "Shop",
        ["MetricData"] = new JsonArray(new JsonObject
        {
            ["MetricName"] = metric,
            ["Value"] = value,
            ["Unit"] = unit,
            ["Timestamp"] = Minute(-minutesAgo),
            ["Dimensions"] = new JsonArray([.. dimensions.Select(dimension => dimension.DeepClone())]),
        }),
    });
}
