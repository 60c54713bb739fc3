using CampusIssues.Emulator.Sns.State;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Sns.Operations.Tags;

/// <summary>The topic whose tags a request is about.</summary>
internal static class TaggedTopic
{
    public static Topic Demand(AwsCall call, SnsState state, string action)
    {
        var arn = call.TopicArn(call.Form.Require("ResourceArn"), "ResourceArn");
        call.Demand($"sns:{action}", arn);
        return state.Find(arn) ?? throw SnsErrors.NoResource();
    }

    public static IReadOnlyDictionary<string, string> With(IReadOnlyDictionary<string, string> tags, IReadOnlyDictionary<string, string> added)
    {
        var all = tags.Where(old => !added.ContainsKey(old.Key)).Concat(added).ToDictionary();
        return all.Count <= SnsLimits.Tags ? all : throw SnsErrors.TooManyTags();
    }
}
