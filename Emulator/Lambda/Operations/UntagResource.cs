using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_UntagResource.html</summary>
internal sealed class UntagResource(FunctionStore functions)
    : LambdaOperation("UntagResource", "DELETE", "/2017-03-31/tags/{Resource}")
{
    protected override void Invoke(AwsCall call)
    {
        var reference = FunctionReference.Parse(call.PathParameters["Resource"], null, call.Region, call.AccountId);
        var removed = call.Http.Request.Query["tagKeys"].ToHashSet();
        call.Demand("lambda:UntagResource", reference.Arn, () => TagConditions.OfNames(removed.OfType<string>()));
        functions.Update(reference, function => function with { Tags = function.Tags.Where(tag => !removed.Contains(tag.Key)).ToDictionary() });
        AnswerNothing(call);
    }
}
