using CampusIssues.Emulator.Lambda.EventSources;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_GetEventSourceMapping.html</summary>
internal sealed class GetEventSourceMapping(EventSourceStore mappings)
    : LambdaOperation("GetEventSourceMapping", "GET", "/2015-03-31/event-source-mappings/{UUID}")
{
    protected override void Invoke(AwsCall call)
    {
        var mapping = EventSourceEditor.Permitted(call, mappings);
        Answer(call, EventSourceEditor.Describe(mapping), LambdaJson.Default.EventSourceMappingConfiguration);
    }
}
