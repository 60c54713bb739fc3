using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_TagResource.html</summary>
internal sealed class TagResource(FunctionStore functions)
    : LambdaOperation("TagResource", "POST", "/2017-03-31/tags/{Resource}")
{
    protected override void Invoke(AwsCall call)
    {
        var reference = FunctionReference.Parse(call.PathParameters["Resource"], null, call.Region, call.AccountId);
        var added = Read(call, LambdaJson.Default.TagList).Tags ?? new Dictionary<string, string>();
        call.Demand("lambda:TagResource", reference.Arn, () => TagConditions.Of(added));
        functions.Update(reference, function =>
        {
            var tags = new Dictionary<string, string>(function.Tags);
            foreach (var (key, value) in added)
            {
                tags[key] = value;
            }

            return tags.Count <= 50 ? function with { Tags = tags } : throw LambdaErrors.InvalidParameter("Number of tags exceeds resource tag limit.");
        });
        AnswerNothing(call);
    }
}
