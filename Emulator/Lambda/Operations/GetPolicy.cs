using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_GetPolicy.html</summary>
internal sealed class GetPolicy(FunctionStore functions)
    : LambdaOperation("GetPolicy", "GET", "/2015-03-31/functions/{FunctionName}/policy")
{
    protected override void Invoke(AwsCall call)
    {
        var reference = Demand(call);
        var function = functions.Get(reference);
        var policy = ResourcePolicy.Document(function, reference.Qualifier) ?? throw LambdaErrors.NotFound("The resource you requested does not exist.");
        Answer(call, new GetPolicyResponse(policy, function.Latest.RevisionId), LambdaJson.Default.GetPolicyResponse);
    }
}
