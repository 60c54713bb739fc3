using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CampusIssues.Emulator.Logs.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Logs.Operations;

/// <summary>An operation of CloudWatch Logs.</summary>
internal abstract class LogsOperation(string name) : IAwsOperation
{
    public string Name => name;

    public virtual ValueTask InvokeAsync(AwsCall call, CancellationToken cancellationToken)
    {
        Invoke(call, Read(call));
        return ValueTask.CompletedTask;
    }

    protected virtual void Invoke(AwsCall call, LogsRequest request) => throw new NotSupportedException();

    protected static LogsRequest Read(AwsCall call)
    {
        try
        {
            return JsonSerializer.Deserialize(call.Body.IsEmpty ? "{}"u8 : call.Body.Span, LogsJson.Default.LogsRequest) ?? new LogsRequest();
        }
        catch (JsonException)
        {
            throw new AwsException("SerializationException", "");
        }
    }

    /// <summary>Demands the operation's permission on a group; its name.</summary>
    protected string Demand(AwsCall call, string group)
    {
        call.Demand($"logs:{name}", $"arn:aws:logs:{call.Region}:{call.AccountId}:log-group:{group}:*");
        return group;
    }

    /// <summary>Demands the operation's permission on a stream; its group's name.</summary>
    protected string DemandStream(AwsCall call, string group, string stream)
    {
        call.Demand($"logs:{name}", $"arn:aws:logs:{call.Region}:{call.AccountId}:log-group:{group}:log-stream:{stream}");
        return group;
    }

    protected static void Answer<T>(AwsCall call, T answer, JsonTypeInfo<T> type)
    {
        using var json = call.WriteJson();
        JsonSerializer.Serialize(json, answer, type);
    }

    /// <summary>One page of a list, and the token of the next.</summary>
    protected static (IReadOnlyList<T> Items, string? NextToken) Page<T>(IReadOnlyList<T> all, LogsRequest request)
    {
        var start = request.NextToken is null ? 0
            : int.TryParse(request.NextToken, NumberStyles.None, CultureInfo.InvariantCulture, out var token) ? token
            : throw LogsErrors.InvalidParameter("The specified nextToken is invalid.");
        var size = LogsRules.CheckLimit(request.Limit, LogsLimits.PageItems);
        return ([.. all.Skip(start).Take(size)], start + size < all.Count ? (start + size).ToString(CultureInfo.InvariantCulture) : null);
    }
}
