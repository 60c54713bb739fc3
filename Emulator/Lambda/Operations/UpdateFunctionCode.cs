using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionCode.html</summary>
internal sealed class UpdateFunctionCode(FunctionEditor editor)
    : LambdaOperation("UpdateFunctionCode", "PUT", "/2015-03-31/functions/{FunctionName}/code")
{
    public override async ValueTask InvokeAsync(AwsCall call, CancellationToken cancellationToken)
    {
        var reference = Demand(call);
        var request = Read(call, LambdaJson.Default.UpdateFunctionCodeRequest);
        DemandReading(call, request.Code);

        var function = await editor.UpdateCodeAsync(reference, request, cancellationToken);

        var version = request is { Publish: true, DryRun: false } ? function.Versions[^1] : function.Latest;
        Answer(call, FunctionConfiguration.Of(function, version, request.Publish ? version.Version : null), LambdaJson.Default.FunctionConfiguration);
    }
}
