using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CampusIssues.Emulator.S3;
using CampusIssues.Emulator.S3.Wire;
using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;
using CampusIssues.UnitTests.Emulator.Lambda;
using CampusIssues.UnitTests.Emulator.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CampusIssues.UnitTests.Emulator.Iam.Access;

/// <summary>An emulator with one of each, and a user without a policy who calls.</summary>
public sealed partial class RefusalsWorld : IAsyncLifetime
{
    /// <summary>Services that share their operations with another one, in another protocol.</summary>
    private static readonly string[] Twins = ["SqsQuery", "CloudWatchCbor", "CloudWatchQuery"];

    private readonly LocalAws _aws;
    private readonly Switch _identity = new();
    private readonly Dictionary<string, IAwsService> _services;

    public RefusalsWorld()
    {
        _aws = new LocalAws(replace: services => services.AddSingleton<IIdentity>(_identity));
        _services = _aws.Get<IEnumerable<IAwsService>>().ToDictionary(service => service.GetType().Name[..^"Service".Length]);
    }

    /// <summary>Every operation, as <c>service operation</c>.</summary>
    public IEnumerable<string> Operations =>
        _services.Keys.Where(service => !Twins.Contains(service)).SelectMany(service => OperationsOf(service).Select(operation => $"{service} {operation}"));

    public async Task InitializeAsync()
    {
        await CallAsync("DynamoDb", "CreateTable", """{"TableName":"tab","BillingMode":"PAY_PER_REQUEST","KeySchema":[{"AttributeName":"k","KeyType":"HASH"}],"AttributeDefinitions":[{"AttributeName":"k","AttributeType":"S"}],"StreamSpecification":{"StreamEnabled":true,"StreamViewType":"KEYS_ONLY"}}""");
        await CallAsync("Logs", "CreateLogGroup", """{"logGroupName":"g"}""");
        await CallAsync("Sqs", "CreateQueue", """{"QueueName":"q"}""");
        await CallAsync("Sns", "CreateTopic", "Name=t");
        await CallAsync("S3", "CreateBucket", "");
        await CallAsync("S3", "PutObject", "x");
        await CallAsync("Ssm", "PutParameter", """{"Name":"p","Value":"v","Type":"String"}""");
        await CallAsync("Iam", "CreateUser", "UserName=nobody");
        await CallAsync("Ses", "VerifyDomainIdentity", "Domain=campus.edu");
        await CallAsync("Ses", "CreateTemplate", "Template.TemplateName=tpl&Template.SubjectPart=s&Template.TextPart=t");
        await _aws.CreateFunctionAsync("f");
        _identity.Caller = new Caller(Caller.DefaultAccountId, $"arn:aws:iam::{Caller.DefaultAccountId}:user/nobody", "AIDANOBODY", "AKIANOBODY");
    }

    public Task DisposeAsync() => _aws.DisposeAsync().AsTask();

    public string[] OperationsOf(string service) => _services[service] switch
    {
        JsonService json => [.. json.Offered.Select(operation => operation.Name)],
        CborService cbor => [.. cbor.Offered.Select(operation => operation.Name)],
        QueryService query => [.. query.Offered.Select(operation => operation.Name)],
        RestJsonService rest => [.. rest.Offered.Select(operation => operation.Name)],
        S3Service => [.. _aws.Get<IEnumerable<IS3Operation>>().Select(operation => operation.Name)],
        var unknown => throw new NotSupportedException($"{unknown.GetType().Name}: tell here how its operations are found"),
    };

    /// <summary>Calls an operation; the answer's body, or what the log of denials tells where an answer has none.</summary>
    public async Task<string> CallAsync(string service, string operation, string request)
    {
        using var message = Message(_services[service], operation, request);
        message.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential=any/20260101/us-east-1/{_services[service].Name}/aws4_request, SignedHeaders=host, Signature=0");
        message.Headers.Add("x-amz-content-sha256", "UNSIGNED-PAYLOAD");
        (await _aws.Http.DeleteAsync("/_aws/iam/denials")).Dispose();
        using var answer = await _aws.Http.SendAsync(message);
        var body = await answer.Content.ReadAsStringAsync();
        ((int)answer.StatusCode).ShouldBeLessThan(500, body);
        return message.Method == HttpMethod.Head ? await _aws.Http.GetStringAsync("/_aws/iam/denials") : body;
    }

    private HttpRequestMessage Message(IAwsService service, string operation, string request) => service switch
    {
        JsonService json => new HttpRequestMessage(HttpMethod.Post, "/")
        {
            Content = new StringContent(request, Encoding.UTF8, "application/x-amz-json-1.0"),
            Headers = { { "X-Amz-Target", $"{json.TargetPrefix}.{operation}" } },
        },
        QueryService query => new HttpRequestMessage(HttpMethod.Post, "/")
        {
            Content = new FormUrlEncodedContent(request.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], pair[1])).Append(new("Action", operation)).Append(new("Version", query.Version))),
        },
        RestJsonService rest => Rest(rest.Offered.Single(one => one.Name == operation), request),
        _ when operation == "PostObject" => new HttpRequestMessage(HttpMethod.Post, "/box") { Content = PostForms.Signed(("key", "x.txt")) },
        _ => S3(_aws.Get<IEnumerable<IS3Operation>>().Single(one => one.Name == operation).Route, request),
    };

    // The path's parameters are members of the request.
    private static HttpRequestMessage Rest(IRestOperation operation, string request)
    {
        var (query, body) = Split(request);
        var members = body.Length > 0 ? JsonNode.Parse(body)!.AsObject() : [];
        var path = PathParameter().Replace(operation.Path, found => members[found.Groups["name"].Value]?.ToString() ?? "none");
        return new HttpRequestMessage(new HttpMethod(operation.Method), path + query)
        {
            Content = operation.Method is "GET" or "DELETE" ? null : new StringContent(body, Encoding.UTF8, "application/json"),
        };
    }

    private static HttpRequestMessage S3(S3Route route, string request)
    {
        var (query, body) = Split(request);
        var path = route.Level switch
        {
            S3Level.Account => "/",
            S3Level.Bucket => "/box",
            _ => "/box/x.txt",
        };
        var message = new HttpRequestMessage(new HttpMethod(route.Method), $"{path}?{route.Parameter}&{query.TrimStart('?')}") { Content = body.Length > 0 ? new StringContent(body) : null };
        if (route.Header is not null)
        {
            message.Headers.TryAddWithoutValidation(route.Header, "/box/x.txt");
        }

        return message;
    }

    // A query may stand before the body: ?name=value {…}
    private static (string Query, string Body) Split(string request) => request.StartsWith('?')
        ? (request.Split(' ', 2)[0], request.Split(' ', 2) is [_, var rest] ? rest : "")
        : ("", request);

    [GeneratedRegex(@"\{(?<name>\w+)\+?\}")]
    private static partial Regex PathParameter();

    /// <summary>The root user until the world is made, then the user without a policy.</summary>
    private sealed class Switch : IIdentity
    {
        public Caller Caller { get; set; } = Caller.Root(null);

        public Caller Identify(SigningScope? scope) => Caller;

        public ValueTask AuthenticateAsync(AwsCall call, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }
}
