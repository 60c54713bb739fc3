using CampusIssues.Emulator.Lambda.EventSources;
using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_ListEventSourceMappings.html</summary>
internal sealed class ListEventSourceMappings(EventSourceStore mappings)
    : LambdaOperation("ListEventSourceMappings", "GET", "/2015-03-31/event-source-mappings")
{
    protected override void Invoke(AwsCall call)
    {
        call.Demand("lambda:ListEventSourceMappings", "*");
        var source = Query(call, "EventSourceArn");
        var function = Query(call, "FunctionName") is { } name ? FunctionReference.Parse(name, null, call.Region, call.AccountId).QualifiedArn : null;
        var found = mappings.All.Where(mapping => (source is null || mapping.EventSourceArn == source) && (function is null || mapping.FunctionArn == function));
        var (items, next) = Page(call, [.. found.Select(mapping => EventSourceEditor.Describe(mapping))]);
        Answer(call, new EventSourceMappingList(items, next), LambdaJson.Default.EventSourceMappingList);
    }
}
