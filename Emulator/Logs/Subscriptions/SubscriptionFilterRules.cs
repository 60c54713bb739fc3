using CampusIssues.Emulator.Logs.Patterns;
using CampusIssues.Emulator.Logs.Store;
using CampusIssues.Emulator.Logs.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Logs.Subscriptions;

/// <summary>Subscription filters from requests and into answers.</summary>
internal static class SubscriptionFilterRules
{
    private const int MostOfGroup = 2;

    public static SubscriptionFilterRecord Read(LogsRequest request, long now)
    {
        LogsRules.CheckLength(request.FilterName, "filterName", 512);
        LogsRules.CheckLength(request.FilterPattern, "filterPattern", 1024);
        var faults = new (string Member, string? Value)[] { ("filterName", request.FilterName), ("filterPattern", request.FilterPattern), ("destinationArn", request.DestinationArn) }
            .Where(member => member.Value is null)
            .Select(member => $"Value null at '{member.Member}' failed to satisfy constraint: Member must not be null")
            .ToArray();
        if (faults.Length > 0)
        {
            throw LogsErrors.Validation(faults);
        }

        FilterPattern.Parse(request.FilterPattern!);
        var destination = Arn.TryParse(request.DestinationArn!);
        if (destination is { Service: "kinesis" or "firehose" } && request.RoleArn is null)
        {
            throw LogsErrors.InvalidParameter($"destinationArn for vendor {destination.Service} cannot be used without roleArn");
        }

        if (destination is not { Service: "lambda" })
        {
            throw LogsErrors.InvalidParameter("PutSubscriptionFilter operation cannot work with destinationArn for vendor other than lambda");
        }

        return request.RoleArn is null
            ? new(request.FilterName!, request.FilterPattern!, request.DestinationArn!, request.Distribution ?? "ByLogStream", now)
            : throw LogsErrors.InvalidParameter("destinationArn for vendor lambda cannot be used with roleArn");
    }

    /// <summary>The group with the filter, in the place of the one of its name.</summary>
    /// <exception cref="AwsException"><c>LimitExceededException</c>: a group has two at most.</exception>
    public static LogGroup With(this LogGroup group, SubscriptionFilterRecord filter)
    {
        var others = group.SubscriptionFilters.Where(other => other.Name != filter.Name).ToArray();
        return others.Length < MostOfGroup
            ? group with { SubscriptionFilters = [.. others.Append(filter).OrderBy(other => other.Name, StringComparer.Ordinal)] }
            : throw new AwsException("LimitExceededException", "Resource limit exceeded.");
    }

    public static SubscriptionFilterAnswer Describe(LogGroup group, SubscriptionFilterRecord filter) =>
        new(filter.Name, group.Name, filter.Pattern, filter.DestinationArn, filter.Distribution, filter.CreationTime);
}
