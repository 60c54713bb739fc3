using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionConfiguration.html</summary>
internal sealed class UpdateFunctionConfiguration(FunctionEditor editor, FunctionStore functions)
    : LambdaOperation("UpdateFunctionConfiguration", "PUT", "/2015-03-31/functions/{FunctionName}/configuration")
{
    protected override void Invoke(AwsCall call)
    {
        var reference = Demand(call);
        var change = Read(call, LambdaJson.Default.FunctionChange);
        FunctionRules.CheckChange(change);
        var present = functions.Get(reference);
        if (change.Role is { } role && role != present.Latest.Role)
        {
            DemandPassing(call, role, present.Arn);
        }

        var function = editor.UpdateConfiguration(reference, change);

        Answer(call, FunctionConfiguration.Of(function, function.Latest, null), LambdaJson.Default.FunctionConfiguration);
    }
}
