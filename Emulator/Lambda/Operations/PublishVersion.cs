using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_PublishVersion.html</summary>
internal sealed class PublishVersion(FunctionStore functions)
    : LambdaOperation("PublishVersion", "POST", "/2015-03-31/functions/{FunctionName}/versions")
{
    protected override void Invoke(AwsCall call)
    {
        var reference = Demand(call);
        var request = Read(call, LambdaJson.Default.PublishVersionRequest);

        var function = functions.Update(reference, current =>
        {
            FunctionEditor.CheckRevision(request.RevisionId, current.Latest.RevisionId);
            if (request.CodeSha256 is { Length: > 0 } expected && expected != current.Latest.CodeSha256)
            {
                throw LambdaErrors.InvalidParameter(
                    $"CodeSHA256 ({expected}) is different from current CodeSHA256 in $LATEST ({current.Latest.CodeSha256}). " +
                    "Please try again with the CodeSHA256 in $LATEST.");
            }

            return FunctionEditor.Publish(current, request.Description);
        });

        Answer(call, FunctionConfiguration.Of(function, function.Versions[^1], function.Versions[^1].Version), LambdaJson.Default.FunctionConfiguration, 201);
    }
}
