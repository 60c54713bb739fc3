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

    /// <summary>Whether the function's role may make a log stream, and its group where there is none: what an environment does first.</summary>
    public bool MayMakeStream(string function, string group, string stream, bool hasGroup) =>
        (hasGroup || MayOnLogs(function, "logs:CreateLogGroup", group)) && MayOnLogs(function, "logs:CreateLogStream", $"{group}:log-stream:{stream}");

    /// <summary>Whether the function's role may write a log stream.</summary>
    public bool MayLog(string function, string group, string stream) => MayOnLogs(function, "logs:PutLogEvents", $"{group}:log-stream:{stream}");

    /// <summary>Throws, in Lambda's words, unless the function's role may read an event source.</summary>
    public void CheckSource(string function, string source)
    {
        if (!MayRead(function, source) || (Arn.TryParse(source)?.Service == "dynamodb" && !May(function, "dynamodb:ListStreams", source)))
        {
            throw LambdaErrors.InvalidParameter(Arn.TryParse(source)?.Service == "sqs"
                ? "The provided execution role does not have permissions to call ReceiveMessage on SQS"
                : $"Cannot access stream {source}. Please ensure the role can perform the GetRecords, GetShardIterator, DescribeStream, and ListStreams Actions on your stream in IAM.");
        }
    }

    /// <summary>Throws, in Lambda's words, unless a role that is to trace may write traces.</summary>
    public void CheckTracing(string function, string role)
    {
        try
        {
            access?.DemandForRole(role, function, "xray:PutTraceSegments", "*");
        }
        catch (AwsException denied) when (denied.StatusCode is 400 or 403)
        {
            throw LambdaErrors.InvalidParameter("The provided execution role does not have permissions to call PutTraceSegments on XRAY");
        }
    }

    private bool MayOnLogs(string function, string action, string log) =>
        functions.Find(function)?.Arn.Split(':')[3] is not { } region || May(function, action, $"arn:aws:logs:{region}:{Caller.DefaultAccountId}:log-group:{log}");

    private static string[] ActionsOn(string source) => Arn.TryParse(source)?.Service == "sqs"
        ? ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
        : ["dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:DescribeStream"];
}
