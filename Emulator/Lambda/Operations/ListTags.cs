using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Lambda.Wire;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.Emulator.Lambda.Operations;

/// <summary>https://docs.aws.amazon.com/lambda/latest/api/API_ListTags.html</summary>
internal sealed class ListTags(FunctionStore functions)
    : LambdaOperation("ListTags", "GET", "/2017-03-31/tags/{Resource}")
{
    protected override void Invoke(AwsCall call)
    {
        var function = functions.Get(FunctionReference.Parse(call.PathParameters["Resource"], null, call.Region, call.AccountId));
        call.Demand("lambda:ListTags", function.Arn);
        Answer(call, new TagList(function.Tags), LambdaJson.Default.TagList);
    }
}
