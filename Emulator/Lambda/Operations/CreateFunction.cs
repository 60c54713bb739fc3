using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html</summary>
internal sealed class CreateFunction(FunctionEditor editor)
    : LambdaOperation("CreateFunction", "POST", "/2015-03-31/functions")
{
    private const int LargestRequest = 70_167_211;

    public override async ValueTask InvokeAsync(AwsCall call, CancellationToken cancellationToken)
    {
        if (call.Body.Length > LargestRequest)
        {
            throw LambdaErrors.RequestTooLarge(LargestRequest, Name);
        }

        var request = Read(call, LambdaJson.Default.CreateFunctionRequest);
        FunctionRules.CheckCreation(request);
        var reference = FunctionReference.Parse(request.FunctionName!, null, call.Region, call.AccountId);
        call.Demand("lambda:CreateFunction", reference.Arn, () => TagConditions.Of(request.Tags));
        DemandPassing(call, request.Role!, reference.Arn);
        DemandReading(call, request.Code);

        var function = await editor.CreateAsync(request, reference, cancellationToken);

        var version = request.Publish ? function.Versions[^1] : function.Latest;
        Answer(call, FunctionConfiguration.Of(function, version, request.Publish ? version.Version : null), LambdaJson.Default.FunctionConfiguration, 201);
    }
}
