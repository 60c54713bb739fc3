using CampusIssues.Emulator.Lambda.EventSources;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_DeleteEventSourceMapping.html</summary>
internal sealed class DeleteEventSourceMapping(EventSourceStore mappings)
    : LambdaOperation("DeleteEventSourceMapping", "DELETE", "/2015-03-31/event-source-mappings/{UUID}")
{
    protected override void Invoke(AwsCall call)
    {
        var mapping = EventSourceEditor.Permitted(call, mappings);
        mappings.Delete(mapping.Uuid);
        Answer(call, EventSourceEditor.Describe(mapping, "Deleting"), LambdaJson.Default.EventSourceMappingConfiguration, 202);
    }
}
