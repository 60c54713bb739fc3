using System.Text;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using CampusIssues.UnitTests.Emulator.Lambda;
using CampusIssues.UnitTests.Emulator.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CampusIssues.UnitTests.Emulator.Iam.Access;

/// <summary>Which permissions each operation demands: AWS's action names, resources and condition keys.</summary>
public sealed class DemandsTests(DemandsTests.World world) : IClassFixture<DemandsTests.World>
{
    public static TheoryData<string, string, string> All => Cases.Read("Emulator/Iam/Access/Demands.cases");

    [Theory]
    [MemberData(nameof(All))]
    public async Task An_operation_demands_what_it_does_on_AWS(string operation, string request, string demanded)
    {
        world.Recorder.Demands.Clear();

        await world.CallAsync(operation.Split(' '), request == "-" ? "" : request, mustSucceed: false);

        string.Join("; ", world.Recorder.Demands.Distinct()).ShouldBe(demanded.TrimEnd());
    }

    /// <summary>An emulator with one of each, that writes down what is demanded and allows it.</summary>
    public sealed class World : IAsyncLifetime
    {
        private static readonly Dictionary<string, (string Target, string Version)> Json = new()
        {
            ["dynamodb"] = ("DynamoDB_20120810", "1.0"),
            ["streams"] = ("DynamoDBStreams_20120810", "1.0"),
            ["logs"] = ("Logs_20140328", "1.1"),
            ["sqs"] = ("AmazonSQS", "1.0"),
        };

        private static readonly Dictionary<string, string> Query = new() { ["iam"] = "2010-05-08", ["ses"] = "2010-12-01", ["sts"] = "2011-06-15", ["cloudformation"] = "2010-05-15" };

        private readonly LocalAws _aws;

        public World() => _aws = new LocalAws(replace: services => services.AddSingleton<IAccessControl>(Recorder));

        internal Recorder Recorder { get; } = new();

        public async Task InitializeAsync()
        {
            await CallAsync(["dynamodb", "CreateTable"], """{"TableName":"tab","BillingMode":"PAY_PER_REQUEST","KeySchema":[{"AttributeName":"k","KeyType":"HASH"}],"AttributeDefinitions":[{"AttributeName":"k","AttributeType":"S"},{"AttributeName":"g","AttributeType":"S"}],"GlobalSecondaryIndexes":[{"IndexName":"idx","KeySchema":[{"AttributeName":"g","KeyType":"HASH"}],"Projection":{"ProjectionType":"ALL"}}]}""");
            await CallAsync(["logs", "CreateLogGroup"], """{"logGroupName":"g"}""");
            await CallAsync(["logs", "CreateLogStream"], """{"logGroupName":"g","logStreamName":"s"}""");
            await CallAsync(["sqs", "CreateQueue"], """{"QueueName":"q"}""");
            await CallAsync(["s3", "PUT", "/box"], "");
            await CallAsync(["s3", "PUT", "/box/x.txt"], "x");
            await CallAsync(["iam", "CreateRole"], """RoleName=runs&AssumeRolePolicyDocument={"Statement":{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}}""");
            await CallAsync(["ses", "VerifyDomainIdentity"], "Domain=campus.edu");
            await _aws.CreateFunctionAsync("f");
        }

        public Task DisposeAsync() => _aws.DisposeAsync().AsTask();

        public async Task CallAsync(string[] operation, string request, bool mustSucceed = true)
        {
            using var message = Message(operation, request);
            // A key that nobody made is the root user's, whatever the signature.
            var service = operation[0] switch { "streams" => "dynamodb", "sesv2" => "ses", var name => name };
            message.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential=dummy/20260101/us-east-1/{service}/aws4_request, SignedHeaders=host, Signature=0");
            message.Headers.Add("x-amz-content-sha256", "UNSIGNED-PAYLOAD");
            using var answer = await _aws.Http.SendAsync(message);
            ((int)answer.StatusCode).ShouldBeLessThan(mustSucceed ? 300 : 500, $"{operation[0]} {operation[1]}: {await answer.Content.ReadAsStringAsync()}");
        }

        private static HttpRequestMessage Message(string[] operation, string request) => operation switch
        {
            [var service, var action] when Json.TryGetValue(service, out var protocol) => new HttpRequestMessage(HttpMethod.Post, "/")
            {
                Content = new StringContent(request, Encoding.UTF8, $"application/x-amz-json-{protocol.Version}"),
                Headers = { { "X-Amz-Target", $"{protocol.Target}.{action}" } },
            },
            [var service, var action] => new HttpRequestMessage(HttpMethod.Post, "/")
            {
                Content = new FormUrlEncodedContent(request.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], pair[1])).Append(new("Action", action)).Append(new("Version", Query[service]))),
            },
            [_, var method, var path] => new HttpRequestMessage(new HttpMethod(method), path) { Content = request.Length == 0 ? null : new StringContent(request, Encoding.UTF8, "application/json") },
            _ => throw new ArgumentException(string.Join(' ', operation), nameof(operation)),
        };
    }

    /// <summary>Writes down what is demanded, with the ARNs' common beginnings left out.</summary>
    internal sealed class Recorder : IAccessControl
    {
        public List<string> Demands { get; } = [];

        public void Demand(Caller caller, string action, string resource, Func<IReadOnlyDictionary<string, IReadOnlyList<string>>>? conditions, HttpContext? http)
        {
            if (http is null)
            {
                return; // what services do by themselves
            }

            var keys = (conditions?.Invoke() ?? new Dictionary<string, IReadOnlyList<string>>())
                .Where(key => !key.Key.StartsWith("s3:", StringComparison.Ordinal))
                .OrderBy(key => key.Key, StringComparer.Ordinal)
                .Select(key => $"{key.Key}={string.Join(',', key.Value.Select(Short))}")
                .ToArray();
            Demands.Add($"{action} {Short(resource)}{(keys.Length == 0 ? "" : $" {{{string.Join(", ", keys)}}}")}");
        }

        private static string Short(string text) => text.Split(':', 6) is ["arn", "aws", _, _, "" or "000000000000", var rest] ? rest : text;
    }
}
