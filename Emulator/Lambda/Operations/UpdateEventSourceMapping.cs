using CampusIssues.Emulator.Lambda.EventSources;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_UpdateEventSourceMapping.html</summary>
internal sealed class UpdateEventSourceMapping(EventSourceEditor editor, EventSourceStore mappings)
    : LambdaOperation("UpdateEventSourceMapping", "PUT", "/2015-03-31/event-source-mappings/{UUID}")
{
    protected override void Invoke(AwsCall call)
    {
        var mapping = EventSourceEditor.Permitted(call, mappings);
        var changed = editor.Update(mapping, Read(call, LambdaJson.Default.EventSourceMappingRequest));
        Answer(call, EventSourceEditor.Describe(changed, changed.Enabled ? "Updating" : "Disabling"), LambdaJson.Default.EventSourceMappingConfiguration, 202);
    }
}
