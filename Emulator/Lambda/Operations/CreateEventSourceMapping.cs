using CampusIssues.Emulator.Lambda.EventSources;
using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html</summary>
internal sealed class CreateEventSourceMapping(EventSourceEditor editor)
    : LambdaOperation("CreateEventSourceMapping", "POST", "/2015-03-31/event-source-mappings")
{
    protected override void Invoke(AwsCall call)
    {
        var request = Read(call, LambdaJson.Default.EventSourceMappingRequest);
        call.Demand("lambda:CreateEventSourceMapping", "*", () => EventSourceEditor.Conditions(request.FunctionName is { } name ? FunctionReference.Parse(name, null, call.Region, call.AccountId).QualifiedArn : null));
        var mapping = editor.Create(request, call.Region, call.AccountId);
        Answer(call, EventSourceEditor.Describe(mapping, "Creating"), LambdaJson.Default.EventSourceMappingConfiguration, 202);
    }
}
