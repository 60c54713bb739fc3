using CampusIssues.Emulator.Seams;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Functions;

/// <summary>What Lambda does in the name of a function's role: reads event sources, writes logs, reaches destinations.</summary>
internal sealed class ExecutionRole(FunctionStore functions, IAccessControl? access = null)
{
    /// <summary>Throws unless the function's role allows it. Functions that something else starts have no role here.</summary>
    public void Demand(string function, string action, string resource)
    {
        if (functions.Find(function) is { } record)
        {
            access?.DemandForRole(record.Latest.Role, record.Name, action, resource);
        }
    }

    /// <summary>Whether the function's role allows it; the denial is in the emulator's log.</summary>
    public bool May(string function, string action, string resource)
    {
        try
        {
            Demand(function, action, resource);
            return true;
        }
        catch (AwsException denied) when (denied.StatusCode is 400 or 403)
        {
            return false;
        }
    }

    /// <summary>Whether the function's role may read an event source.</summary>
    public bool MayRead(string function, string source) => ActionsOn(source).All(action => May(function, action, source));

    /// <summary>Whether the function's role may write a log stream.</summary>
    public bool MayLog(string function, string group, string stream)
    {
        var region = functions.Find(function)?.Arn.Split(':')[3];
        return region is null || May(function, "logs:PutLogEvents", $"arn:aws:logs:{region}:{Caller.DefaultAccountId}:log-group:{group}:log-stream:{stream}");
    }

    /// <summary>Throws, in Lambda's words, unless the function's role may read an event source.</summary>
    public void CheckSource(string function, string source)
    {
        if (!MayRead(function, source))
        {
            throw LambdaErrors.InvalidParameter(Arn.TryParse(source)?.Service == "sqs"
                ? "The provided execution role does not have permissions to call ReceiveMessage on SQS"
                : $"Cannot access stream {source}. Please ensure the role can perform the GetRecords, GetShardIterator, DescribeStream, and ListStreams Actions on your stream in IAM.");
        }
    }

    // ListStreams names no stream; policies that grant it on the stream, as AWS's own examples do, grant it to nobody.
    private static string[] ActionsOn(string source) => Arn.TryParse(source)?.Service == "sqs"
        ? ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
        : ["dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:DescribeStream"];
}
