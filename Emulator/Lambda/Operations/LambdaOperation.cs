using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>An operation of the management API: JSON in, JSON out.</summary>
internal abstract class LambdaOperation(string name, string method, string path) : IRestOperation
{
    private const int DefaultPage = 50;

    public string Name => name;

    public string Method => method;

    public string Path => path;

    public virtual ValueTask InvokeAsync(AwsCall call, CancellationToken cancellationToken)
    {
        Invoke(call);
        return ValueTask.CompletedTask;
    }

    protected virtual void Invoke(AwsCall call) => throw new NotSupportedException();

    /// <summary>The function of the path, with the query's qualifier; its permission is demanded.</summary>
    protected FunctionReference Demand(AwsCall call)
    {
        var reference = FunctionReference.Parse(call.PathParameters["FunctionName"], Query(call, "Qualifier"), call.Region, call.AccountId);
        call.Demand($"lambda:{name}", reference.QualifiedArn);
        return reference;
    }

    /// <summary>
    /// Demands that the caller may hand a role to Lambda
    /// (https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html).
    /// </summary>
    protected static void DemandPassing(AwsCall call, string role, string functionArn)
    {
        try
        {
            call.Demand("iam:PassRole", role, () => new Dictionary<string, IReadOnlyList<string>>
            {
                ["iam:PassedToService"] = ["lambda.amazonaws.com"],
                ["iam:AssociatedResourceArn"] = [functionArn],
            });
        }
        catch (AwsException denied) when (denied.StatusCode == 403)
        {
            throw new AwsException("AccessDeniedException", denied.Message, denied.StatusCode);
        }
    }

    /// <summary>Demands that the caller may read a function's code where it lies in a bucket.</summary>
    protected static void DemandReading(AwsCall call, FunctionCode? code)
    {
        if (code is not { S3Bucket: { } bucket, S3Key: { } key } || bucket == FunctionEditor.LocalDirectory)
        {
            return;
        }

        try
        {
            call.Demand(code.S3ObjectVersion is null ? "s3:GetObject" : "s3:GetObjectVersion", $"arn:aws:s3:::{bucket}/{key}");
        }
        catch (AwsException denied) when (denied.StatusCode == 403)
        {
            throw new AwsException(
                "AccessDeniedException",
                $"Your access has been denied by S3, please make sure your request credentials have permission to GetObject for {bucket}/{key}. S3 Error Code: AccessDenied. S3 Error Message: Access Denied",
                denied.StatusCode);
        }
    }

    protected static string? Query(AwsCall call, string parameter) =>
        call.Http.Request.Query[parameter].ToString() is { Length: > 0 } value ? value : null;

    protected static T Read<T>(AwsCall call, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(call.Body.IsEmpty ? "{}"u8 : call.Body.Span, type)
                ?? throw new AwsException("SerializationException", "");
        }
        catch (JsonException)
        {
            throw new AwsException("SerializationException", "");
        }
    }

    protected static void Answer<T>(AwsCall call, T answer, JsonTypeInfo<T> type, int status = 200)
    {
        call.StatusCode = status;
        using var json = call.WriteJson();
        JsonSerializer.Serialize(json, answer, type);
    }

    protected static void AnswerNothing(AwsCall call) => call.StatusCode = 204;

    /// <summary>One page of a list, by the parameters Marker and MaxItems, and the marker of the next.</summary>
    protected static (IReadOnlyList<T> Items, string? NextMarker) Page<T>(AwsCall call, IReadOnlyList<T> all)
    {
        var start = int.TryParse(Query(call, "Marker"), out var marker) ? marker : 0;
        var size = int.TryParse(Query(call, "MaxItems"), out var asked) && asked is > 0 and <= DefaultPage ? asked : DefaultPage;
        var items = all.Skip(start).Take(size).ToArray();
        return (items, start + size < all.Count ? (start + size).ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
    }
}
