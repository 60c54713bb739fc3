using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html</summary>
internal sealed class AddPermission(FunctionStore functions)
    : LambdaOperation("AddPermission", "POST", "/2015-03-31/functions/{FunctionName}/policy")
{
    protected override void Invoke(AwsCall call)
    {
        var reference = Demand(call);
        var request = Read(call, LambdaJson.Default.AddPermissionRequest);
        var statement = ResourcePolicy.Add(functions, reference, request);
        Answer(call, new AddPermissionResponse(statement.Json), LambdaJson.Default.AddPermissionResponse, 201);
    }
}
