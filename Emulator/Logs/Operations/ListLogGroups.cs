using System.Text.RegularExpressions;
using CampusIssues.Emulator.Logs.Store;
using CampusIssues.Emulator.Logs.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Logs.Operations;

/// <summary>https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_ListLogGroups.html</summary>
internal sealed class ListLogGroups(LogGroups groups) : LogsOperation("ListLogGroups")
{
    protected override void Invoke(AwsCall call, LogsRequest request)
    {
        call.Demand("logs:ListLogGroups", "*");
        LogsRules.CheckOneOf(request.LogGroupClass, "logGroupClass", "STANDARD", "INFREQUENT_ACCESS", "DELIVERY");
        var pattern = request.LogGroupNamePattern is { } given ? Pattern(given) : null;
        var found = groups.All.Where(group => pattern?.IsMatch(group.Name) != false && (request.LogGroupClass is null || request.LogGroupClass == group.LogGroupClass));
        var (items, next) = Page([.. found], request);
        Answer(call, new LogGroupSummaryList([.. items.Select(group => new LogGroupSummary(group.Name, group.GroupArn, group.LogGroupClass))], next), LogsJson.Default.LogGroupSummaryList);
    }

    /// <summary>Parts of names, of which one must be there: <c>^</c> for the beginning, <c>*</c> for anything, <c>|</c> between them.</summary>
    private static Regex Pattern(string pattern) => new(string.Join('|', pattern.Split('|').Select(part => part.StartsWith('^') ? "^" + Literal(part[1..]) : Literal(part))));

    private static string Literal(string part) => Regex.Escape(part).Replace("\\*", ".*", StringComparison.Ordinal);
}
