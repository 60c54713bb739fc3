using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Amazon.Runtime;

namespace OpenTelemetry.Instrumentation.AWS;

/// <summary>What a call's request and answer say of its span (https://opentelemetry.io/docs/specs/semconv/cloud-providers/aws-sdk/).</summary>
internal static class CallAttributes
{
    private static readonly ConcurrentDictionary<(Type Request, string Member), PropertyInfo?> Members = new();

    /// <summary>What is known before the request is sent.</summary>
    public static void AddRequest(Activity span, IRequestContext context)
    {
        span.SetTag("cloud.region", context.Request?.AuthenticationRegion ?? context.ClientConfig.RegionEndpoint?.SystemName ?? context.ClientConfig.AuthenticationRegion);
        if (context.OriginalRequest is not { } request)
        {
            return;
        }

        switch (context.ServiceMetaData?.ServiceId)
        {
            case "DynamoDB":
                span.AddTag("db.system.name", "aws.dynamodb");
                Add(span, "aws.dynamodb.table_names", Tables(request));
                Add(span, "aws.dynamodb.index_name", Text(request, "IndexName"));
                break;
            case "SQS":
                Add(span, "aws.sqs.queue.url", Text(request, "QueueUrl"));
                break;
            case "SNS":
                Add(span, "aws.sns.topic.arn", Text(request, "TopicArn"));
                break;
            case "S3":
                Add(span, "aws.s3.bucket", Text(request, "BucketName"));
                break;
        }
    }

    /// <summary>What is known when the last attempt has ended, however it ended.</summary>
    public static void AddOutcome(Activity span, IExecutionContext context)
    {
        if (context.RequestContext.Retries is > 0 and var retries)
        {
            span.SetTag("http.request.resend_count", retries);
        }

        if (context.RequestContext.Request?.Endpoint is { } endpoint)
        {
            span.AddTag("server.address", endpoint.Host).AddTag("server.port", endpoint.Port);
        }

        if (context.ResponseContext.HttpResponse is { } answer)
        {
            span.SetTag("http.response.status_code", (int)answer.StatusCode);
        }
    }

    private static string[]? Tables(AmazonWebServiceRequest request) =>
        Text(request, "TableName") is { } table ? [table]
        : Member(request, "RequestItems") is IDictionary tables ? [.. tables.Keys.Cast<string>()]
        : null;

    private static string? Text(AmazonWebServiceRequest request, string member) => Member(request, member) as string;

    private static object? Member(AmazonWebServiceRequest request, string member) =>
        Members.GetOrAdd((request.GetType(), member), Find)?.GetValue(request);

    [UnconditionalSuppressMessage("Trimming", "IL2080", Justification = "The SDK's marshallers read the same members; where they are trimmed, the attribute is left out.")]
    private static PropertyInfo? Find((Type Request, string Member) key) => key.Request.GetProperty(key.Member);

    private static void Add(Activity span, string attribute, object? value)
    {
        if (value is not null)
        {
            span.AddTag(attribute, value);
        }
    }
}
